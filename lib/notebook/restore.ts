import { Dexie, type Table } from 'dexie';
import { versionOf } from './alarm';
import { takeSnapshot, withBackupLock } from './backup';
import type { BackupDatabase, Snapshot } from './backup-database';
import { keysOf, unpackChunk } from './chunks';
import { countRows } from './counts';
import { NotebookDatabase } from './database';
import type { Highlight } from './highlight';
import { type NotebookEdges, tellPages } from './highlights';
import { tellKnownTerms } from './marks';
import { tellOwnEntries } from './own-entries';

/** Why a backup was not restored. Nothing was changed then. */
export class RestoreRefusal extends Error {
  constructor(readonly why: 'gone' | 'damaged' | 'from a newer Tifa' | 'cancelled') {
    super(why);
  }
}

interface RestoreEdges {
  /** Called with how many rows of how many have been looked at. */
  readonly onProgress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}

/** What a restore has added: the keys of each table, and the pages of the highlights. */
export interface Restored {
  readonly added: ReadonlyMap<string, readonly unknown[]>;
  readonly pageKeys: ReadonlySet<string>;
}

/**
 * Brings back the rows of a snapshot that the notebook has no longer, in one transaction; rows that it has stay as they
 * are. What it has is backed up before. A notebook that can't be read is deleted and made anew. Throws a `RestoreRefusal`,
 * or what storage throws.
 */
export async function restoreSnapshot(
  edges: NotebookEdges,
  takenAt: number,
  restoring: RestoreEdges,
): Promise<Restored> {
  return withBackupLock(async () => {
    const backups = await edges.backups();
    const snapshot = await backups.snapshots.get(takenAt);
    if (!snapshot) throw new RestoreRefusal('gone');
    const { database } = edges;
    const isBroken = !(await isReadable(database));
    if (snapshot.version > (isBroken ? database.verno : versionOf(database)))
      throw new RestoreRefusal('from a newer Tifa');
    if (isBroken) await database.delete({ disableAutoOpen: false });
    else await takeSnapshot(edges, 'before a restore', { pushOut: false, rest: async () => {} });
    const restored = await (snapshot.version < database.verno
      ? throughMigration(backups, snapshot, (from) => addMissing(edges, from, snapshot, restoring))
      : addMissing(edges, chunksOf(backups, snapshot), snapshot, restoring));
    await tellAll(edges, restored.pageKeys);
    await edges.record.write({ ...(await countRows(database)), lost: 0, alsoLost: [] });
    return restored;
  });
}

/** Takes out again what a restore has added. */
export async function undoRestore(edges: NotebookEdges, { added, pageKeys }: Restored): Promise<void> {
  const { database, record } = edges;
  // Told before it is done: what is taken out again is no loss. Then it is counted.
  await record.write(Object.fromEntries([...added.keys()].map((name) => [name, 0])));
  await database.transaction('rw', database.tables, async () => {
    for (const [name, keys] of added) await database.table(name).bulkDelete([...keys] as string[]);
  });
  await record.write(await countRows(database));
  await tellAll(edges, pageKeys);
}

/** Pages hear of what is saved on them, which terms are known, and of the reader's own entries. */
async function tellAll(edges: NotebookEdges, pageKeys: ReadonlySet<string>): Promise<void> {
  await tellPages(edges, [...pageKeys]);
  await tellKnownTerms(edges);
  await tellOwnEntries(edges);
}

async function isReadable(database: NotebookDatabase): Promise<boolean> {
  try {
    for (const table of database.tables) await table.limit(1).primaryKeys();
    return true;
  } catch {
    return false;
  }
}

/** Rows of one table, a portion. */
interface Portion {
  readonly table: string;
  readonly rows: readonly object[];
}
type Portions = AsyncIterable<Portion>;

async function* chunksOf(backups: BackupDatabase, { chunks }: Snapshot): Portions & AsyncGenerator<Portion> {
  for (const { table, hash } of chunks) {
    const chunk = await backups.chunks.get(hash);
    const rows = await (chunk && unpackChunk(chunk.bytes, hash).catch(() => undefined));
    if (!rows) throw new RestoreRefusal('damaged');
    yield { table, rows };
  }
}

async function addMissing(
  { database, now }: NotebookEdges,
  portions: Portions,
  { counts }: Snapshot,
  { onProgress, signal }: RestoreEdges,
): Promise<Restored> {
  const added = new Map<string, unknown[]>();
  const pageKeys = new Set<string>();
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  let done = 0;
  const known = new Set(database.tables.map(({ name }) => name));
  const source = portions[Symbol.asyncIterator]();
  await database.transaction('rw', database.tables, async () => {
    const empty = new Set<string>();
    for (const table of database.tables)
      if ((await table.limit(1).primaryKeys()).length === 0) empty.add(table.name);
    for (;;) {
      // The source is another database; without waitFor this transaction would end meanwhile.
      const next = await Dexie.waitFor(Dexie.ignoreTransaction(() => source.next()));
      if (signal.aborted) throw new RestoreRefusal('cancelled');
      if (next.done) break;
      const { table: name, rows } = next.value as Portion;
      done += rows.length;
      onProgress(done, all);
      if (!known.has(name)) continue;
      const table = database.table(name);
      const missing = empty.has(name) ? rows : await withoutKnown(table, rows);
      // What was in the bin has its 30 days from now.
      const fresh =
        name === 'highlights' ? missing.map((row) => binnedNow(row as Highlight, now())) : missing;
      await table.bulkAdd(fresh);
      if (name === 'highlights') for (const row of fresh) pageKeys.add((row as Highlight).pageKey);
      const keys = added.get(name) ?? [];
      added.set(name, keys);
      for (const row of fresh) keys.push(keysOf(table)(row));
    }
  });
  return { added, pageKeys };
}

async function withoutKnown(table: Table, rows: readonly object[]): Promise<readonly object[]> {
  const keyOf = keysOf(table);
  const there = await table.bulkGet(rows.map(keyOf));
  return rows.filter((_, i) => there[i] === undefined);
}

const binnedNow = (row: Highlight, now: number): Highlight =>
  row.deletedAt > 0 ? { ...row, deletedAt: now } : row;

/** Rows of an older version are put into a database of that version, which then goes through the notebook's own migrations. */
async function throughMigration<Value>(
  backups: BackupDatabase,
  snapshot: Snapshot,
  use: (portions: Portions) => Promise<Value>,
): Promise<Value> {
  const name = 'tifa-restore';
  await Dexie.delete(name);
  try {
    const old = new Dexie(name);
    old.version(snapshot.version).stores({ ...snapshot.schema });
    for await (const { table, rows } of chunksOf(backups, snapshot)) await old.table(table).bulkAdd(rows);
    old.close();
    const migrated = new NotebookDatabase(name);
    try {
      return await use(portionsOf(migrated));
    } finally {
      migrated.close();
    }
  } finally {
    await Dexie.delete(name);
  }
}

const portion = 1_000;

async function* portionsOf(database: NotebookDatabase): Portions & AsyncGenerator<Portion> {
  for (const table of database.tables) {
    const keyOf = keysOf(table);
    for (let last: unknown = Dexie.minKey; ; ) {
      const rows: object[] = await table
        .where(':id')
        .above(last as string)
        .limit(portion)
        .toArray();
      if (rows.length > 0) yield { table: table.name, rows };
      if (rows.length < portion) break;
      last = keyOf(rows.at(-1) as object);
    }
  }
}
