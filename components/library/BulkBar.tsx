import { useState } from 'preact/hooks';
import { type FormatName, formats } from '../../lib/export/formats';
import { t, writeNumber } from '../../lib/locales/translate';
import type { Colour } from '../../lib/notebook/highlight';
import { ColourMenu } from '../ColourMenu';
import { readTags } from '../card/NoteEditor';

interface BulkBarProps {
  /** How many are selected. */
  readonly count: number;
  readonly inBin: boolean;
  readonly onTag: (change: { add?: readonly string[]; remove?: readonly string[] }) => void;
  readonly onColour: (colour: Colour) => void;
  readonly onExport: (format: FormatName) => void;
  readonly onDelete: () => void;
  readonly onRestore: () => void;
  readonly onDeleteForGood: () => void;
  readonly onClear: () => void;
}

/** What can be done with all selected passages. Deleting for good asks once more. */
export function BulkBar({
  count,
  inBin,
  onTag,
  onColour,
  onExport,
  onDelete,
  onRestore,
  onDeleteForGood,
  onClear,
}: BulkBarProps) {
  const [text, setText] = useState('');
  /** For how many it is asked whether they are to go for good: another selection is asked for anew. */
  const [askedFor, setAskedFor] = useState(0);
  const isAsking = inBin && askedFor === count;
  const tags = readTags(text);
  const tag = (change: Parameters<typeof onTag>[0]) => {
    onTag(change);
    setText('');
  };
  return (
    <div class="bulk" role="toolbar" aria-label={t('library.selectedPassages')}>
      <b>{t('library.selected', [writeNumber(count)])}</b>
      {inBin ? (
        <>
          <button type="button" onClick={onRestore}>
            {t('action.restore')}
          </button>
          {isAsking ? (
            <>
              <span>{t('library.noWayBack')}</span>
              <button type="button" class="primary" onClick={onDeleteForGood}>
                {t('library.deleteForGood')}
              </button>
              <button type="button" onClick={() => setAskedFor(0)}>
                {t('library.keepThem')}
              </button>
            </>
          ) : (
            <button type="button" onClick={() => setAskedFor(count)}>
              {t('library.askDeleteForGood')}
            </button>
          )}
        </>
      ) : (
        <>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (tags.length > 0) tag({ add: tags });
            }}
          >
            <input
              aria-label={t('note.tags')}
              placeholder={t('note.tagsHint')}
              list="tags"
              maxLength={600}
              value={text}
              onInput={({ currentTarget }) => setText(currentTarget.value)}
            />
            <button type="submit" disabled={tags.length === 0}>
              {t('library.addTag')}
            </button>
            <button type="button" disabled={tags.length === 0} onClick={() => tag({ remove: tags })}>
              {t('library.removeTag')}
            </button>
          </form>
          <ColourMenu label={t('colour.choose')} onColour={onColour} />
          <button type="button" onClick={onDelete}>
            {t('action.delete')}
          </button>
        </>
      )}
      <ExportMenu label={t('library.exportSelected')} onExport={onExport} />
      <button type="button" onClick={onClear}>
        {t('library.clear')}
      </button>
    </div>
  );
}

/** All formats there are, behind one control. */
export function ExportMenu({ label, onExport }: { label: string; onExport: (format: FormatName) => void }) {
  return (
    <select
      aria-label={label}
      value=""
      onChange={({ currentTarget }) => {
        const format = currentTarget.value as FormatName;
        currentTarget.value = '';
        onExport(format);
      }}
    >
      <option value="" disabled hidden>
        {label}
      </option>
      {Object.entries(formats).map(([name, { label }]) => (
        <option key={name} value={name}>
          {label}
        </option>
      ))}
    </select>
  );
}
