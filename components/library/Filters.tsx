import { useState } from 'preact/hooks';
import { type Facet, type FacetCounts, facets, type LibraryView } from '../../lib/notebook/filter';
import { colourNames } from '../Colours';
import { kindNames } from '../card/Chips';
import { facetNames } from './names';
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
    <nav class="filters" aria-label="Filters">
      <ul>
        <li>
          <button
            type="button"
            aria-pressed={!view.inBin && facets.every((facet) => view[facet] === '')}
            onClick={() =>
              onView({ inBin: false, page: '', outlet: '', tag: '', colour: '', kind: '', person: '' })
            }
          >
            <span>Everything</span>
          </button>
        </li>
        <li>
          <button type="button" aria-pressed={view.inBin} onClick={() => onView({ inBin: !view.inBin })}>
            <span>Bin</span>
            {counts && <small>{counts.bin.toLocaleString('en')}</small>}
          </button>
        </li>
      </ul>
      <fieldset class="dates">
        <legend>Saved</legend>
        <label>
          from{' '}
          <input
            type="date"
            value={view.from}
            onChange={({ currentTarget }) => onView({ from: currentTarget.value })}
          />
        </label>
        <label>
          to{' '}
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
    <section aria-label={facetNames[facet]}>
      <h2>{facetNames[facet]}</h2>
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
              <small>{count.toLocaleString('en')}</small>
            </button>
          </li>
        ))}
      </ul>
      {children}
      {values.length > shownFirst && (
        <button type="button" class="more" aria-expanded={isLong} onClick={() => setIsLong(!isLong)}>
          {isLong ? 'Fewer' : `${Math.min(values.length, mostShown) - shownFirst} more`}
        </button>
      )}
    </section>
  );
}

/** What a value is called; one that an address made up is called as it is. */
function nameOfValue(facet: Facet, label: string) {
  if (facet === 'tag') return `#${label}`;
  if (facet === 'kind')
    return (kindNames as Readonly<Record<string, { many: string }>>)[label]?.many ?? label;
  return facet === 'colour' ? ((colourNames as Readonly<Record<string, string>>)[label] ?? label) : label;
}
