import { useState } from 'preact/hooks';
import { isKind } from '../../lib/glossary/category';
import { t, writeNumber } from '../../lib/locales/translate';
import type { FacetCounts } from '../../lib/notebook/count-facets';
import { type Facet, facets, type LibraryView } from '../../lib/notebook/filter';
import { isColour } from '../../lib/notebook/highlight';
import { TagName } from './TagName';

interface FiltersProps {
  readonly view: LibraryView;
  /** Undefined while they are counted. */
  readonly counts: FacetCounts | undefined;
  readonly onView: (change: Partial<LibraryView>) => void;
  readonly onRenameTag: (from: string, to: string) => void;
}

const shownFirst = 6;
const mostShown = 200;
const facetOrder = ['tag', 'colour', 'kind', 'person', 'outlet', 'page'] as const satisfies readonly Facet[];

/** All that the list can be narrowed by. A second click on a value takes it away again. */
export function Filters({ view, counts, onView, onRenameTag }: FiltersProps) {
  return (
    <nav class="filters" aria-label={t('library.filters')}>
      <ul>
        <li>
          <button
            type="button"
            aria-pressed={!view.inBin && facets.every((facet) => view[facet] === '')}
            onClick={() =>
              onView({ inBin: false, page: '', outlet: '', tag: '', colour: '', kind: '', person: '' })
            }
          >
            <span>{t('library.everything')}</span>
          </button>
        </li>
        <li>
          <button type="button" aria-pressed={view.inBin} onClick={() => onView({ inBin: !view.inBin })}>
            <span>{t('library.bin')}</span>
            {counts && <small>{writeNumber(counts.bin)}</small>}
          </button>
        </li>
      </ul>
      <fieldset class="dates">
        <legend>{t('library.saved')}</legend>
        <label>
          {t('library.from')}{' '}
          <input
            type="date"
            value={view.from}
            onChange={({ currentTarget }) => onView({ from: currentTarget.value })}
          />
        </label>
        <label>
          {t('library.to')}{' '}
          <input
            type="date"
            value={view.to}
            onChange={({ currentTarget }) => onView({ to: currentTarget.value })}
          />
        </label>
      </fieldset>
      {counts &&
        facetOrder.map((facet) => (
          <FacetList key={facet} facet={facet} view={view} counts={counts} onView={onView}>
            {facet === 'tag' && view.tag !== '' && (
              <TagName
                key={view.tag}
                tag={view.tag}
                others={counts.tag.filter(({ value }) => value !== view.tag).map(({ value }) => value)}
                onRename={(name) => onRenameTag(view.tag, name)}
              />
            )}
          </FacetList>
        ))}
    </nav>
  );
}

interface FacetListProps extends Pick<FiltersProps, 'view' | 'onView'> {
  readonly facet: Facet;
  readonly counts: FacetCounts;
  readonly children: unknown;
}

function FacetList({ facet, view, counts, onView, children }: FacetListProps) {
  const [isLong, setIsLong] = useState(false);
  const chosen = view[facet];
  const values = counts[facet];
  const shown = values.slice(0, isLong ? mostShown : shownFirst);
  const hidden = chosen === '' ? undefined : values.find(({ value }) => value === chosen);
  if (hidden && !shown.includes(hidden)) shown.push(hidden);
  if (chosen !== '' && !hidden) shown.push({ value: chosen, label: chosen, count: 0 });
  if (shown.length === 0) return null;
  return (
    <section aria-label={t(`facet.${facet}`)}>
      <h2>{t(`facet.${facet}`)}</h2>
      <ul>
        {shown.map(({ value, label, count }) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={value === chosen}
              title={label}
              onClick={() => onView({ [facet]: value === chosen ? '' : value })}
            >
              <span>{nameOfValue(facet, label)}</span>
              <small>{writeNumber(count)}</small>
            </button>
          </li>
        ))}
      </ul>
      {children}
      {values.length > shownFirst && (
        <button type="button" class="more" aria-expanded={isLong} onClick={() => setIsLong(!isLong)}>
          {isLong ? t('library.fewer') : t('library.more', Math.min(values.length, mostShown) - shownFirst)}
        </button>
      )}
    </section>
  );
}

/** What a value is called; one that an address made up is called as it is. */
function nameOfValue(facet: Facet, label: string): string {
  if (facet === 'tag') return `#${label}`;
  if (facet === 'kind') return isKind(label) ? t(`kinds.${label}`) : label;
  return facet === 'colour' && isColour(label) ? t(`colour.${label}`) : label;
}
