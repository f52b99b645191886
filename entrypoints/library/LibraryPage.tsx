import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Library } from '../../components/library/Library';
import { textFragmentAddress } from '../../lib/anchor/text-fragment';
import { type FormatName, formats } from '../../lib/export/formats';
import { sentenceOf } from '../../lib/locales/sentence-of';
import { t } from '../../lib/locales/translate';
import { forgetLoss } from '../../lib/notebook/alarm';
import {
  binHighlights,
  changeColour,
  changeTags,
  deleteForGood,
  putColours,
  putTags,
  renameTag,
  restoreHighlights,
} from '../../lib/notebook/bulk';
import type { Highlight } from '../../lib/notebook/highlight';
import { annotateHighlight, type NotebookEdges } from '../../lib/notebook/highlights';
import { download } from '../own-page/download';
import { useAlarm } from '../own-page/keep-safe';
import { useArticle } from './use-article';
import { useBackups } from './use-backups';
import { useImport } from './use-import';
import { useFacetCounts, useHighlight, useRows, useShown } from './use-notebook';
import { useView } from './use-view';

/** What was done last, in a sentence, and the way back where there is one. */
interface Done {
  readonly said: string;
  readonly undo?: () => Promise<unknown>;
}

/** Everything that was saved: reads and writes the notebook, and shows it. */
export function LibraryPage({ notebook }: { notebook: NotebookEdges }) {
  const { database } = notebook;
  const [view, setView] = useView();
  const [trouble, setTrouble] = useState('');
  const [done, setDone] = useState<Done>({ said: '' });
  const loaded = useRows(database, view, (error) =>
    setTrouble(t('said.notebookClosed', { reason: sentenceOf(error) })),
  );
  const { rows, isComplete } = loaded;
  const total = rows.places.length;
  const shown = useShown(rows, view);
  const counts = useFacetCounts(rows);
  const open = useHighlight(database, view.open);

  /** Does it and says so; if it fails, the reader is told why. */
  const attempt = async (action: () => Promise<Done>): Promise<boolean> => {
    try {
      setTrouble('');
      setDone(await action());
      return true;
    } catch (error) {
      setTrouble(sentenceOf(error));
      return false;
    }
  };
  const { offer, readFile, add, cancel } = useImport(notebook, attempt);
  const article = useArticle(notebook, view, setView, open, attempt);
  const { alarm, look } = useAlarm(notebook);
  const backups = useBackups(notebook, isComplete && total > 0, attempt, look);

  return (
    <Library
      view={view}
      {...shown}
      counts={counts}
      total={total}
      isLoading={!isComplete}
      open={open}
      place={open ? placeOf(open) : ''}
      article={article.pane}
      articles={article.articles}
      kept={article.kept}
      onKeepArticle={article.keep}
      trouble={trouble}
      said={done.said}
      canUndo={done.undo !== undefined}
      offer={offer}
      alarm={alarm}
      backups={backups.panel}
      onBackups={backups.toggle}
      onForgetLoss={() =>
        void attempt(async () => {
          await forgetLoss(notebook);
          await look();
          return { said: t('backups.stay') };
        })
      }
      onView={setView}
      onTag={(ids, change) =>
        void attempt(async () => {
          const before = await changeTags(notebook, ids, change);
          return {
            said: change.add ? t('librarySaid.tagged', before.size) : t('librarySaid.untagged', before.size),
            undo: () => putTags(notebook, before),
          };
        })
      }
      onColour={(ids, colour) =>
        void attempt(async () => {
          const before = await changeColour(notebook, ids, colour);
          return {
            said: t('librarySaid.coloured', before.size),
            undo: () => putColours(notebook, before),
          };
        })
      }
      onRenameTag={(from, to) =>
        void attempt(async () => {
          const before = await renameTag(notebook, from, to);
          setView({ tag: to });
          return {
            said: t('librarySaid.renamed', before.size, { from: `#${from}`, to: `#${to}` }),
            undo: () => putTags(notebook, before),
          };
        })
      }
      onKeep={(id, annotation) =>
        attempt(async () => {
          await annotateHighlight(notebook, id, annotation);
          return { said: t('said.noteKept') };
        })
      }
      onDelete={(ids) =>
        void attempt(async () => {
          await binHighlights(notebook, ids);
          return {
            said: t('librarySaid.deleted', ids.length),
            undo: () => restoreHighlights(notebook, ids),
          };
        })
      }
      onRestore={(ids) =>
        void attempt(async () => {
          await restoreHighlights(notebook, ids);
          return { said: t('librarySaid.restored', ids.length) };
        })
      }
      onDeleteForGood={(ids) =>
        void attempt(async () => {
          await deleteForGood(notebook, ids);
          return { said: t('librarySaid.deletedForGood', ids.length) };
        })
      }
      onUndo={() =>
        void attempt(async () => {
          await done.undo?.();
          return { said: t('said.undone') };
        })
      }
      onCopy={(text) =>
        void attempt(async () => {
          await navigator.clipboard.writeText(text);
          return { said: t('said.copied') };
        })
      }
      onExport={(format, ids) =>
        void attempt(async () => ({ said: await exportHighlights(notebook, format, ids) }))
      }
      onFile={readFile}
      onImport={add}
      onCancelImport={cancel}
    />
  );
}

async function exportHighlights(
  { database }: NotebookEdges,
  name: FormatName,
  ids: readonly string[],
): Promise<string> {
  const found = await database.highlights.bulkGet([...ids]);
  const highlights = found.filter((highlight) => highlight !== undefined);
  if (highlights.length === 0) return t('popup.nothingToExport');
  const format = formats[name];
  download(format.write(highlights), 'tifa', format);
  return t('librarySaid.exported', highlights.length, { format: format.label });
}

/** Where a passage stands: on a page of the web, or in a text of the reading room. Other addresses are not opened. */
function placeOf({ page, ...selectors }: Highlight): string {
  if (page.url.startsWith(browser.runtime.getURL('/'))) return page.url;
  return /^https?:/i.test(page.url) ? textFragmentAddress(page.url, selectors) : '';
}
