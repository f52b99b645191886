import { useMemo, useState } from 'preact/hooks';
import { type OwnFormatName, ownFormats } from '../../lib/export/own-entries';
import { kinds } from '../../lib/glossary/category';
import type { OwnEntry } from '../../lib/glossary/own-entry';
import type { EntryTexts } from '../../lib/glossary/own-entry-texts';
import { t, writeNumber } from '../../lib/locales/translate';
import { type KeptOwnEntry, keyOf, searchOwnEntries } from '../../lib/notebook/own-entry';
import { EntryForm } from './EntryForm';
import { EntryList } from './EntryList';
import { ImportPreview, type OwnImportSummary } from './ImportPreview';
import { ImportProgress } from './ImportProgress';

export interface GlossaryProps {
  /** The newest first; undefined while they load. */
  readonly entries: readonly KeptOwnEntry[] | undefined;
  /** What the open form holds at first, with the key of the entry that is edited; undefined while none is open. */
  readonly form: { readonly key?: string | undefined; readonly texts: EntryTexts } | undefined;
  readonly offer: OwnImportSummary | undefined;
  /** How far a file is read or imported, while it is. */
  readonly progress: { readonly done: number; readonly of: number } | undefined;
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
        {t('page.glossary')} {entries && entries.length > 0 && <small>{writeNumber(entries.length)}</small>}
      </h1>
      <p class="lead">{t('glossary.lead')}</p>
      <div class="toolbar">
        <button type="button" class="primary" onClick={props.onAdd}>
          {t('glossary.add')}
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
          {t('library.import')}
        </label>
        {entries && entries.length > 0 && (
          <select
            aria-label={t('action.export')}
            value=""
            onChange={({ currentTarget }) => {
              const format = currentTarget.value as OwnFormatName;
              currentTarget.value = '';
              props.onExport(format);
            }}
          >
            <option value="" disabled hidden>
              {t('library.export')}
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
            {t('action.undo')}
          </button>
        )}
      </p>
      {props.progress && <ImportProgress {...props.progress} onCancel={props.onCancelImport} />}
      {offer && !props.progress && (
        <ImportPreview summary={offer} onImport={props.onImport} onCancel={props.onCancelImport} />
      )}
      {form && (
        <EntryForm
          key={`${form.key} ${form.texts.zh}`}
          title={form.key === undefined ? t('glossary.new') : t('glossary.edit')}
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
              placeholder={t('glossary.searchHint')}
              aria-label={t('glossary.search')}
              value={search}
              onInput={({ currentTarget }) => setSearch(currentTarget.value)}
            />
            <select
              aria-label={t('glossary.kind')}
              value={kind}
              onChange={({ currentTarget }) => setKind(currentTarget.value)}
            >
              <option value="">{t('glossary.allKinds')}</option>
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {t(`kinds.${one}`)}
                </option>
              ))}
            </select>
          </div>
          {shown.length > 0 ? (
            <EntryList entries={shown} onEdit={props.onEdit} onDelete={props.onDelete} />
          ) : (
            <p class="empty">{t('glossary.nothingFits')}</p>
          )}
        </>
      ) : (
        entries && !form && !offer && !props.progress && <Empty />
      )}
    </main>
  );
}

function Empty() {
  return (
    <div class="empty">
      <p>{t('glossary.none')}</p>
      <ol>
        <li>{t('glossary.noneAdd')}</li>
        <li>{t('glossary.noneCard')}</li>
        <li>{t('glossary.noneImport')}</li>
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
