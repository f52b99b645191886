import type { BackupDatabase } from './backup-database';
import type { NotebookDatabase } from './database';
import type { Annotation, Highlight, HighlightDraft } from './highlight';
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
 * look, a missing one hides a highlight. Throws one sentence for the reader if storage refuses.
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
    await edges.savedPages.mark(pageKey);
    return highlight;
  } catch (error) {
    throw new Error(describeRefusal(error), { cause: error });
  }
}

const isSamePassage = (a: HighlightDraft, b: HighlightDraft) =>
  a.exact === b.exact && a.prefix === b.prefix && a.suffix === b.suffix && a.start === b.start;

/** One sentence for a reader whose passage or text could not be stored. */
export function describeRefusal(error: unknown): string {
  const name = error instanceof Error ? error.name : String(error);
  return isDiskFull(error)
    ? 'The disk is full; free some space, then save again.'
    : `The notebook can't be written (${name}); restart the browser, then save again.`;
}

/** Dexie hands on what aborts a transaction inside of an error of its own. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'QuotaExceededError' || isDiskFull((error as { inner?: unknown }).inner);
}

/** Keeps a note and tags with a highlight, and tells open tabs. Throws one sentence for the reader if storage refuses. */
export async function annotateHighlight(
  { database, savedPages }: NotebookEdges,
  id: string,
  { note, tags }: Annotation,
): Promise<Highlight> {
  try {
    await database.highlights.update(id, { note, tags: [...new Set(tags)] });
  } catch (error) {
    throw new Error(describeRefusal(error), { cause: error });
  }
  const highlight = await database.highlights.get(id);
  if (!highlight) throw new Error('This passage is no longer in the notebook; save it again.');
  if (highlight.deletedAt === 0) await savedPages.mark(highlight.pageKey);
  return highlight;
}

/** Moves a highlight to the bin; `restoreHighlight` takes it out again. */
export const binHighlight = (edges: NotebookEdges, id: string) => setDeleted(edges, id, edges.now());
export const restoreHighlight = (edges: NotebookEdges, id: string) => setDeleted(edges, id, 0);

async function setDeleted(
  { database, savedPages }: NotebookEdges,
  id: string,
  deletedAt: number,
): Promise<void> {
  const pageKey = await database.transaction('rw', database.highlights, async () => {
    await database.highlights.update(id, { deletedAt });
    return (await database.highlights.get(id))?.pageKey;
  });
  if (pageKey === undefined) return;
  const kept = await listPageHighlights(database, pageKey);
  await (kept.length > 0 ? savedPages.mark(pageKey) : savedPages.unmark(pageKey));
}

/** The kept highlights of a page, in the order of the page. */
export async function listPageHighlights(database: NotebookDatabase, pageKey: string): Promise<Highlight[]> {
  const rows = await database.highlights.where({ pageKey }).toArray();
  return rows.filter(({ deletedAt }) => deletedAt === 0).sort((a, b) => a.start - b.start);
}

/** All kept highlights, the newest first. */
export async function listHighlights(database: NotebookDatabase): Promise<Highlight[]> {
  const rows = await database.highlights.where({ deletedAt: 0 }).toArray();
  return rows.sort((a, b) => b.savedAt - a.savedAt);
}

const binDays = 30;

/** Deletes for good what has been in the bin for 30 days. */
export async function emptyBin({ database, record, now }: NotebookEdges): Promise<void> {
  const before = now() - binDays * 24 * 60 * 60 * 1000;
  const deleted = await database.highlights.where('deletedAt').between(1, before).delete();
  if (deleted > 0) await record.write({ highlights: await database.highlights.count() });
}

/**
 * Marks every page that holds a kept highlight, for a notebook whose marks were lost, and brings its highlights
 * to the key that the page has by today's rules (`keyOf` its address).
 */
export async function remarkPages(
  { database, savedPages }: NotebookEdges,
  keyOf: (url: string) => string,
): Promise<void> {
  await database.highlights.toCollection().modify((highlight, row) => {
    const pageKey = keyOf(highlight.page.url);
    if (pageKey !== highlight.pageKey) row.value = { ...highlight, pageKey };
  });
  const keys = new Set((await listHighlights(database)).map(({ pageKey }) => pageKey));
  for (const key of keys) await savedPages.mark(key);
}
