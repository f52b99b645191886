import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';
import type { NotebookDatabase } from './database';
import { wholeLibrary } from './filter';
import type { Highlight } from './highlight';
import { readFirst, readNewestFirst, type WantedFirst } from './newest-first';
import { type HighlightRow, rowOf } from './row';
import { SearchIndex, searchText } from './search';

/** Milliseconds in which the first are drawn before the others are read. */
const pauseAfterFirst = 100;
/** A list that grows is shown again when it is so many times as long. */
const growth = 3;

interface RowListener {
  /** All rows there are so far, the bin included, the newest first. `isComplete` is false while the first load runs. */
  readonly onRows: (rows: readonly HighlightRow[], index: SearchIndex, isComplete: boolean) => void;
  readonly onTrouble: (error: unknown) => void;
}

/**
 * Holds the rows of all highlights and keeps them right: whatever tab, window or worker writes, only what was
 * written is read again. (A live query would read all of them.) The newest come first, those that are `wanted` before all.
 * Returns the function that ends it.
 */
export function watchRows(
  database: NotebookDatabase,
  { onRows, onTrouble }: RowListener,
  wanted: WantedFirst = wholeLibrary,
): () => void {
  const table = database.highlights;
  const rows = new Map<string, HighlightRow>();
  const strings = new Map<string, string>();
  const intern = (text: string) => {
    const known = strings.get(text);
    if (known === undefined) strings.set(text, text);
    return known ?? text;
  };
  let isOver = false;
  const index = new SearchIndex();
  let places = 0;
  const put = (highlights: readonly Highlight[]) => {
    for (const highlight of highlights) {
      const place = rows.get(highlight.id)?.place ?? places++;
      rows.set(highlight.id, rowOf(highlight, place, intern));
      index.put(place, searchText(highlight));
    }
  };
  const show = (isComplete: boolean) => {
    if (!isOver) onRows([...rows.values()].sort(byTime), index, isComplete);
  };

  async function loadAll(): Promise<void> {
    rows.clear();
    put(await readFirst(database, wanted));
    show(false);
    await new Promise((resolve) => setTimeout(resolve, pauseAfterFirst));
    let next = rows.size * growth;
    for (const inBin of [wanted.inBin, !wanted.inBin])
      for await (const some of readNewestFirst(database, inBin)) {
        if (isOver) return;
        put(some);
        if (rows.size < next) continue;
        next = rows.size * growth;
        show(false);
      }
    show(true);
  }

  const changed = new Set<string>();
  let isAllChanged = false;

  async function readChanged(): Promise<void> {
    if (isOver || (changed.size === 0 && !isAllChanged)) return;
    const ids = [...changed];
    const reload = isAllChanged;
    changed.clear();
    isAllChanged = false;
    if (reload) return loadAll();
    const found = await table.bulkGet(ids);
    found.forEach((highlight, i) => {
      if (highlight) put([highlight]);
      else rows.delete(ids[i] as string);
    });
    show(true);
  }

  // One after the other: what was read before a change must not be put after it.
  let last = Promise.resolve();
  const enqueue = (action: () => Promise<void>) => {
    last = last.then(action).catch((error: unknown) => {
      if (!isOver) onTrouble(error);
    });
  };

  const parts = ['', ':dels'].map((part) => `idb://${database.name}/${table.name}/${part}`);
  const onMutation = (mutated: ObservabilitySet) => {
    const trees = parts.flatMap((part) => mutated[part] ?? []);
    if (trees.length === 0) return;
    for (const tree of trees)
      for (const { from, to } of RangeSet(tree)) {
        if (from === to) changed.add(from as string);
        else isAllChanged = true;
      }
    enqueue(readChanged);
  };
  Dexie.on('storagemutated', onMutation);
  enqueue(loadAll);
  return () => {
    isOver = true;
    Dexie.on.storagemutated.unsubscribe(onMutation);
  };
}

const byTime = (a: HighlightRow, b: HighlightRow) => b.savedAt - a.savedAt;
