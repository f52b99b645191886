import type { Grouping } from './filter';
import type { HighlightRow } from './row';
import type { RowTable } from './row-table';

/** A heading in a list. Without a label it is that of the rows that have no group. */
interface Heading {
  readonly label: string;
  readonly count: number;
}

/** What stands in a list at some number. */
export type ListItem =
  | { readonly heading: Heading }
  /** `position` counts rows, from 1. */
  | { readonly row: HighlightRow; readonly position: number };

/**
 * A list of rows in groups, numbered from 0, headings included. A group stands where it first has a row; inside of a page
 * rows stand in the page's order. A row may be in several groups, or in the nameless one, which is last. Nothing is made
 * for each row: 100,000 are grouped within a few milliseconds, and looked at where they are drawn.
 */
export class Listing {
  readonly #table: RowTable;
  readonly #isByPage: boolean;
  readonly #hasHeadings: boolean;
  readonly #groups: number;
  readonly #labelOf: (group: number) => string;
  /** The places of all groups, one after another, and where each group begins in them; the end of the last too. */
  readonly #places: Uint32Array;
  readonly #starts: Uint32Array;
  /** Groups whose rows stand in the page's order already. */
  readonly #sorted: Uint8Array;
  #ids: readonly string[] | undefined;

  constructor(table: RowTable, places: Uint32Array, grouping: Grouping) {
    this.#table = table;
    this.#isByPage = grouping === 'page';
    const grouped = grouping === 'none' ? undefined : group(table, places, grouping);
    this.#places = grouped?.places ?? places;
    this.#starts = grouped?.starts ?? Uint32Array.of(0, places.length);
    this.#labelOf = grouped?.labelOf ?? (() => '');
    this.#groups = this.#starts.length - 1;
    this.#sorted = new Uint8Array(this.#groups);
    this.#hasHeadings = this.#groups > 1 || (this.#groups === 1 && this.#labelOf(0) !== '');
  }

  /** How many rows there are, each as often as it stands there, and how many items with the headings. */
  get rows(): number {
    return this.#places.length;
  }
  get items(): number {
    return this.rows + (this.#hasHeadings ? this.#groups : 0);
  }

  /** For each item 1 where it is a heading. */
  headings(): Uint8Array {
    const marks = new Uint8Array(this.items);
    if (this.#hasHeadings)
      for (let at = 0; at < this.#groups; at++) marks[(this.#starts[at] as number) + at] = 1;
    return marks;
  }

  /** What stands at a number; undefined behind the end. */
  item(number: number): ListItem | undefined {
    if (number < 0 || number >= this.items) return undefined;
    const at = this.#groupOf(number);
    const start = this.#starts[at] as number;
    const offset = number - start - (this.#hasHeadings ? at + 1 : 0);
    if (offset < 0) {
      const label = this.#labelOf(at);
      return { heading: { label, count: (this.#starts[at + 1] as number) - start } };
    }
    this.#sortGroup(at);
    const row = this.#table.rows[this.#places[start + offset] as number];
    return row && { row, position: start + offset + 1 };
  }

  /** The number of the first item with an id, -1 where there is none. */
  find(id: string): number {
    const place = this.#table.placeOf(id);
    const nth = place === undefined ? -1 : this.#places.indexOf(place);
    if (place === undefined || nth < 0) return -1;
    const at = this.#groupOfRow(nth);
    this.#sortGroup(at);
    return this.#places.indexOf(place, this.#starts[at]) + (this.#hasHeadings ? at + 1 : 0);
  }

  /** Each id once, as they are listed; made when it is first needed. */
  ids(): readonly string[] {
    if (!this.#ids) {
      for (let at = 0; at < this.#groups; at++) this.#sortGroup(at);
      this.#ids = idsOf(this.#table, [...new Set(this.#places)]);
    }
    return this.#ids;
  }

  /** The group that has an item, and the one that has a row: the last that does not begin behind it. */
  #groupOf(number: number): number {
    return this.#lastWhere((at) => (this.#starts[at] as number) + (this.#hasHeadings ? at : 0) <= number);
  }
  #groupOfRow(nth: number): number {
    return this.#lastWhere((at) => (this.#starts[at] as number) <= nth);
  }
  #lastWhere(isBefore: (at: number) => boolean): number {
    let from = 0;
    for (let to = this.#groups; to - from > 1; ) {
      const middle = (from + to) >> 1;
      if (isBefore(middle)) from = middle;
      else to = middle;
    }
    return from;
  }

  /** Most groups are never drawn, and so only those that are looked at are brought in order. */
  #sortGroup(at: number): void {
    if (!this.#isByPage || this.#sorted[at] === 1) return;
    const { start } = this.#table;
    this.#places
      .subarray(this.#starts[at], this.#starts[at + 1])
      .sort((a, b) => (start[a] as number) - (start[b] as number));
    this.#sorted[at] = 1;
  }
}

/** The ids of the rows in these places. */
export const idsOf = ({ rows }: RowTable, places: Iterable<number>): string[] =>
  [...places].flatMap((place) => rows[place]?.id ?? []);

/** Counts how many rows each group has, and then puts each row where its groups stand. */
function group(table: RowTable, places: Uint32Array, grouping: Exclude<Grouping, 'none'>) {
  const { values, starts: listStarts, lists } = table[grouping];
  const nameless = values.length;
  const counts = new Uint32Array(nameless + 1);
  const order: number[] = [];
  const firstOf = new Uint32Array(nameless + 1);
  const add = (number: number, place: number) => {
    if ((counts[number] as number)++ > 0) return;
    order.push(number);
    firstOf[number] = place;
  };
  let all = 0;
  for (const place of places) {
    let at = listStarts[place] as number;
    const length = lists[at] as number;
    all += Math.max(length, 1);
    if (length === 0) add(nameless, place);
    for (let left = length; left > 0; left--) add(lists[++at] as number, place);
  }
  if ((counts[nameless] as number) > 0) order.push(...order.splice(order.indexOf(nameless), 1));

  const starts = new Uint32Array(order.length + 1);
  const next = new Uint32Array(nameless + 1);
  order.forEach((number, at) => {
    next[number] = starts[at] as number;
    starts[at + 1] = (starts[at] as number) + (counts[number] as number);
  });
  const grouped = new Uint32Array(all);
  const put = (number: number, place: number) => {
    grouped[(next[number] as number)++] = place;
  };
  for (const place of places) {
    let at = listStarts[place] as number;
    const length = lists[at] as number;
    if (length === 0) put(nameless, place);
    for (let left = length; left > 0; left--) put(lists[++at] as number, place);
  }
  const labelOf = (at: number) => {
    const number = order[at] as number;
    return grouping === 'page'
      ? (table.rows[firstOf[number] as number]?.title ?? '')
      : (values[number] ?? '');
  };
  return { places: grouped, starts, labelOf };
}
