import { useMemo, useState } from 'preact/hooks';
import { type OwnFormatName, ownFormats } from '../../lib/export/own-entries';
import { kinds } from '../../lib/glossary/category';
import type { OwnEntry } from '../../lib/glossary/own-entry';
import type { EntryTexts } from '../../lib/glossary/own-entry-texts';
import { type KeptOwnEntry, keyOf, searchOwnEntries } from '../../lib/notebook/own-entry';
import { kindNames } from '../card/Chips';
import { EntryForm } from './EntryForm';
import { EntryList } from './EntryList';
import { ImportPreview, type OwnImportSummary } from './ImportPreview';

export interface GlossaryProps {
  /** The newest first; undefined while they load. */
  readonly entries: readonly KeptOwnEntry[] | undefined;
  /** What the open form holds at first, with the key of the entry that is edited; undefined while none is open. */
  readonly form: { readonly key?: string | undefined; readonly texts: EntryTexts } | undefined;
  readonly offer: OwnImportSummary | undefined;
  readonly trouble: string;
  readonly said: string;
  readonly canUndo: boolean;
  readonly onAdd: () => void;
  readonly onEdit: (kept: KeptOwnEntry) => void;
  readonly onKeep: (entry: OwnEntry) => void;
  readonly onCancel: () => void;
  readonly onDelete: (kept: KeptOwnEntry) => void;
  readonly onFile: (file: File) => void;
  readonly onImport: () => void;
  readonly onCancelImport: () => void;
  readonly onExport: (format: OwnFormatName) => void;
  readonly onUndo: () => void;
}

/** The reader's own glossary: entries by hand and from files, and the ways out. */
export function Glossary(props: GlossaryProps) {
  const { entries, form, offer } = props;
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState('');
  const [isOver, setOver] = useState(false);
  const shown = useMemo(() => selectEntries(entries ?? [], search, kind), [entries, search, kind]);
  return (
    <main
      class={`glossary ${isOver ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => event.relatedTarget === null && setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) props.onFile(file);
      }}
    >
      <h1>
        My glossary {entries && entries.length > 0 && <small>{entries.length.toLocaleString('en')}</small>}
      </h1>
      <p class="lead">
        Your own entries are underlined and explained like the rest, and come before Tifa’s own. They stay in
        this browser.
      </p>
      <div class="toolbar">
        <button type="button" class="primary" onClick={props.onAdd}>
          Add an entry
        </button>
        <label class="file">
          <input
            type="file"
            accept=".csv,.tsv,.json,.yaml,.yml"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              currentTarget.value = '';
              if (file) props.onFile(file);
            }}
          />
          Import…
        </label>
        {entries && entries.length > 0 && (
          <select
            aria-label="Export"
            value=""
            onChange={({ currentTarget }) => {
              const format = currentTarget.value as OwnFormatName;
              currentTarget.value = '';
              props.onExport(format);
            }}
          >
            <option value="" disabled hidden>
              Export…
            </option>
            {Object.entries(ownFormats).map(([name, { label }]) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        )}
      </div>
      {props.trouble && (
        <p class="trouble" role="alert">
          {props.trouble}
        </p>
      )}
      <p class="status" role="status">
        {props.said}
        {props.canUndo && (
          <button type="button" onClick={props.onUndo}>
            Undo
          </button>
        )}
      </p>
      {offer && <ImportPreview summary={offer} onImport={props.onImport} onCancel={props.onCancelImport} />}
      {form && (
        <EntryForm
          key={`${form.key} ${form.texts.zh}`}
          title={form.key === undefined ? 'New entry' : 'Edit entry'}
          texts={form.texts}
          onKeep={props.onKeep}
          onCancel={props.onCancel}
        />
      )}
      {entries && entries.length > 0 ? (
        <>
          <div class="narrow">
            <input
              type="search"
              placeholder="Search characters, pinyin, English…"
              aria-label="Search your entries"
              value={search}
              onInput={({ currentTarget }) => setSearch(currentTarget.value)}
            />
            <select
              aria-label="Kind to list"
              value={kind}
              onChange={({ currentTarget }) => setKind(currentTarget.value)}
            >
              <option value="">all kinds</option>
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {kindNames[one].many}
                </option>
              ))}
            </select>
          </div>
          {shown.length > 0 ? (
            <EntryList entries={shown} onEdit={props.onEdit} onDelete={props.onDelete} />
          ) : (
            <p class="empty">None of your entries fits this.</p>
          )}
        </>
      ) : (
        entries && !form && !offer && <Empty />
      )}
    </main>
  );
}

function Empty() {
  return (
    <div class="empty">
      <p>No entries yet. There are three ways to add some:</p>
      <ol>
        <li>Press Add an entry, and write a headword and what it means.</li>
        <li>On the card of any word, press More, then Add to my glossary.</li>
        <li>
          Import a list, or drop it here: a table (CSV, TSV) whose first row names the columns headword, gloss
          and, if you like, kind and pinyin; or JSON or YAML.
        </li>
      </ol>
    </div>
  );
}

/** Those of a kind that fit a search, the best first; without a search as they are. */
function selectEntries(entries: readonly KeptOwnEntry[], search: string, kind: string) {
  const ofKind = entries.filter(({ entry }) => kind === '' || entry.kind === kind);
  if (search.trim() === '') return ofKind;
  return searchOwnEntries(ofKind)
    .find(keyOf(search), ofKind.length)
    .flatMap((number) => ofKind[number] ?? []);
}
