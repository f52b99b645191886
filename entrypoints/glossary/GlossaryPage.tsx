import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { Glossary, type GlossaryProps } from '../../components/glossary/Glossary';
import { type OwnFormatName, ownFormats } from '../../lib/export/own-entries';
import { largestOwnFile } from '../../lib/export/read-own-entries';
import { keyOfOwnId } from '../../lib/glossary/compile-own';
import { type EntryTexts, textsOf } from '../../lib/glossary/own-entry-texts';
import { sentenceOf } from '../../lib/locales/sentence-of';
import { t, writeNumber } from '../../lib/locales/translate';
import type { NotebookEdges } from '../../lib/notebook/highlights';
import { deleteOwnEntries, keepOwnEntry, listOwnEntries } from '../../lib/notebook/own-entries';
import { type KeptOwnEntry, keyOf } from '../../lib/notebook/own-entry';
import { readPinyin } from '../../lib/reading/pinyin';
import { download } from '../own-page/download';
import type { Draft } from './draft';
import { useActions } from './use-actions';
import { useImport } from './use-import';

const blank: EntryTexts = {
  zh: '',
  variants: '',
  kind: 'term',
  gloss: '',
  pinyin: '',
  literal: '',
  sense: '',
  official: '',
  parts: '',
  source: '',
};

/** The reader's own glossary: reads and writes the notebook, and shows it. A draft comes from a card. */
export function GlossaryPage({ notebook, draft }: { notebook: NotebookEdges; draft: Draft | undefined }) {
  const { database } = notebook;
  const [entries, setEntries] = useState<readonly KeptOwnEntry[]>();
  const [form, setForm] = useState<GlossaryProps['form']>();
  const { attempt, trouble, setTrouble, undo, ...done } = useActions(notebook);
  const { offer, progress, readFile, add, cancel } = useImport(notebook, attempt);
  const edit = ({ key, entry }: KeptOwnEntry) => setForm({ key, texts: textsOf(entry) });

  useEffect(() => {
    const subscription = liveQuery(() => listOwnEntries(database)).subscribe(setEntries, (error: unknown) =>
      setTrouble(t('said.notebookClosed', { reason: sentenceOf(error) })),
    );
    if (draft) void openDraft(draft);
    return () => subscription.unsubscribe();
  }, []);

  /** A word that has an entry already is edited. */
  async function openDraft({ id, zh, kind, pinyin, gloss }: Draft) {
    const kept = await database.ownEntries.get((id && keyOfOwnId(id)) ?? keyOf(zh)).catch(() => undefined);
    if (kept) edit(kept);
    else setForm({ texts: { ...blank, zh, kind, pinyin, gloss } });
  }

  const write = (name: OwnFormatName): string => {
    const format = ownFormats[name];
    const list = (entries ?? []).map(({ entry }) => entry);
    const text = format.write(list);
    download(text, 'tifa-glossary', format);
    const isLarge = new TextEncoder().encode(text).length > largestOwnFile;
    const count = writeNumber(list.length);
    return isLarge
      ? t('glossarySaid.exportedLarge', [count], { format: format.label })
      : t('glossarySaid.exported', [count], { format: format.label });
  };

  return (
    <Glossary
      entries={entries}
      form={form}
      offer={offer}
      progress={progress}
      trouble={trouble}
      {...done}
      onAdd={() => setForm({ texts: blank })}
      onEdit={edit}
      onCancel={() => setForm(undefined)}
      onKeep={(entry) =>
        void attempt(async () => {
          const before = await keepOwnEntry(notebook, entry, readPinyin, form?.key);
          setForm(undefined);
          return { said: t('glossarySaid.kept', { word: entry.zh }), before };
        })
      }
      onDelete={({ key, entry }) =>
        void attempt(async () => {
          const before = await deleteOwnEntries(notebook, [key]);
          if (form?.key === key) setForm(undefined);
          return { said: t('glossarySaid.deleted', { word: entry.zh }), before };
        })
      }
      onFile={readFile}
      onImport={add}
      onCancelImport={cancel}
      onExport={(name) => void attempt(async () => ({ said: write(name) }))}
      onUndo={undo}
    />
  );
}
