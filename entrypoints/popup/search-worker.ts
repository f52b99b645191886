import { NotebookDatabase } from '../../lib/notebook/database';
import { wholeLibrary } from '../../lib/notebook/filter';
import type { Highlight } from '../../lib/notebook/highlight';
import { idsOf } from '../../lib/notebook/listing';
import { watchRows } from '../../lib/notebook/rows';
import { type Rows, selectRows } from '../../lib/notebook/select-rows';

/** Searches the whole notebook beside the popup, which stays at hand meanwhile: 100,000 passages take seconds to read. */

/** What is searched for, and the page that is left out: the popup lists it by itself. */
export interface Asked {
  readonly search: string;
  readonly pageKey: string;
}

export interface Found {
  /** The newest of those that fit, and how many fit. */
  readonly highlights: readonly Highlight[];
  readonly count: number;
  /** False while passages are still being read. */
  readonly isComplete: boolean;
}

export type Told = { readonly found: Found } | { readonly failed: string };

const mostFound = 50;

const database = new NotebookDatabase();
const tell = (told: Told) => postMessage(told);
const tellFailure = (error: unknown) =>
  tell({ failed: error instanceof Error ? error.message : String(error) });

let asked: Asked | undefined;
let loaded: { readonly rows: Rows; readonly isComplete: boolean } | undefined;
/** Only the last answer that was begun is given. */
let begun = 0;

async function answer(): Promise<void> {
  if (!asked || !loaded) return;
  const mine = ++begun;
  const { rows, isComplete } = loaded;
  const { table } = rows;
  const leftOut = table.page.numberOf(asked.pageKey);
  const places = selectRows(rows, { ...wholeLibrary, search: asked.search }).filter(
    (place) => !table.page.has(place, leftOut),
  );
  const read = await database.highlights.bulkGet(idsOf(table, places.subarray(0, mostFound)));
  if (mine !== begun) return;
  tell({ found: { highlights: read.filter((one) => one !== undefined), count: places.length, isComplete } });
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  asked = data;
  answer().catch(tellFailure);
});

watchRows(database, {
  onRows: (rows, isComplete) => {
    loaded = { rows, isComplete };
    answer().catch(tellFailure);
  },
  onTrouble: tellFailure,
});
