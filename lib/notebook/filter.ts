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
