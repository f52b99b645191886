import { Dexie } from 'dexie';
import type { NotebookDatabase } from './database';
import type { LibraryView } from './filter';
import type { Highlight } from './highlight';
import { findHighlights } from './search';

/** Enough to fill a window, and what is read at a time, so that the page stays at hand. */
const firstPortion = 40;
const portion = 200;

/** What is wanted first: the bin or what is kept, and of it a page or a tag; '' is any. */
export type WantedFirst = Pick<LibraryView, 'inBin' | 'page' | 'tag'>;

const byHalf = '[deletedAt+savedAt]';
const { minKey, maxKey } = Dexie;

/** The kept highlights, or those in the bin, up to a key of the index. */
const halfOf = (
  { highlights }: NotebookDatabase,
  inBin: boolean,
  to: unknown = inBin ? [maxKey, maxKey] : [0, maxKey],
) => highlights.where(byHalf).between([inBin ? 1 : 0, minKey], to, true, true);

/** A window's worth of highlights by an index, the newest where no page or tag is named. */
export function readFirst(
  database: NotebookDatabase,
  { inBin, page, tag }: WantedFirst,
): PromiseLike<Highlight[]> {
  const { highlights } = database;
  const wanted = page
    ? highlights.where('pageKey').equals(page)
    : tag
      ? highlights.where('tags').equals(tag)
      : halfOf(database, inBin);
  return wanted.reverse().limit(firstPortion).toArray();
}

/** The kept highlights in portions, the newest first; or those in the bin, the last deleted first. Some come twice. */
export async function* readNewestFirst(database: NotebookDatabase, inBin: boolean) {
  let to: [number, number] | undefined;
  for (let size = portion; ; ) {
    const some = await halfOf(database, inBin, to).reverse().limit(size).toArray();
    yield some;
    const last = some.at(-1);
    if (!last || some.length < size) return;
    // Many may have been saved in one millisecond, by an import.
    size = last.deletedAt === to?.[0] && last.savedAt === to[1] ? 2 * size : portion;
    to = [last.deletedAt, last.savedAt];
  }
}

/** All kept highlights that have all words of a search, the newest first: reads them all, for an export. */
export async function findAll(database: NotebookDatabase, search: string): Promise<Highlight[]> {
  const found = new Map<string, Highlight>();
  for await (const some of readNewestFirst(database, false))
    for (const highlight of findHighlights(some, search)) found.set(highlight.id, highlight);
  return [...found.values()];
}
