import type { HighlightRow } from './row';
import type { SearchIndex } from './search';

/** What rows can be filtered by, one value each; '' is any. Filters combine: a row must fit them all. */
export const facets = ['page', 'outlet', 'tag', 'colour', 'kind', 'person'] as const;
export type Facet = (typeof facets)[number];

/** How a list is grouped, the first where nothing is said. */
export const groupings = ['page', 'day', 'outlet', 'tag', 'term', 'person', 'none'] as const;
export type Grouping = (typeof groupings)[number];

export const orders = ['newest', 'oldest', 'published'] as const;
type Order = (typeof orders)[number];

/** What the library shows, and in which order: all of it stands in the page's address. */
export interface LibraryView extends Readonly<Record<Facet, string>> {
  readonly search: string;
  /** Days of saving, as 2026-06-28, both included; '' is open. */
  readonly from: string;
  readonly to: string;
  readonly inBin: boolean;
  readonly group: Grouping;
  readonly order: Order;
  /** Id of the highlight that is open, or ''. */
  readonly open: string;
  /** Key of the page whose kept article is open, or '' for none; `allArticles` for the list of them. */
  readonly article: string;
  /** Id of the version that is shown, '' for the newest, and of the one that it is compared with, or `pageNow`; '' for none. */
  readonly version: string;
  readonly against: string;
}

/** The list of kept articles, and a page as it is now, where an id could stand. */
export const allArticles = 'all';
export const pageNow = 'now';
/** The part of a view that has no article in it. */
export const noArticle = { article: '', version: '', against: '' } as const;

export const wholeLibrary: LibraryView = {
  page: '',
  outlet: '',
  tag: '',
  colour: '',
  kind: '',
  person: '',
  search: '',
  from: '',
  to: '',
  inBin: false,
  group: 'page',
  order: 'newest',
  open: '',
  ...noArticle,
};

const longestValue = 2_000;

/** The view that an address's query string asks for. What can't be understood is left out. */
export function readView(query: string): LibraryView {
  const parameters = new URLSearchParams(query);
  const text = (name: string) => (parameters.get(name) ?? '').slice(0, longestValue);
  const day = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text(name)) ? text(name) : '');
  return {
    ...wholeLibrary,
    ...Object.fromEntries(facets.map((facet) => [facet, text(facet)])),
    search: text('q'),
    from: day('from'),
    to: day('to'),
    inBin: text('bin') === '1',
    group: groupings.find((name) => name === text('group')) ?? wholeLibrary.group,
    order: orders.find((name) => name === text('order')) ?? wholeLibrary.order,
    open: text('open'),
    article: text('article'),
    version: text('version'),
    against: text('against'),
  };
}

/** The query string of a view, with its question mark; '' for the whole library. */
export function writeView(view: LibraryView): string {
  const { search, inBin, ...others } = view;
  const parameters = new URLSearchParams();
  if (search) parameters.set('q', search);
  if (inBin) parameters.set('bin', '1');
  for (const [name, value] of Object.entries(others))
    if (value !== wholeLibrary[name as keyof LibraryView]) parameters.set(name, value);
  const query = parameters.toString();
  return query && `?${query}`;
}

/** Does a view leave anything out, the bin aside? */
export const isFiltered = ({ search, from, to, ...view }: LibraryView): boolean =>
  search !== '' || from !== '' || to !== '' || facets.some((facet) => view[facet] !== '');

const oneOf = (values: readonly string[], wanted: string) => wanted === '' || values.includes(wanted);

/**
 * The rows that a view shows, in its order. `rows` are the newest first, `index` has their texts. With `most`, no more
 * than so many, as far as the order lets them be known without the others.
 */
export function selectRows(
  rows: readonly HighlightRow[],
  index: SearchIndex,
  view: LibraryView,
  most = Number.POSITIVE_INFINITY,
): HighlightRow[] {
  const found = index.find(view.search);
  const isOldestFirst = view.order === 'oldest';
  const limit = view.order === 'published' ? Number.POSITIVE_INFINITY : most;
  const fitting: HighlightRow[] = [];
  for (let i = 0; i < rows.length && fitting.length < limit; i++) {
    const row = rows[isOldestFirst ? rows.length - 1 - i : i] as HighlightRow;
    if (
      (!found || found[row.place] === 1) &&
      row.deletedAt > 0 === view.inBin &&
      (view.page === '' || row.pageKey === view.page) &&
      (view.outlet === '' || row.outlet === view.outlet) &&
      oneOf(row.tags, view.tag) &&
      (view.colour === '' || row.colour === view.colour) &&
      oneOf(row.kinds, view.kind) &&
      oneOf(row.people, view.person) &&
      row.day >= view.from &&
      (view.to === '' || row.day <= view.to)
    )
      fitting.push(row);
  }
  if (view.order === 'published')
    fitting.sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0));
  return fitting;
}

/** A heading in a list, and the rows under it. */
export interface RowGroup {
  readonly label: string;
  readonly rows: readonly HighlightRow[];
}

/** By what a row is grouped: `key` parts the groups, `label` names them. A row may be in several, or in the nameless one. */
const groupKeys: Readonly<Record<Exclude<Grouping, 'none'>, (row: HighlightRow) => readonly string[]>> = {
  page: ({ pageKey }) => [pageKey],
  day: ({ day }) => [day],
  outlet: ({ outlet }) => [outlet],
  tag: ({ tags }) => tags,
  term: ({ terms }) => terms,
  person: ({ people }) => people,
};

/** Rows in their groups, in the order in which each group first has a row; inside of a page in the page's order. */
export function groupRows(rows: readonly HighlightRow[], grouping: Grouping): RowGroup[] {
  if (grouping === 'none') return rows.length > 0 ? [{ label: '', rows }] : [];
  const groups = new Map<string, HighlightRow[]>();
  const keysOf = groupKeys[grouping];
  for (const row of rows) {
    const keys = keysOf(row);
    for (const key of keys.length > 0 ? keys : ['']) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  const nameless = groups.get('');
  if (nameless && groups.size > 1) {
    groups.delete('');
    groups.set('', nameless);
  }
  return [...groups].map(([key, group]) => ({
    label: grouping === 'page' ? (group[0] as HighlightRow).title : key,
    rows: grouping === 'page' ? group.sort((a, b) => a.start - b.start) : group,
  }));
}

/** A value that rows can be filtered by, and how many have it. */
interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export type FacetCounts = Readonly<Record<Facet, readonly FacetValue[]>> & { readonly bin: number };

/** All values that the kept rows have, the most frequent first, and how many rows are in the bin. */
export function countFacets(rows: readonly HighlightRow[]): FacetCounts {
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Map<string, number>()])) as Record<
    Facet,
    Map<string, number>
  >;
  const titles = new Map<string, string>();
  let bin = 0;
  const add = (facet: Facet, value: string) => {
    if (value !== '') counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  };
  for (const row of rows) {
    if (row.deletedAt > 0) {
      bin++;
      continue;
    }
    add('page', row.pageKey);
    titles.set(row.pageKey, row.title);
    add('outlet', row.outlet);
    for (const tag of row.tags) add('tag', tag);
    add('colour', row.colour);
    for (const kind of row.kinds) add('kind', kind);
    for (const person of row.people) add('person', person);
  }
  const list = (facet: Facet) =>
    [...counts[facet]]
      .map(([value, count]) => ({ value, label: titles.get(value) ?? value, count }))
      .sort((a, b) => b.count - a.count);
  return {
    page: list('page'),
    outlet: list('outlet'),
    tag: list('tag'),
    colour: list('colour'),
    kind: list('kind'),
    person: list('person'),
    bin,
  };
}
