import { Dexie } from 'dexie';
import type { BackupDatabase } from './backup-database';
import type { NotebookDatabase } from './database';
import { type Annotation, type Colour, colours, type Highlight, type HighlightDraft } from './highlight';
import type { KnownTerms } from './known-terms';
import type { OwnEntriesMark } from './own-entries-mark';
import type { NotebookRecord } from './record';
import type { SavedPages } from './saved-pages';

/** What the operations need from outside, so that they test without mocks. */
export interface NotebookEdges {
  readonly database: NotebookDatabase;
  readonly savedPages: SavedPages;
  readonly knownTerms: KnownTerms;
  readonly ownEntriesMark: OwnEntriesMark;
  readonly record: NotebookRecord;
  /** The database of backups, opened when it is first needed. */
  readonly backups: () => Promise<BackupDatabase>;
  readonly now: () => number;
  readonly makeId: () => string;
}

/**
 * Stores a highlight and gives it back with its id. The same passage of a page is kept once: a save that is tried again,
 * since its answer was lost or by another tab, gives back what is there. The page is marked first: a spare mark costs a
 * look, a missing one hides a highlight. Throws the name of a refusal if storage refuses.
 */
export async function saveHighlight(
  edges: NotebookEdges,
  draft: HighlightDraft,
  pageKey: string,
): Promise<Highlight> {
  const { database } = edges;
  const fresh: Highlight = {
    ...draft,
    note: '',
    tags: [],
    colour: colours[0],
    id: edges.makeId(),
    pageKey,
    savedAt: edges.now(),
    deletedAt: 0,
  };
  try {
    await edges.savedPages.mark(pageKey);
    const highlight = await database.transaction('rw', database.highlights, async () => {
      const onPage = await listPageHighlights(database, pageKey);
      const same = onPage.find((one) => isSamePassage(one, draft));
      if (!same) await database.highlights.add(fresh);
      return same ?? fresh;
    });
    // The reader need not wait until other tabs have heard of it.
    tellPages(edges, [pageKey]).catch(() => {});
    return highlight;
  } catch (error) {
    throw new Error(describeRefusal(error), { cause: error });
  }
}

const isSamePassage = (a: HighlightDraft, b: HighlightDraft) =>
  a.exact === b.exact && a.prefix === b.prefix && a.suffix === b.suffix && a.start === b.start;

/** Why a passage or a text could not be stored, as the name of a refusal (lib/locales/sentence-of.ts). */
export function describeRefusal(error: unknown): string {
  const name = error instanceof Error ? error.name : String(error);
  return isDiskFull(error) ? 'diskFull' : `notebookUnwritable: ${name}`;
}

/** Dexie hands on what aborts a transaction inside of an error of its own. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'QuotaExceededError' || isDiskFull((error as { inner?: unknown }).inner);
}

/** Tells open tabs that the highlights of these pages have changed: marks the pages that hold something kept, unmarks the others. */
export const tellPages = (
  { database, savedPages }: NotebookEdges,
  pageKeys: readonly string[],
): Promise<void> =>
  savedPages.tell(pageKeys, async (keys) => {
    const rows = await database.highlights.where('pageKey').anyOf(keys).toArray();
    return new Set(rows.filter(({ deletedAt }) => deletedAt === 0).map(({ pageKey }) => pageKey));
  });

/** Keeps a note and tags with a highlight, and tells open tabs. Throws the name of a refusal if storage refuses. */
export const annotateHighlight = (
  edges: NotebookEdges,
  id: string,
  { note, tags }: Annotation,
): Promise<Highlight> => changeHighlight(edges, id, { note, tags: [...new Set(tags)] });

/** Gives a highlight another colour, and tells open tabs. Throws the name of a refusal if storage refuses. */
export const colourHighlight = (edges: NotebookEdges, id: string, colour: Colour): Promise<Highlight> =>
  changeHighlight(edges, id, { colour });

async function changeHighlight(
  edges: NotebookEdges,
  id: string,
  change: Partial<Pick<Highlight, 'note' | 'tags' | 'colour'>>,
): Promise<Highlight> {
  const { database } = edges;
  try {
    await database.highlights.update(id, change);
  } catch (error) {
    throw new Error(describeRefusal(error), { cause: error });
  }
  const highlight = await database.highlights.get(id);
  if (!highlight) throw new Error('passageGone');
  await tellPages(edges, [highlight.pageKey]);
  return highlight;
}

/** Moves a highlight to the bin; `restoreHighlight` takes it out again. */
export const binHighlight = (edges: NotebookEdges, id: string) => setDeleted(edges, id, edges.now());
export const restoreHighlight = (edges: NotebookEdges, id: string) => setDeleted(edges, id, 0);

async function setDeleted(edges: NotebookEdges, id: string, deletedAt: number): Promise<void> {
  const { database } = edges;
  const pageKey = await database.transaction('rw', database.highlights, async () => {
    await database.highlights.update(id, { deletedAt });
    return (await database.highlights.get(id))?.pageKey;
  });
  if (pageKey !== undefined) await tellPages(edges, [pageKey]);
}

/** The kept highlights of a page, in the order of the page. */
export async function listPageHighlights(database: NotebookDatabase, pageKey: string): Promise<Highlight[]> {
  const rows = await database.highlights.where({ pageKey }).toArray();
  return rows.filter(({ deletedAt }) => deletedAt === 0).sort((a, b) => a.start - b.start);
}

/** The kept highlights that were saved last, at most so many, the newest first. Reads no others. */
export const listRecent = async (database: NotebookDatabase, most: number): Promise<Highlight[]> =>
  allKept(database).reverse().limit(most).toArray();

/** All kept highlights, the newest first: for an export, since they may be many. */
export const listHighlights = async (database: NotebookDatabase): Promise<Highlight[]> =>
  allKept(database).reverse().toArray();

export const countHighlights = async (database: NotebookDatabase): Promise<number> =>
  database.highlights.where({ deletedAt: 0 }).count();

/** In the order of saving. */
const allKept = (database: NotebookDatabase) =>
  database.highlights.where('[deletedAt+savedAt]').between([0, Dexie.minKey], [0, Dexie.maxKey]);

const binDays = 30;

/** Deletes for good what has been in the bin for 30 days. */
export async function emptyBin({ database, record, now }: NotebookEdges): Promise<void> {
  const before = now() - binDays * 24 * 60 * 60 * 1000;
  const { highlights } = database;
  const old = () => highlights.where('deletedAt').between(1, before);
  const count = await old().count();
  if (count === 0) return;
  // Told before it is done: a worker that dies in between must not leave what looks like a loss.
  await record.write({ highlights: (await highlights.count()) - count });
  await old().delete();
}

/** How many are looked at in one go. */
const portion = 500;

/**
 * Marks every page that holds a kept highlight, for a notebook whose marks were lost, and brings its highlights
 * to the key that the page has by today's rules (`keyOf` its address). The library reads meanwhile, so only what has
 * another key is written, and no transaction runs for longer than a portion.
 */
export async function remarkPages(edges: NotebookEdges, keyOf: (url: string) => string): Promise<void> {
  const { highlights } = edges.database;
  for (let last = ''; ; ) {
    const some = await highlights.where('id').above(last).limit(portion).toArray();
    const moved = some.flatMap(({ id, page, pageKey }) => {
      const key = keyOf(page.url);
      return key === pageKey ? [] : [{ key: id, changes: { pageKey: key } }];
    });
    if (moved.length > 0) await highlights.bulkUpdate(moved);
    if (some.length < portion) break;
    last = (some.at(-1) as Highlight).id;
  }
  await tellPages(edges, (await highlights.orderBy('pageKey').uniqueKeys()) as string[]);
}
