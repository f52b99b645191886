import { useState } from 'preact/hooks';
import { sentenceOfRefusal } from '../../components/glossary/reasons';
import { sentenceOf } from '../../lib/locales/sentence-of';
import { t } from '../../lib/locales/translate';
import type { NotebookEdges } from '../../lib/notebook/highlights';
import { type OwnEntriesBefore, OwnEntryRefused, putBackOwnEntries } from '../../lib/notebook/own-entries';

/** What was done, in a sentence, and what takes it back where it can be. */
interface Done {
  readonly said: string;
  readonly before?: OwnEntriesBefore;
}

/** Does it and says so; false if it fails, and the reader is told why. */
export type Attempt = (action: () => Promise<Done>) => Promise<boolean>;

/** What the reader does, one thing after another, the last of which can be undone. */
export function useActions(notebook: NotebookEdges) {
  const [trouble, setTrouble] = useState('');
  const [done, setDone] = useState<Done>({ said: '' });
  const attempt: Attempt = async (action) => {
    try {
      setTrouble('');
      setDone(await action());
      return true;
    } catch (error) {
      setTrouble(error instanceof OwnEntryRefused ? sentenceOfRefusal(error.why) : sentenceOf(error));
      return false;
    }
  };
  return {
    trouble,
    setTrouble,
    said: done.said,
    canUndo: done.before !== undefined,
    attempt,
    undo: () =>
      void attempt(async () => {
        if (done.before) await putBackOwnEntries(notebook, done.before);
        return { said: t('said.undone') };
      }),
  };
}
