import { useRef, useState } from 'preact/hooks';
import type { OwnImportSummary } from '../../components/glossary/ImportPreview';
import { reasonOf } from '../../components/glossary/reasons';
import { t, writeNumber } from '../../lib/locales/translate';
import type { NotebookEdges } from '../../lib/notebook/highlights';
import { tellOwnEntries } from '../../lib/notebook/own-entries';
import { mostOwnEntries } from '../../lib/notebook/own-entry';
import type { FoundInFile, RefusedRow } from './import-worker';
import { OpenFile } from './open-file';
import type { Attempt } from './use-actions';

/** How far a file is read or imported; 0 of 0 while that can't be told. */
interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Reads a file of entries, says what it holds, and imports it when the reader agrees. */
export function useImport(notebook: NotebookEdges, attempt: Attempt) {
  const [offer, setOffer] = useState<OwnImportSummary>();
  const [progress, setProgress] = useState<Progress>();
  const opened = useRef<OpenFile | undefined>(undefined);
  const close = () => {
    opened.current?.close();
    opened.current = undefined;
    setOffer(undefined);
    setProgress(undefined);
  };
  return {
    offer,
    progress,
    cancel: () => (progress ? opened.current?.cancel() : close()),
    readFile: (file: File) => {
      close();
      const now = new OpenFile((done, of) => setProgress({ done, of }));
      opened.current = now;
      setProgress({ done: 0, of: 0 });
      void attempt(async () => {
        const found = await now.read(file);
        setOffer(summarise(found));
        return { said: '' };
      }).then((isRead) => {
        if (opened.current !== now) return;
        if (isRead) setProgress(undefined);
        else close();
      });
    },
    add: () => {
      const now = opened.current;
      if (!now) return;
      setProgress({ done: 0, of: 0 });
      void attempt(async () => {
        const { before, count } = await now.keep();
        await tellOwnEntries(notebook);
        return { said: t('glossarySaid.imported', [writeNumber(count)]), before };
      }).then(close);
    },
  };
}

const summarise = ({ refused, ...found }: FoundInFile): OwnImportSummary => ({
  ...found,
  refused: refused.map(({ row, why }) => ({ row, reason: sentenceOf(why) })),
});

function sentenceOf(why: RefusedRow['why']): string {
  if (why === 'no room') return t('glossaryImport.noRoom', { most: writeNumber(mostOwnEntries) });
  return 'repeats' in why ? t('glossaryImport.repeated', { row: why.repeats }) : reasonOf(why);
}
