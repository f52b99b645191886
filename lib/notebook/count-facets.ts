import { type Facet, facets } from './filter';
import type { Rows } from './select-rows';

/** A value that rows can be filtered by, and how many have it. */
interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export type FacetCounts = Readonly<Record<Facet, readonly FacetValue[]>> & { readonly bin: number };

/** All values that the kept rows have, the most frequent first, and how many rows are in the bin. */
export function countFacets({ table, places }: Rows): FacetCounts {
  const kept = places.filter((place) => table.deletedAt[place] === 0);
  const titles = new Map<number, string>();
  const { starts, lists } = table.page;
  for (const place of kept) {
    const number = lists[(starts[place] as number) + 1] as number;
    if (!titles.has(number)) titles.set(number, table.rows[place]?.title ?? '');
  }
  const list = (facet: Facet): FacetValue[] => {
    const column = table[facet];
    const counts = column.count(kept);
    return [...counts.keys()]
      .filter((number) => counts[number] !== 0)
      .sort((a, b) => (counts[b] as number) - (counts[a] as number))
      .map((number) => {
        const value = column.values[number] as string;
        const label = facet === 'page' ? (titles.get(number) ?? value) : value;
        return { value, label, count: counts[number] as number };
      });
  };
  const counted = Object.fromEntries(facets.map((facet) => [facet, list(facet)])) as Record<
    Facet,
    FacetValue[]
  >;
  return { ...counted, bin: places.length - kept.length };
}
