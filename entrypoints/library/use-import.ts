import { useState } from 'preact/hooks';
import type { ImportSummary } from '../../components/library/ImportOffer';
import { largestImport, type ReadFile, readJson } from '../../lib/export/read-json';
import { t, writeNumber } from '../../lib/locales/translate';
import { binHighlights } from '../../lib/notebook/bulk';
import type { NotebookEdges } from '../../lib/notebook/highlights';
import { importHighlights, planImport } from '../../lib/notebook/imported';
import { pageKey } from '../../lib/page/address';

interface Done {
  readonly said: string;
  readonly undo?: () => Promise<unknown>;
}

/** Reads a file that was exported from a library, says what it holds, and adds it when the reader agrees. */
export function useImport(
  notebook: NotebookEdges,
  attempt: (action: () => Promise<Done>) => Promise<unknown>,
) {
  const [read, setRead] = useState<ReadFile & { readonly summary: ImportSummary }>();
  const cancel = () => setRead(undefined);
  return {
    offer: read?.summary,
    cancel,
    readFile: (file: File) =>
      void attempt(async () => {
        cancel();
        if (file.size > largestImport) throw new Error(t('import.fileTooLarge'));
        const { highlights, refused } = readJson(await file.text(), pageKey);
        const plan = await planImport(highlights, (ids) => notebook.database.highlights.bulkGet([...ids]));
        setRead({
          highlights,
          refused,
          summary: { added: plan.added.length, present: plan.present, refused },
        });
        return { said: '' };
      }),
    add: () =>
      void attempt(async () => {
        const { added } = await importHighlights(notebook, read?.highlights ?? []);
        cancel();
        const ids = added.map(({ id }) => id);
        return {
          said: t('librarySaid.added', [writeNumber(added.length)]),
          undo: () => binHighlights(notebook, ids),
        };
      }),
  };
}
