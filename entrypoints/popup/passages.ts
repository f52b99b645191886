import { liveQuery } from 'dexie';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { wholeLibrary } from '../../lib/notebook/filter';
import type { Highlight } from '../../lib/notebook/highlight';
import {
  countHighlights,
  listHighlights,
  listPageHighlights,
  listRecent,
  type NotebookEdges,
} from '../../lib/notebook/highlights';
import { idsOf } from '../../lib/notebook/listing';
import { findAll } from '../../lib/notebook/newest-first';
import { watchRows } from '../../lib/notebook/rows';
import { findHighlights } from '../../lib/notebook/search';
import { type Rows, selectRows } from '../../lib/notebook/select-rows';

/** How many passages of other pages are listed, and how many of those that a search finds. */
const mostRecent = 20;
const mostFound = 50;

/** What the popup lists. */
export interface Passages {
  /** This page's, in page order, and of them what is searched for; undefined while they load. */
  readonly onPage: readonly Highlight[] | undefined;
  readonly here: readonly Highlight[] | undefined;
  /** Of all others the newest, and how many there are; undefined while they are counted. */
  readonly elsewhere: readonly Highlight[];
  readonly countElsewhere: number | undefined;
  /** There may be more in a moment. */
  readonly isSearching: boolean;
  /** Reads all that the lists stand for, this page's first. */
  readonly readAll: () => Promise<readonly Highlight[]>;
}

type OnTrouble = (error: unknown) => void;

/** What was saved on the page with this key and elsewhere, or of it what a search finds, as it is written by whatever tab. */
export function usePassages(
  notebook: NotebookEdges,
  pageKey: string | undefined,
  search: string,
  onTrouble: OnTrouble,
): Passages {
  const recent = useRecent(notebook, pageKey, onTrouble);
  const found = useFound(notebook, pageKey, search, onTrouble);
  const here = useMemo(() => recent.here && findHighlights(recent.here, search), [recent.here, search]);
  if (found) return { ...found, here, onPage: recent.here };
  return {
    ...recent,
    onPage: recent.here,
    isSearching: false,
    readAll: async () => pageFirst(await listHighlights(notebook.database), pageKey),
  };
}

/** This page's passages and the newest of the others, by indexes: the popup opens as fast on a large notebook. */
function useRecent({ database }: NotebookEdges, pageKey: string | undefined, onTrouble: OnTrouble) {
  const [lists, setLists] = useState<Pick<Passages, 'here' | 'elsewhere'>>({
    here: undefined,
    elsewhere: [],
  });
  const [count, setCount] = useState<number>();
  useEffect(() => {
    if (pageKey === undefined) return;
    const recent = liveQuery(async () => {
      const [here, newest] = await Promise.all([
        listPageHighlights(database, pageKey),
        listRecent(database, 2 * mostRecent),
      ]);
      const isEnough = newest.length < 2 * mostRecent || here.length <= mostRecent;
      const recent = isEnough ? newest : await listRecent(database, mostRecent + here.length);
      return { here, elsewhere: recent.filter((one) => one.pageKey !== pageKey).slice(0, mostRecent) };
    }).subscribe(setLists, onTrouble);
    const counted = liveQuery(() => countHighlights(database)).subscribe(setCount, () => {});
    return () => {
      recent.unsubscribe();
      counted.unsubscribe();
    };
  }, [pageKey]);
  return {
    ...lists,
    countElsewhere: count === undefined || !lists.here ? undefined : Math.max(0, count - lists.here.length),
  };
}

interface Index {
  readonly rows: Rows;
  readonly isComplete: boolean;
}

const nothingFound = { ids: [] as readonly string[], count: 0 };

/** What a search finds on other pages; undefined while nothing is searched. The notebook is read when the first key is typed. */
function useFound(
  { database }: NotebookEdges,
  pageKey: string | undefined,
  search: string,
  onTrouble: OnTrouble,
): Omit<Passages, 'here' | 'onPage'> | undefined {
  const [loaded, setLoaded] = useState<Index>();
  const [elsewhere, setElsewhere] = useState<readonly Highlight[]>([]);
  const isWanted = search.trim() !== '';
  const [isOpen, setIsOpen] = useState(false);
  if (isWanted && !isOpen) setIsOpen(true);
  useEffect(() => {
    if (!isOpen) return;
    return watchRows(database, {
      onRows: (rows, isComplete) => setLoaded({ rows, isComplete }),
      onTrouble,
    });
  }, [isOpen]);

  const { ids, count } = useMemo(() => {
    if (!loaded || !isWanted) return nothingFound;
    const { table } = loaded.rows;
    const here = table.page.numberOf(pageKey ?? '');
    const places = selectRows(loaded.rows, { ...wholeLibrary, search }).filter(
      (place) => !table.page.has(place, here),
    );
    return { ids: idsOf(table, places.subarray(0, mostFound)), count: places.length };
  }, [loaded, search, pageKey]);
  useEffect(() => {
    let isCurrent = true;
    database.highlights
      .bulkGet([...ids])
      .then((read) => isCurrent && setElsewhere(read.filter((one) => one !== undefined)), onTrouble);
    return () => {
      isCurrent = false;
    };
  }, [ids]);

  if (!isWanted) return undefined;
  return {
    elsewhere,
    countElsewhere: count,
    isSearching: loaded?.isComplete !== true,
    readAll: async () => pageFirst(await findAll(database, search), pageKey),
  };
}

/** This page's passages in page order, then the others as they are. */
function pageFirst(highlights: readonly Highlight[], pageKey: string | undefined): Highlight[] {
  const here = highlights.filter((one) => one.pageKey === pageKey).sort((a, b) => a.start - b.start);
  return [...here, ...highlights.filter((one) => one.pageKey !== pageKey)];
}
