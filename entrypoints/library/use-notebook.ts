import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { NotebookDatabase } from '../../lib/notebook/database';
import { countFacets, type FacetCounts } from '../../lib/notebook/filter';
import type { Highlight } from '../../lib/notebook/highlight';
import type { WantedFirst } from '../../lib/notebook/newest-first';
import type { HighlightRow } from '../../lib/notebook/row';
import { watchRows } from '../../lib/notebook/rows';
import { SearchIndex } from '../../lib/notebook/search';

/** What the page knows of the notebook at a moment. */
interface Loaded {
  readonly rows: readonly HighlightRow[];
  readonly index: SearchIndex;
  readonly isComplete: boolean;
}

/** All rows, as they are written by whatever tab; those that are `wanted` when it is first called come first. */
export function useRows(
  database: NotebookDatabase,
  wanted: WantedFirst,
  onTrouble: (error: unknown) => void,
): Loaded {
  const [loaded, setLoaded] = useState<Loaded>(() => ({
    rows: [],
    index: new SearchIndex(),
    isComplete: false,
  }));
  useEffect(
    () =>
      watchRows(
        database,
        { onRows: (rows, index, isComplete) => setLoaded({ rows, index, isComplete }), onTrouble },
        wanted,
      ),
    [],
  );
  return loaded;
}

/** A large notebook takes a moment to count, and the list comes first. */
const manyRows = 5_000;
const pauseBeforeCounting = 250;

/** What the rows can be filtered by; undefined until they are counted first. */
export function useFacetCounts(rows: readonly HighlightRow[]): FacetCounts | undefined {
  const [counts, setCounts] = useState<FacetCounts>();
  useEffect(() => {
    const pause = rows.length > manyRows ? pauseBeforeCounting : 0;
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
