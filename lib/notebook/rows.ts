import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';
import type { NotebookDatabase } from './database';
import { wholeLibrary } from './filter';
import { readFirst, readNewestFirst, type WantedFirst } from './newest-first';
import { RowTable } from './row-table';
import type { Rows } from './select-rows';

/** Milliseconds in which the first are drawn before the others are read. */
const pauseAfterFirst = 100;
/** A list that grows is shown again when it is so many times as long. */
const growth = 3;

interface RowListener {
  /** All rows there are so far, the bin included. `isComplete` is false while the first load runs. */
  readonly onRows: (rows: Rows, isComplete: boolean) => void;
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
  let rows = new RowTable();
  let isOver = false;
  const show = (isComplete: boolean) => {
    if (!isOver) onRows({ table: rows, places: rows.newestFirst() }, isComplete);
  };

  async function loadAll(): Promise<void> {
    rows = new RowTable();
    for (const highlight of await readFirst(database, wanted)) rows.put(highlight);
    show(false);
    await new Promise((resolve) => setTimeout(resolve, pauseAfterFirst));
    let next = rows.size * growth;
    for (const inBin of [wanted.inBin, !wanted.inBin])
      for await (const some of readNewestFirst(database, inBin)) {
        if (isOver) return;
        for (const highlight of some) rows.put(highlight);
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
      if (highlight) rows.put(highlight);
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
