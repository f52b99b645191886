import { type Facet, facets, type LibraryView } from './filter';
import type { RowTable } from './row-table';

/** Rows at a moment: the table, which goes on changing, and the places that it has, the newest first. */
export interface Rows {
  readonly table: RowTable;
  readonly places: Uint32Array;
}

/** What rows are filtered by. */
type Filter = Pick<LibraryView, Facet | 'search' | 'from' | 'to' | 'inBin' | 'order'>;

/** The places that a view shows, in its order. */
export function selectRows({ table, places }: Rows, view: Filter): Uint32Array {
  const found = table.index.find(view.search);
  const wanted = facets.flatMap((facet) =>
    view[facet] === '' ? [] : [{ column: table[facet], number: table[facet].numberOf(view[facet]) }],
  );
  const { day, deletedAt } = table;
  const days = Uint8Array.from(day.values, (one) =>
    one >= view.from && (view.to === '' || one <= view.to) ? 1 : 0,
  );
  const areAllDays = !days.includes(0);
  const fitting = new Uint32Array(places.length);
  let count = 0;
  for (const place of places)
    if (
      (!found || found[place] === 1) &&
      (deletedAt[place] as number) > 0 === view.inBin &&
      (areAllDays || days[day.lists[(day.starts[place] as number) + 1] as number] === 1) &&
      wanted.every(({ column, number }) => column.has(place, number))
    )
      fitting[count++] = place;
  const selected = fitting.subarray(0, count);
  if (view.order === 'oldest') return selected.reverse();
  return view.order === 'published' ? sortByPublished(table, selected) : selected;
}

/** The last published first, and of one day as they come. Counted instead of compared, since days are few. */
function sortByPublished(
  { published: { values, starts, lists } }: RowTable,
  places: Uint32Array,
): Uint32Array {
  const byDay = [...values.keys()].sort((a, b) => ((values[a] as string) < (values[b] as string) ? 1 : -1));
  const ranks = new Uint32Array(values.length);
  for (const [rank, number] of byDay.entries()) ranks[number] = rank;
  const rankOf = (place: number) => {
    const start = starts[place] as number;
    return start === 0 ? values.length : (ranks[lists[start + 1] as number] as number);
  };
  const ends = new Uint32Array(values.length + 2);
  for (const place of places) (ends[rankOf(place) + 1] as number)++;
  for (let i = 1; i < ends.length; i++) (ends[i] as number) += ends[i - 1] as number;
  const sorted = new Uint32Array(places.length);
  for (const place of places) sorted[(ends[rankOf(place)] as number)++] = place;
  return sorted;
}
