import { liveQuery } from 'dexie';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Highlight } from '../../lib/notebook/highlight';
import {
  countHighlights,
  listHighlights,
  listPageHighlights,
  listRecent,
  type NotebookEdges,
} from '../../lib/notebook/highlights';
import { findAll } from '../../lib/notebook/newest-first';
import { findHighlights } from '../../lib/notebook/search';
import type { Asked, Found, Told } from './search-worker';

/** How many passages of other pages are listed. */
const mostRecent = 20;

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

const nothingFound: Found = { highlights: [], count: 0, isComplete: false };

/** What a search finds on other pages; undefined while nothing is searched. The notebook is read when the first key is typed. */
function useFound(
  { database }: NotebookEdges,
  pageKey = '',
  search: string,
  onTrouble: OnTrouble,
): Omit<Passages, 'here' | 'onPage'> | undefined {
  const [found, setFound] = useState(nothingFound);
  const worker = useRef<Worker>(null);
  const isWanted = search.trim() !== '';
  useEffect(() => {
    if (!isWanted) return;
    worker.current ??= openSearch(setFound, onTrouble);
    worker.current.postMessage({ search, pageKey } satisfies Asked);
  }, [search, pageKey]);
  useEffect(() => () => worker.current?.terminate(), []);

  if (!isWanted) return undefined;
  return {
    elsewhere: found.highlights,
    countElsewhere: found.count,
    isSearching: !found.isComplete,
    readAll: async () => pageFirst(await findAll(database, search), pageKey),
  };
}

function openSearch(onFound: (found: Found) => void, onTrouble: OnTrouble): Worker {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<Told>) =>
    'found' in data ? onFound(data.found) : onTrouble(new Error(data.failed));
  worker.onerror = ({ message }) => onTrouble(new Error(message));
  return worker;
}

/** This page's passages in page order, then the others as they are. */
function pageFirst(highlights: readonly Highlight[], pageKey: string | undefined): Highlight[] {
  const here = highlights.filter((one) => one.pageKey === pageKey).sort((a, b) => a.start - b.start);
  return [...here, ...highlights.filter((one) => one.pageKey !== pageKey)];
}
