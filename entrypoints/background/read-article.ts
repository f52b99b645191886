import { browser } from 'wxt/browser';
import { articleKey } from '../../lib/anchor/article-changes';
import { t } from '../../lib/locales/translate';
import {
  type ArticleBlock,
  type ArticleDraft,
  type KeptArticle,
  readDraft,
} from '../../lib/notebook/article';
import { keepArticle } from '../../lib/notebook/articles';
import type { NotebookEdges } from '../../lib/notebook/highlights';
import { pageKey } from '../../lib/page/address';
import { type FoldTable, openFoldTable } from '../../lib/text/fold';
import { hashText } from '../../lib/text/hash';

const script = '/content-scripts/article.js';
let fold: FoldTable | undefined;

/**
 * Reads the article of the page with this key in a frame, by a script that is put there for it. Throws one sentence for
 * the reader where there is none, or another page by now.
 */
export async function readArticleIn(tabId: number, key: string, frameId = 0): Promise<ArticleDraft> {
  const draft = readDraft(await runScript(tabId, frameId));
  if (pageKey(draft.url) !== key) throw new Error(t('said.pageReplaced'));
  return draft;
}

async function runScript(tabId: number, frameId: number): Promise<unknown> {
  try {
    const target = { tabId, frameIds: [frameId] };
    const [frame] = await browser.scripting.executeScript({ target, files: [script] });
    return frame?.result;
  } catch {
    throw new Error(t('said.keptOut'));
  }
}

/** Reads the article of a page and keeps it. Throws one sentence for the reader where that fails. */
export async function keepArticleIn(
  notebook: NotebookEdges,
  tabId: number,
  key: string,
  frameId = 0,
): Promise<KeptArticle> {
  const draft = await readArticleIn(tabId, key, frameId);
  return keepArticle(notebook, draft, { pageKey: key, hash: hashArticle(draft.blocks) });
}

/** Of what an article says: white space, script and counters of readers do not count. */
export const hashArticle = (blocks: readonly ArticleBlock[]): string =>
  hashText(articleKey(blocks, (fold ??= openFoldTable())));
