import type { Facet, Grouping, Order } from '../../lib/notebook/filter';

/** What filters, groupings and orders are called where the reader sees them. */
export const facetNames: Readonly<Record<Facet, string>> = {
  tag: 'Tags',
  colour: 'Colours',
  kind: 'Kinds',
  person: 'People',
  outlet: 'Outlets',
  page: 'Pages',
};

export const groupingNames: Readonly<Record<Grouping, string>> = {
  page: 'Page',
  day: 'Day saved',
  outlet: 'Outlet',
  tag: 'Tag',
  term: 'Term',
  person: 'Person',
  none: 'Nothing',
};

/** What the group of those that have none is called. */
export const namelessGroups: Readonly<Record<Grouping, string>> = {
  page: 'Without a page',
  day: 'Without a day',
  outlet: 'Outlet unknown',
  tag: 'Without tags',
  term: 'Without terms',
  person: 'Without people',
  none: '',
};

export const orderNames: Readonly<Record<Order, string>> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  published: 'Latest published first',
};
