import { liveQuery } from 'dexie';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { NotebookDatabase } from '../../lib/notebook/database';
import { countFacets, type FacetCounts, type LibraryView, selectRows } from '../../lib/notebook/filter';
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

/** How many rows a search shows at once, and how long no key must come before it shows the others. */
const mostAtOnce = 1_000;
const pauseBeforeOthers = 300;

/**
 * The rows that a view shows. Of a search that finds very many the first come at once, so that no key waits, and the
 * others in a moment: then `isWhole` is false.
 */
export function useShown({ rows, index }: Loaded, view: LibraryView) {
  // What is open changes nothing in the list.
  const wanted = JSON.stringify({ ...view, open: '' });
  const whole = useRef('');
  if (view.search === '') whole.current = wanted;
  const first = useMemo(
    () => selectRows(rows, index, view, whole.current === wanted ? undefined : mostAtOnce),
    [rows, index, wanted],
  );
  const [others, setOthers] = useState({ first, rows: first });
  const isWhole = whole.current === wanted || first.length < mostAtOnce;
  useEffect(() => {
    if (isWhole) return;
    const timer = setTimeout(() => {
      whole.current = wanted;
      setOthers({ first, rows: selectRows(rows, index, view) });
    }, pauseBeforeOthers);
    return () => clearTimeout(timer);
  }, [first, isWhole]);
  return { rows: others.first === first ? others.rows : first, isWhole };
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
