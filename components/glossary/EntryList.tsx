import { useState } from 'preact/hooks';
import { t, writeNumber } from '../../lib/locales/translate';
import type { KeptOwnEntry } from '../../lib/notebook/own-entry';

interface EntryListProps {
  readonly entries: readonly KeptOwnEntry[];
  readonly onEdit: (kept: KeptOwnEntry) => void;
  readonly onDelete: (kept: KeptOwnEntry) => void;
}

/** So many are listed before the reader asks for all. */
const mostAtFirst = 200;

/** Own entries, a line or two each. */
export function EntryList({ entries, onEdit, onDelete }: EntryListProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? entries : entries.slice(0, mostAtFirst);
  return (
    <>
      <ul class="entries" aria-label={t('glossary.entries')}>
        {shown.map((kept) => {
          const { key, entry, reading } = kept;
          return (
            <li key={key} style={{ '--kind': `var(--${entry.kind})` }}>
              <div class="says">
                <b lang="zh-Hans">{entry.zh}</b> <span lang="zh-Latn">{reading}</span>
                <small class="kind">{t(`kind.${entry.kind}`)}</small>
                <p>{entry.gloss}</p>
                {entry.variants && (
                  <p class="forms" lang="zh-Hans">
                    {entry.variants.join(' · ')}
                  </p>
                )}
              </div>
              <button
                type="button"
                aria-label={t('glossary.editEntry', { word: entry.zh })}
                onClick={() => onEdit(kept)}
              >
                {t('action.edit')}
              </button>
              <button
                type="button"
                aria-label={t('glossary.deleteEntry', { word: entry.zh })}
                onClick={() => onDelete(kept)}
              >
                {t('action.delete')}
              </button>
            </li>
          );
        })}
      </ul>
      {shown.length < entries.length && (
        <button type="button" onClick={() => setWhole(true)}>
          {t('glossary.showAll', [writeNumber(entries.length)])}
        </button>
      )}
    </>
  );
}
