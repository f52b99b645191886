import type { OwnEntry } from '../glossary/own-entry';
import { tellDeletion } from './counts';
import type { NotebookDatabase } from './database';
import { describeRefusal, type NotebookEdges } from './highlights';
import { type KeptOwnEntry, keyOf, mostOwnEntries, planOwnImport } from './own-entry';

/** So many rows are read or written at once. */
const portion = 250;

type OwnEdges = Pick<NotebookEdges, 'database' | 'ownEntriesMark' | 'now'>;

interface Importing {
  /** Called with how many steps of how many are done: each entry is read, and then written. */
  readonly onProgress: (done: number, of: number) => void;
  /** Awaited now and then. */
  readonly rest: () => Promise<unknown>;
  readonly signal: AbortSignal;
}

/** Rows as they were before a change, by key; undefined where there was none. `putBack` takes it. */
export type OwnEntriesBefore = ReadonlyMap<string, KeptOwnEntry | undefined>;

/** An entry can't be kept: another has its headword, there are too many, or the reader has cancelled it. */
export class OwnEntryRefused extends Error {
  override name = 'OwnEntryRefused';
  constructor(readonly why: 'taken' | 'full' | 'cancelled') {
    super(why);
  }
}

/** All own entries, the newest first. Read in portions, so that no page is held up by a large glossary. */
export async function listOwnEntries(database: NotebookDatabase): Promise<KeptOwnEntry[]> {
  const rows: KeptOwnEntry[] = [];
  let some: KeptOwnEntry[];
  do {
    some = await database.ownEntries
      .where(':id')
      .above(rows.at(-1)?.key ?? '')
      .limit(portion)
      .toArray();
    rows.push(...some);
  } while (some.length === portion);
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

/**
 * Keeps the entries of a file, as `planOwnImport` has it, in one transaction; says how many are new or changed. Throws the
 * name of a refusal if storage refuses, and OwnEntryRefused where it is cancelled; nothing is changed then.
 */
export async function importOwnEntries(
  edges: OwnEdges,
  incoming: readonly { readonly row: number; readonly entry: OwnEntry }[],
  readingOf: (zh: string) => string,
  { onProgress, rest, signal }: Importing,
): Promise<{ before: OwnEntriesBefore; count: number }> {
  const { ownEntries } = edges.database;
  const now = edges.now();
  const check = (done: number) => {
    if (signal.aborted) throw new OwnEntryRefused('cancelled');
    onProgress(done, 2 * incoming.length);
  };
  const rows = new Map<OwnEntry, KeptOwnEntry>();
  for (const [i, { entry }] of incoming.entries()) {
    rows.set(entry, rowOf(entry, readingOf, now - i));
    if (i % portion > 0) continue;
    await rest();
    check(i);
  }
  let count = 0;
  const keys = [...new Set([...rows.values()].map(({ key }) => key))];
  const before = await change(edges, keys, async (found) => {
    const kept = new Map((await ownEntries.toArray()).map((one) => [one.key, one]));
    const { added, replaced } = planOwnImport(incoming, kept);
    const fresh = [...added, ...replaced].map((entry) => rows.get(entry) as KeptOwnEntry);
    count = fresh.length;
    let done = incoming.length;
    for (const some of portionsOf(fresh)) {
      await ownEntries.bulkPut(
        some.map((row) => ({ ...row, addedAt: found.get(row.key)?.addedAt ?? row.addedAt })),
      );
      check((done += some.length));
    }
  });
  return { before, count };
}

function* portionsOf<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let i = 0; i < items.length; i += portion) yield items.slice(i, i + portion);
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
  await change(edges, [], async () => {
    for (const some of portionsOf(keys)) {
      await database.ownEntries.bulkDelete(some.filter((key) => !rows.get(key)));
      await database.ownEntries.bulkPut(some.flatMap((key) => rows.get(key) ?? []));
    }
  });
}

/** Tells pages and the background which entries there are now, also when what they were told was lost. */
export const tellOwnEntries = ({ database, ownEntriesMark }: OwnEdges): Promise<void> =>
  ownEntriesMark.write(async () => (await database.ownEntries.count()) > 0);

/** Changes rows in one transaction, all or nothing, tells pages, and gives the rows back as they were. */
async function change(
  edges: OwnEdges,
  keys: readonly string[],
  action: (before: OwnEntriesBefore) => PromiseLike<unknown>,
): Promise<OwnEntriesBefore> {
  const { database } = edges;
  try {
    const before = await database.transaction('rw', database.ownEntries, async () => {
      const found = new Map<string, KeptOwnEntry | undefined>();
      for (const some of portionsOf(keys)) {
        const rows = await database.ownEntries.bulkGet([...some]);
        for (const [i, key] of some.entries()) found.set(key, rows[i]);
      }
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
