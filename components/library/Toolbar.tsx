import type { FormatName } from '../../lib/export/formats';
import { allArticles, groupings, type LibraryView, noArticle, orders } from '../../lib/notebook/filter';
import { ExportMenu } from './BulkBar';
import { groupingNames, orderNames } from './names';

interface ToolbarProps {
  readonly view: LibraryView;
  /** How many are listed. */
  readonly count: number;
  readonly isLoading: boolean;
  /** The filters are shown, where the window is too narrow to show them always. */
  readonly hasFilters: boolean;
  readonly onFilters: () => void;
  readonly onView: (change: Partial<LibraryView>) => void;
  readonly onExport: (format: FormatName) => void;
  readonly onFile: (file: File) => void;
  /** The panel of backups is open. */
  readonly hasBackups: boolean;
  readonly onBackups: () => void;
}

/** Search, grouping, order, and the ways out and in. */
export function Toolbar({
  view,
  count,
  isLoading,
  hasFilters,
  onFilters,
  onView,
  onExport,
  onFile,
  hasBackups,
  onBackups,
}: ToolbarProps) {
  return (
    <header class="toolbar">
      <h1>
        Library{' '}
        <small>{isLoading ? `${count.toLocaleString('en')}, loading…` : count.toLocaleString('en')}</small>
      </h1>
      <button type="button" class="show-filters" aria-expanded={hasFilters} onClick={onFilters}>
        Filters
      </button>
      <input
        type="search"
        placeholder="Search quotes, notes, tags, pinyin, English…"
        aria-label="Search what you saved"
        value={view.search}
        onInput={({ currentTarget }) => onView({ search: currentTarget.value })}
      />
      <label>
        Group by{' '}
        <select
          value={view.group}
          onChange={({ currentTarget }) =>
            onView({ group: groupings.find((name) => name === currentTarget.value) ?? 'page' })
          }
        >
          {groupings.map((name) => (
            <option key={name} value={name}>
              {groupingNames[name]}
            </option>
          ))}
        </select>
      </label>
      <select
        aria-label="Order"
        value={view.order}
        onChange={({ currentTarget }) =>
          onView({ order: orders.find((name) => name === currentTarget.value) ?? 'newest' })
        }
      >
        {orders.map((name) => (
          <option key={name} value={name}>
            {orderNames[name]}
          </option>
        ))}
      </select>
      <button type="button" onClick={() => onView({ ...noArticle, article: allArticles })}>
        Kept articles
      </button>
      <ExportMenu label="Export…" onExport={onExport} />
      <label class="file">
        <input
          type="file"
          accept=".json"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            currentTarget.value = '';
            if (file) onFile(file);
          }}
        />
        Import…
      </label>
      <button type="button" aria-expanded={hasBackups} onClick={onBackups}>
        Backups
      </button>
    </header>
  );
}
