import type { OwnEntry } from '../glossary/own-entry';
import { tellDeletion } from './counts';
import type { NotebookDatabase } from './database';
import { describeRefusal, type NotebookEdges } from './highlights';
import { type KeptOwnEntry, keyOf, mostOwnEntries, planOwnImport } from './own-entry';

/** Rows as they were before a change, by key; undefined where there was none. `putBack` takes it. */
export type OwnEntriesBefore = ReadonlyMap<string, KeptOwnEntry | undefined>;

/** An entry can't be kept: another has its headword, or there are too many. */
export class OwnEntryRefused extends Error {
  override name = 'OwnEntryRefused';
  constructor(readonly why: 'taken' | 'full') {
    super(why);
  }
}

/** All own entries, the newest first. */
export async function listOwnEntries(database: NotebookDatabase): Promise<KeptOwnEntry[]> {
  const rows = await database.ownEntries.toArray();
  return rows.sort((a, b) => b.addedAt - a.addedAt || (a.key < b.key ? -1 : 1));
}

/**
 * Keeps an entry, in the place of the one with the key `edited` if there is one. `readingOf` reads a headword. Throws
 * OwnEntryRefused, or the name of a refusal if storage refuses.
 */
export async function keepOwnEntry(
  edges: NotebookEdges,
  entry: OwnEntry,
  readingOf: (zh: string) => string,
  edited?: string,
): Promise<OwnEntriesBefore> {
  const { ownEntries } = edges.database;
  const row = rowOf(entry, readingOf, edges.now());
  const { key } = row;
  return change(edges, edited === undefined ? [key] : [key, edited], async (before) => {
    if (key !== edited && before.get(key)) throw new OwnEntryRefused('taken');
    const instead = edited === undefined ? undefined : before.get(edited);
    if (instead && instead.key !== key) await ownEntries.delete(instead.key);
    await ownEntries.put({ ...row, addedAt: instead?.addedAt ?? row.addedAt });
    if ((await ownEntries.count()) > mostOwnEntries) throw new OwnEntryRefused('full');
  });
}

/** Keeps the entries of a file, as `planOwnImport` has it, all or none; says how many are new or changed. */
export async function importOwnEntries(
  edges: NotebookEdges,
  incoming: readonly { readonly row: number; readonly entry: OwnEntry }[],
  readingOf: (zh: string) => string,
): Promise<{ before: OwnEntriesBefore; count: number }> {
  const { ownEntries } = edges.database;
  const now = edges.now();
  const rows = new Map(incoming.map(({ entry }, i) => [entry, rowOf(entry, readingOf, now - i)]));
  let count = 0;
  const keys = [...new Set([...rows.values()].map(({ key }) => key))];
  const before = await change(edges, keys, async (found) => {
    const kept = new Map((await ownEntries.toArray()).map((one) => [one.key, one]));
    const { added, replaced } = planOwnImport(incoming, kept);
    const fresh = [...added, ...replaced].map((entry) => rows.get(entry) as KeptOwnEntry);
    count = fresh.length;
    await ownEntries.bulkPut(
      fresh.map((row) => ({ ...row, addedAt: found.get(row.key)?.addedAt ?? row.addedAt })),
    );
  });
  return { before, count };
}

const rowOf = (entry: OwnEntry, readingOf: (zh: string) => string, addedAt: number): KeptOwnEntry => ({
  key: keyOf(entry.zh),
  entry,
  reading: entry.pinyin ?? readingOf(entry.zh),
  addedAt,
});

/** Deletes entries; what it gives puts them back. */
export async function deleteOwnEntries(
  edges: NotebookEdges,
  keys: readonly string[],
): Promise<OwnEntriesBefore> {
  await tellDeletion(edges, 'ownEntries', keys.length);
  return change(edges, keys, () => edges.database.ownEntries.bulkDelete([...keys]));
}

/** Makes rows as they were. */
export async function putBackOwnEntries(edges: NotebookEdges, rows: OwnEntriesBefore): Promise<void> {
  const { database } = edges;
  const keys = [...rows.keys()];
  await tellDeletion(edges, 'ownEntries', keys.length);
  await change(edges, keys, async () => {
    await database.ownEntries.bulkDelete(keys);
    await database.ownEntries.bulkPut([...rows.values()].filter((row) => row !== undefined));
  });
}

/** Tells pages and the background which entries there are now, also when what they were told was lost. */
export const tellOwnEntries = ({ database, ownEntriesMark }: NotebookEdges): Promise<void> =>
  ownEntriesMark.write(async () => (await database.ownEntries.count()) > 0);

/** Changes rows in one transaction, all or nothing, tells pages, and gives the rows back as they were. */
async function change(
  edges: NotebookEdges,
  keys: readonly string[],
  action: (before: OwnEntriesBefore) => PromiseLike<unknown>,
): Promise<OwnEntriesBefore> {
  const { database } = edges;
  try {
    const before = await database.transaction('rw', database.ownEntries, async () => {
      const rows = await database.ownEntries.bulkGet([...keys]);
      const found = new Map(keys.map((key, i) => [key, rows[i]]));
      await action(found);
      return found;
    });
    await tellOwnEntries(edges);
    return before;
  } catch (error) {
    if (error instanceof OwnEntryRefused) throw error;
    throw new Error(describeRefusal(error), { cause: error });
  }
}
