import { useEffect, useRef, useState } from 'preact/hooks';
import { type FieldFault, type OwnEntry, type OwnField, readOwnEntry } from '../../lib/glossary/own-entry';
import { type EntryTexts, valueOfTexts } from '../../lib/glossary/own-entry-texts';
import { t } from '../../lib/locales/translate';
import { FormField } from './FormField';

interface EntryFormProps {
  readonly title: string;
  /** What the fields hold at first. */
  readonly texts: EntryTexts;
  readonly onKeep: (entry: OwnEntry) => void;
  readonly onCancel: () => void;
}

/** How much room a field has. */
const fields: readonly { field: OwnField; lines: number; lang?: string }[] = [
  { field: 'zh', lines: 1, lang: 'zh' },
  { field: 'gloss', lines: 1 },
  { field: 'kind', lines: 0 },
  { field: 'pinyin', lines: 1 },
  { field: 'variants', lines: 2, lang: 'zh' },
  { field: 'literal', lines: 1 },
  { field: 'sense', lines: 3 },
  { field: 'official', lines: 2 },
  { field: 'parts', lines: 3 },
  { field: 'source', lines: 1 },
];

/** What is to be written in a field, where its name does not say it. */
const hintOf = (field: OwnField): string =>
  field === 'kind' || field === 'literal' ? '' : t(`fieldHint.${field}`);

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
          hint={hintOf(one.field)}
          text={texts[one.field]}
          fault={faults.find(({ field }) => field === one.field)}
          onText={(text) => set(one.field, text)}
        />
      ))}
      <p class="actions">
        <button type="submit" class="primary">
          {t('glossary.keep')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('action.cancel')}
        </button>
      </p>
    </form>
  );
}
