import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { TextForm } from '../../components/reading-room/TextForm';
import { TextList } from '../../components/reading-room/TextList';
import { sentenceOf } from '../../lib/locales/sentence-of';
import { t } from '../../lib/locales/translate';
import type { NotebookEdges } from '../../lib/notebook/highlights';
import type { KeptText } from '../../lib/notebook/text';
import { deleteText, keepText, listTexts, restoreText, type TextSummary } from '../../lib/notebook/texts';
import { backUpInPage } from '../own-page/keep-safe';
import { readTextFile } from './read-file';
import { textAddress } from './text-address';

/** The reading room without a text open: a place to bring one to, and those that are kept. */
export function ListPage({ notebook, trouble: first }: { notebook: NotebookEdges; trouble: string }) {
  const [texts, setTexts] = useState<readonly TextSummary[]>();
  const [deleted, setDeleted] = useState<KeptText>();
  const [trouble, setTrouble] = useState(first);
  const { database } = notebook;

  useEffect(() => {
    const subscription = liveQuery(() => listTexts(database)).subscribe(setTexts, (error: unknown) =>
      setTrouble(t('readingRoom.notebookClosed', { reason: sentenceOf(error) })),
    );
    return () => subscription.unsubscribe();
  }, []);

  const hasTexts = (texts?.length ?? 0) > 0;
  useEffect(() => {
    if (hasTexts) void backUpInPage(notebook);
  }, [hasTexts]);

  const attempt = async (action: () => Promise<void>) => {
    try {
      setTrouble('');
      await action();
    } catch (error) {
      setTrouble(sentenceOf(error));
    }
  };
  const read = (text: string) =>
    void attempt(async () => location.assign(textAddress(await keepText(notebook, text))));

  return (
    <main class="reading-room">
      <h1>{t('page.readingRoom')}</h1>
      <TextForm
        trouble={trouble}
        onText={read}
        onFile={(file) => void attempt(async () => read(await readTextFile(file)))}
      />
      <TextList
        texts={texts}
        hrefOf={({ id }) => textAddress(id)}
        canUndo={deleted !== undefined}
        onDelete={({ id }) => void attempt(async () => setDeleted(await deleteText(notebook, id)))}
        onUndo={() =>
          void attempt(async () => {
            if (deleted) await restoreText(database, deleted);
            setDeleted(undefined);
          })
        }
      />
    </main>
  );
}
