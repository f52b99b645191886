import type { FormatName } from '../../lib/export/formats';
import { t, writeNumber } from '../../lib/locales/translate';
import { allArticles, groupings, type LibraryView, noArticle, orders } from '../../lib/notebook/filter';
import { ExportMenu } from './BulkBar';

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
        {t('page.library')}{' '}
        <small>{isLoading ? t('library.loading', { count: writeNumber(count) }) : writeNumber(count)}</small>
      </h1>
      <button type="button" class="show-filters" aria-expanded={hasFilters} onClick={onFilters}>
        {t('library.filters')}
      </button>
      <input
        type="search"
        placeholder={t('library.searchHint')}
        aria-label={t('library.search')}
        value={view.search}
        onInput={({ currentTarget }) => onView({ search: currentTarget.value })}
      />
      <label>
        {t('library.groupBy')}{' '}
        <select
          value={view.group}
          onChange={({ currentTarget }) =>
            onView({ group: groupings.find((name) => name === currentTarget.value) ?? 'page' })
          }
        >
          {groupings.map((name) => (
            <option key={name} value={name}>
              {t(`grouping.${name}`)}
            </option>
          ))}
        </select>
      </label>
      <select
        aria-label={t('library.order')}
        value={view.order}
        onChange={({ currentTarget }) =>
          onView({ order: orders.find((name) => name === currentTarget.value) ?? 'newest' })
        }
      >
        {orders.map((name) => (
          <option key={name} value={name}>
            {t(`order.${name}`)}
          </option>
        ))}
      </select>
      <button type="button" onClick={() => onView({ ...noArticle, article: allArticles })}>
        {t('library.articles')}
      </button>
      <ExportMenu label={t('library.export')} onExport={onExport} />
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
        {t('library.import')}
      </label>
      <button type="button" aria-expanded={hasBackups} onClick={onBackups}>
        {t('library.backups')}
      </button>
    </header>
  );
}
