import { liveQuery } from 'dexie';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { ArticlePaneProps } from '../../components/library/ArticlePane';
import { compareArticles } from '../../lib/anchor/article-changes';
import { locate, openSearch } from '../../lib/anchor/locate';
import { t } from '../../lib/locales/translate';
import { type ArticleDraft, type KeptArticle, textOf } from '../../lib/notebook/article';
import { deleteArticle, listArticles, listVersions, restoreArticle } from '../../lib/notebook/articles';
import { allArticles, type LibraryView, noArticle, pageNow } from '../../lib/notebook/filter';
import type { Highlight } from '../../lib/notebook/highlight';
import { listPageHighlights, type NotebookEdges } from '../../lib/notebook/highlights';
import { pageKey } from '../../lib/page/address';
import { openFoldTable } from '../../lib/text/fold';
import { keepArticleIn, readArticleIn } from '../background/read-article';

interface Done {
  readonly said: string;
  readonly undo?: () => Promise<unknown>;
}

const fold = openFoldTable();
const search = openSearch(fold);
const nothing: readonly never[] = [];

/** What is kept of the article that is open, or that the open passage is from, and what can be done with it. */
export function useArticle(
  notebook: NotebookEdges,
  view: LibraryView,
  setView: (change: Partial<LibraryView>) => void,
  open: Highlight | undefined,
  attempt: (action: () => Promise<Done>) => Promise<boolean>,
) {
  const { database } = notebook;
  const isRead = view.article !== '' && view.article !== allArticles;
  const key = isRead ? view.article : (open?.pageKey ?? '');
  const versions = useLive(() => listVersions(database, key), [key]);
  const highlights = useLive(() => (isRead ? listPageHighlights(database, key) : []), [key, isRead]);
  const articles = useLive(
    () => (view.article === allArticles ? listArticles(database) : []),
    [view.article === allArticles],
  );
  const shown =
    versions?.find(({ id }) => id === view.version) ?? versions?.findLast(holds(open)) ?? versions?.at(-1);
  const now = usePageNow(isRead && view.against === pageNow ? key : '', async (read) => {
    if (!(await attempt(async () => ({ said: await read() })))) setView({ against: '' });
  });
  const other = view.against === pageNow ? now : versions?.find(({ id }) => id === view.against);
  const marks = useMemo(() => findMarks(shown, highlights ?? nothing), [shown, highlights]);
  const changes = useMemo(() => compare(shown, other), [shown, other]);

  const keep = (key: string) =>
    void attempt(async () => {
      const { id } = await keepArticleIn(notebook, await findTab(key), key);
      const isNew = !versions?.some((version) => version.id === id);
      return { said: isNew ? t('librarySaid.articleKept') : t('librarySaid.articleSame') };
    });
  const pane: ArticlePaneProps | undefined =
    isRead && shown
      ? {
          article: shown,
          versions: (versions ?? []).toReversed(),
          against: view.against,
          changes,
          marks,
          open: view.open,
          onVersion: (version) => setView({ version, against: '' }),
          onCompare: (against) => setView({ against }),
          onPassage: (id) => setView({ open: id, ...noArticle }),
          onKeep: () => keep(key),
          onDelete: () =>
            void attempt(async () => {
              const deleted = await deleteArticle(notebook, key);
              setView(noArticle);
              return {
                said: t('librarySaid.articleDeleted'),
                undo: () => restoreArticle(database, deleted),
              };
            }),
          onBack: () => setView(noArticle),
        }
      : undefined;
  return { pane, articles, keep, kept: versions };
}

/** What a query gives, and again whenever that changes; undefined while it loads. */
function useLive<Value>(query: () => Promise<Value> | Value, inputs: readonly unknown[]): Value | undefined {
  const [loaded, setLoaded] = useState<Value>();
  useEffect(() => {
    setLoaded(undefined);
    const subscription = liveQuery(query).subscribe(setLoaded, () => setLoaded(undefined));
    return () => subscription.unsubscribe();
  }, inputs);
  return loaded;
}

/** The article of a page as it is in an open tab, read once; undefined while it is being read, or where `key` is ''. */
function usePageNow(
  key: string,
  tell: (read: () => Promise<string>) => Promise<void>,
): ArticleDraft | undefined {
  const [now, setNow] = useState<ArticleDraft>();
  useEffect(() => {
    setNow(undefined);
    if (key !== '')
      void tell(async () => {
        setNow(await readArticleIn(await findTab(key), key));
        return '';
      });
  }, [key]);
  return now;
}

/** The tab that shows a page. Throws one sentence for the reader where there is none. */
async function findTab(key: string): Promise<number> {
  const tabs = await browser.tabs.query({});
  const found = tabs.find(({ id, url }) => id !== undefined && url && pageKey(url) === key);
  if (found?.id === undefined) throw new Error(t('librarySaid.pageNotOpen'));
  return found.id;
}

/** Does a version have the passage that the reader comes from, to the letter? */
const holds = (open: Highlight | undefined) => (version: KeptArticle) =>
  open !== undefined && textOf(version.blocks).includes(open.exact);

function findMarks(article: KeptArticle | undefined, highlights: readonly Highlight[]) {
  if (!article || highlights.length === 0) return nothing;
  const text = textOf(article.blocks);
  return highlights.flatMap((highlight) => {
    const span = locate(text, highlight, search);
    return span ? [{ id: highlight.id, ...span }] : [];
  });
}

/** From the older to the newer one; the page as it is now has no time. */
function compare(shown: KeptArticle | undefined, other: KeptArticle | ArticleDraft | undefined) {
  if (!shown || !other) return undefined;
  const isOtherOlder = 'keptAt' in other && other.keptAt < shown.keptAt;
  return isOtherOlder
    ? compareArticles(other.blocks, shown.blocks, fold)
    : compareArticles(shown.blocks, other.blocks, fold);
}
