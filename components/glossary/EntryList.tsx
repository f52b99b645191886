import { useState } from 'preact/hooks';
import type { KeptOwnEntry } from '../../lib/notebook/own-entry';
import { kindNames } from '../card/Chips';

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
      <ul class="entries" aria-label="Entries">
        {shown.map((kept) => {
          const { key, entry, reading } = kept;
          return (
            <li key={key} style={{ '--kind': `var(--${entry.kind})` }}>
              <div class="says">
                <b lang="zh-Hans">{entry.zh}</b> <span lang="zh-Latn">{reading}</span>
                <small class="kind">{kindNames[entry.kind].one}</small>
                <p>{entry.gloss}</p>
                {entry.variants && (
                  <p class="forms" lang="zh-Hans">
                    {entry.variants.join(' · ')}
                  </p>
                )}
              </div>
              <button type="button" aria-label={`Edit ${entry.zh}`} onClick={() => onEdit(kept)}>
                Edit
              </button>
              <button type="button" aria-label={`Delete ${entry.zh}`} onClick={() => onDelete(kept)}>
                Delete
              </button>
            </li>
          );
        })}
      </ul>
      {shown.length < entries.length && (
        <button type="button" onClick={() => setWhole(true)}>
          {`Show all ${entries.length.toLocaleString('en')}`}
        </button>
      )}
    </>
  );
}
