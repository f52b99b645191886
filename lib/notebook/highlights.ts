import type { NotebookDatabase } from './database';
import type { Annotation, Highlight, HighlightDraft } from './highlight';
import type { KnownTerms } from './known-terms';
import type { SavedPages } from './saved-pages';

/** What the operations need from outside, so that they test without mocks. */
export interface NotebookEdges {
  readonly database: NotebookDatabase;
  readonly savedPages: SavedPages;
  readonly knownTerms: KnownTerms;
  readonly now: () => number;
  readonly makeId: () => string;
}

/**
 * Stores a highlight and gives it back with its id. The page is marked first: a spare mark costs a look, a
 * missing one hides a highlight. Throws the name of a refusal if storage refuses.
 */
export async function saveHighlight(
  edges: NotebookEdges,
  draft: HighlightDraft,
  pageKey: string,
): Promise<Highlight> {
  const highlight: Highlight = {
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
    await edges.database.highlights.add(highlight);
    await edges.savedPages.mark(pageKey);
  } catch (error) {
    throw new Error(describeRefusal(error), { cause: error });
  }
  return highlight;
}

/** Why a passage or a text could not be stored, as the name of a refusal (lib/locales/sentence-of.ts). */
export function describeRefusal(error: unknown): string {
  const name = error instanceof Error ? error.name : String(error);
  return name === 'QuotaExceededError' ? 'diskFull' : `notebookUnwritable: ${name}`;
}

/** Keeps a note and tags with a highlight, and tells open tabs. Throws the name of a refusal if storage refuses. */
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
  if (!highlight) throw new Error('passageGone');
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
export async function emptyBin({ database, now }: NotebookEdges): Promise<void> {
  const before = now() - binDays * 24 * 60 * 60 * 1000;
  await database.highlights.where('deletedAt').between(1, before).delete();
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
