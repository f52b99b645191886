import { liveQuery } from 'dexie';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { countFacets, type FacetCounts } from '../../lib/notebook/count-facets';
import type { NotebookDatabase } from '../../lib/notebook/database';
import type { LibraryView } from '../../lib/notebook/filter';
import type { Highlight } from '../../lib/notebook/highlight';
import { idsOf, Listing } from '../../lib/notebook/listing';
import type { WantedFirst } from '../../lib/notebook/newest-first';
import { RowTable } from '../../lib/notebook/row-table';
import { watchRows } from '../../lib/notebook/rows';
import { type Rows, selectRows } from '../../lib/notebook/select-rows';

/** What the page knows of the notebook at a moment. */
interface Loaded {
  readonly rows: Rows;
  readonly isComplete: boolean;
}

/** All rows, as they are written by whatever tab; those that are `wanted` when it is first called come first. */
export function useRows(
  database: NotebookDatabase,
  wanted: WantedFirst,
  onTrouble: (error: unknown) => void,
): Loaded {
  const [loaded, setLoaded] = useState<Loaded>(() => ({
    rows: { table: new RowTable(), places: new Uint32Array() },
    isComplete: false,
  }));
  // Not after the first frame, which is still empty.
  useLayoutEffect(
    () =>
      watchRows(
        database,
        { onRows: (rows, isComplete) => setLoaded({ rows, isComplete }), onTrouble },
        wanted,
      ),
    [],
  );
  return loaded;
}

/** The rows that a view shows, in its groups; how many they are, and their ids in its order. */
export function useShown(rows: Rows, view: LibraryView) {
  // What is open changes nothing in the list.
  const { open: _, article: __, version: ___, against: ____, group, ...filter } = view;
  const places = useMemo(() => selectRows(rows, filter), [rows, JSON.stringify(filter)]);
  const listing = useMemo(() => new Listing(rows.table, places, group), [places, group]);
  return { listing, count: places.length, listIds: () => idsOf(rows.table, places) };
}

/** A large notebook takes a moment to count, and the list comes first. */
const manyRows = 5_000;
const pauseBeforeCounting = 250;

/** What the rows can be filtered by; undefined until they are counted first. */
export function useFacetCounts(rows: Rows): FacetCounts | undefined {
  const [counts, setCounts] = useState<FacetCounts>();
  useEffect(() => {
    const pause = rows.places.length > manyRows ? pauseBeforeCounting : 0;
    const timer = setTimeout(() => setCounts(countFacets(rows)), pause);
    return () => clearTimeout(timer);
  }, [rows]);
  return counts;
}

/** One highlight, whole, and as it is written; undefined where there is none or it is not read yet. */
export function useHighlight(database: NotebookDatabase, id: string): Highlight | undefined {
  const [highlight, setHighlight] = useState<Highlight>();
  useEffect(() => {
    if (id === '') return setHighlight(undefined);
    const subscription = liveQuery(() => database.highlights.get(id)).subscribe(setHighlight, () =>
      setHighlight(undefined),
    );
    return () => subscription.unsubscribe();
  }, [id]);
  return highlight?.id === id ? highlight : undefined;
}
