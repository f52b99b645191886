import { findAlarm } from './alarm';
import type { BackupDatabase, ChunkPlace, Snapshot } from './backup-database';
import { hashChunk, packChunk, readChunks } from './chunks';
import { countRows } from './counts';
import { isDiskFull, type NotebookEdges } from './highlights';
import { tables } from './record';
import { dayOf } from './row';
import { addSnapshot, dropUnused, listSnapshots } from './snapshots';

/** Only one of our pages and workers writes to the backups at a time. */
const backupLock = 'tifa-backup';

export const withBackupLock = <Value>(action: () => Promise<Value>): Promise<Value> =>
  navigator.locks.request(backupLock, action);

/**
 * Takes the snapshot of this day if there is none yet. It fails quietly: what went wrong stands in the record, and false is
 * given back. A notebook that is empty or broken, or that a newer Tifa has written, is not taken, and while a loss is not
 * dealt with no older snapshot goes. `rest` is awaited after each chunk.
 */
export function backUpToday(edges: NotebookEdges, rest: () => Promise<unknown>): Promise<boolean> {
  return withBackupLock(async () => {
    try {
      const alarm = await findAlarm(edges);
      if (alarm && alarm.kind !== 'lost') return true;
      if (await hasDaily(await edges.backups(), dayOf(edges.now()))) await countIfUnknown(edges);
      else {
        await takeSnapshot(edges, 'daily', { pushOut: !alarm, rest });
        await edges.record.write({ ...(await countRows(edges.database)), trouble: '' });
      }
      return true;
    } catch (error) {
      await edges.record.write({ trouble: isDiskFull(error) ? 'full' : 'failed' }).catch(() => {});
      return false;
    }
  });
}

const hasDaily = async (backups: BackupDatabase, today: string) =>
  (await listSnapshots(backups)).some(({ why, day }) => why === 'daily' && day === today);

/** The reader may have deleted all of a table, and saved again. */
async function countIfUnknown({ database, record }: NotebookEdges): Promise<void> {
  const known = await record.read();
  const unknown = tables.filter((name) => !known?.[name]);
  const counts = await countRows(database, unknown);
  if (unknown.some((name) => counts[name] !== known?.[name])) await record.write(counts);
}

/**
 * Takes a snapshot of all tables, in chunks; one that is stored already, by another snapshot or by one that was cut short,
 * is not written again. Call it under the lock. Gives nothing back where all tables are empty. Rows are kept as JSON, so
 * tables may hold nothing else.
 */
export async function takeSnapshot(
  { database, backups: open, now }: NotebookEdges,
  why: Snapshot['why'],
  { pushOut, rest }: { readonly pushOut: boolean; readonly rest: () => Promise<unknown> },
): Promise<Snapshot | undefined> {
  const backups = await open();
  const takenAt = now();
  const places: ChunkPlace[] = [];
  const counts: Record<string, number> = {};
  const schema: Record<string, string> = {};
  try {
    for (const table of database.tables) {
      const { primKey, indexes } = table.schema;
      schema[table.name] = [primKey, ...indexes].map(({ src }) => src).join(',');
      counts[table.name] = 0;
      for await (const { rows, text } of readChunks(table)) {
        const hash = await hashChunk(text);
        if ((await backups.chunks.where('hash').equals(hash).count()) === 0)
          await backups.chunks.add({ hash, bytes: await packChunk(text) });
        places.push({ table: table.name, hash, rows });
        counts[table.name] = (counts[table.name] as number) + rows;
        await rest();
      }
    }
    if (places.length === 0) return undefined;
    const snapshot = {
      takenAt,
      day: dayOf(takenAt),
      why,
      version: database.verno,
      schema,
      counts,
      chunks: places,
    };
    await addSnapshot(backups, snapshot, pushOut);
    return snapshot;
  } catch (error) {
    // Half a snapshot is of no use on a full disk.
    await dropUnused(backups).catch(() => {});
    throw error;
  }
}
