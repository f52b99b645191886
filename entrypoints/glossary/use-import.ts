import { useState } from 'preact/hooks';
import type { OwnImportSummary } from '../../components/glossary/ImportPreview';
import { reasonOf, sentenceOfFile } from '../../components/glossary/reasons';
import { largestOwnFile, type OwnFile, readOwnFile, UnreadableFile } from '../../lib/export/read-own-entries';
import { t, writeNumber } from '../../lib/locales/translate';
import type { NotebookEdges } from '../../lib/notebook/highlights';
import { importOwnEntries, listOwnEntries } from '../../lib/notebook/own-entries';
import { type KeptOwnEntry, mostOwnEntries, planOwnImport } from '../../lib/notebook/own-entry';
import { readPinyin } from '../../lib/reading/pinyin';
import type { Attempt } from './use-actions';

/** Reads a file of entries, says what it holds, and imports it when the reader agrees. */
export function useImport(notebook: NotebookEdges, attempt: Attempt) {
  const [read, setRead] = useState<{ readonly file: OwnFile; readonly summary: OwnImportSummary }>();
  const cancel = () => setRead(undefined);
  return {
    offer: read?.summary,
    cancel,
    readFile: (file: File) =>
      void attempt(async () => {
        cancel();
        if (file.size > largestOwnFile) throw new Error(t('glossaryImport.fileTooLarge'));
        const content = readFile(file.name, await file.text());
        setRead({ file: content, summary: summarise(content, await listOwnEntries(notebook.database)) });
        return { said: '' };
      }),
    add: () =>
      void attempt(async () => {
        const { before, count } = await importOwnEntries(notebook, read?.file.rows ?? [], readPinyin);
        cancel();
        return { said: t('glossarySaid.imported', [writeNumber(count)]), before };
      }),
  };
}

function readFile(name: string, text: string): OwnFile {
  try {
    return readOwnFile(name, text);
  } catch (error) {
    throw error instanceof UnreadableFile ? new Error(sentenceOfFile(error.fault)) : error;
  }
}

function summarise({ rows, refused, leftOut }: OwnFile, kept: readonly KeptOwnEntry[]): OwnImportSummary {
  const plan = planOwnImport(rows, new Map(kept.map((one) => [one.key, one])));
  const reasons = [
    ...refused.map((one) => ({ row: one.row, reason: reasonOf(one) })),
    ...plan.repeated.map(({ row, first }) => ({
      row,
      reason: t('glossaryImport.repeated', { row: first }),
    })),
    ...plan.tooMany.map((row) => ({
      row,
      reason: t('glossaryImport.noRoom', { most: writeNumber(mostOwnEntries) }),
    })),
  ];
  return {
    added: plan.added.length,
    replaced: plan.replaced.map(({ zh }) => zh),
    present: plan.present,
    refused: reasons.sort((a, b) => a.row - b.row),
    leftOut,
  };
}
