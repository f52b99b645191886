import { useEffect, useRef, useState } from 'preact/hooks';
import { type FieldFault, type OwnEntry, type OwnField, readOwnEntry } from '../../lib/glossary/own-entry';
import { type EntryTexts, valueOfTexts } from '../../lib/glossary/own-entry-texts';
import { FormField } from './FormField';

interface EntryFormProps {
  readonly title: string;
  /** What the fields hold at first. */
  readonly texts: EntryTexts;
  readonly onKeep: (entry: OwnEntry) => void;
  readonly onCancel: () => void;
}

/** What is to be written in a field, and how much room it has. */
const fields: readonly { field: OwnField; hint: string; lines: number; lang?: string }[] = [
  { field: 'zh', hint: 'In either script: pages in the other one match too.', lines: 1, lang: 'zh' },
  { field: 'gloss', hint: 'What it says, in a line.', lines: 1 },
  { field: 'kind', hint: '', lines: 0 },
  { field: 'pinyin', hint: 'Left empty, it is read by dictionary.', lines: 1 },
  { field: 'variants', hint: 'One a line: short forms, other wordings.', lines: 2, lang: 'zh' },
  { field: 'literal', hint: '', lines: 1 },
  { field: 'sense', hint: 'Who says it when, and what is meant.', lines: 3 },
  { field: 'official', hint: 'One a line: rendering | who has it so.', lines: 2 },
  { field: 'parts', hint: 'One a line: 维护 | wéihù | to uphold.', lines: 3 },
  { field: 'source', hint: 'For you and your colleagues.', lines: 1 },
];

/** All that an entry can say. What can't be kept stays in its field, with a sentence that says why. */
export function EntryForm({ title, texts: first, onKeep, onCancel }: EntryFormProps) {
  const [texts, setTexts] = useState(first);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
    const empty = first.zh === '' ? 'zh' : 'gloss';
    form.current?.querySelector<HTMLElement>(`[name=${empty}]`)?.focus();
  }, []);
  const set = (field: OwnField, text: string) => {
    setTexts({ ...texts, [field]: text });
    setFaults(faults.filter((fault) => fault.field !== field));
  };
  return (
    <form
      ref={form}
      class="entry-form"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const read = readOwnEntry(valueOfTexts(texts));
        setFaults(read.faults);
        if (read.entry) onKeep(read.entry);
        else form.current?.querySelector<HTMLElement>(`[name=${read.faults[0]?.field}]`)?.focus();
      }}
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
    >
      <h2>{title}</h2>
      {fields.map((one) => (
        <FormField
          key={one.field}
          {...one}
          text={texts[one.field]}
          fault={faults.find(({ field }) => field === one.field)}
          onText={(text) => set(one.field, text)}
        />
      ))}
      <p class="actions">
        <button type="submit" class="primary">
          Keep
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </p>
    </form>
  );
}
