import type { BackupDatabase, Snapshot } from './backup-database';

/** Snapshots that are kept: of so many days, and so many from before a restore. */
const daysKept = 7;
const othersKept = 2;

/** Those of some snapshots that newer ones have pushed out. */
export function listPushedOut(snapshots: readonly Snapshot[]): Snapshot[] {
  const newestFirst = [...snapshots].sort((a, b) => b.takenAt - a.takenAt);
  const ofWhy = (why: Snapshot['why']) => newestFirst.filter((one) => one.why === why);
  return [...ofWhy('daily').slice(daysKept), ...ofWhy('before a restore').slice(othersKept)];
}

/** All snapshots, the newest first. */
export const listSnapshots = async (backups: BackupDatabase): Promise<Snapshot[]> =>
  backups.snapshots.orderBy('takenAt').reverse().toArray();

export const newestSnapshot = async (backups: BackupDatabase): Promise<Snapshot | undefined> =>
  backups.snapshots.orderBy('takenAt').last();

/** Writes a snapshot whose chunks are all there; with `pushOut`, older ones go that it pushes out. */
export const addSnapshot = async (
  backups: BackupDatabase,
  snapshot: Snapshot,
  pushOut: boolean,
): Promise<void> =>
  backups.transaction('rw', backups.snapshots, backups.chunks, async () => {
    await backups.snapshots.add(snapshot);
    if (pushOut) {
      const old = listPushedOut(await backups.snapshots.toArray());
      await backups.snapshots.bulkDelete(old.map(({ takenAt }) => takenAt));
    }
    await dropUnused(backups);
  });

/** Deletes chunks that are in no snapshot: of snapshots that are gone, and of one that was never finished. */
export const dropUnused = async (backups: BackupDatabase): Promise<void> =>
  backups.transaction('rw', backups.snapshots, backups.chunks, async () => {
    const snapshots = await backups.snapshots.toArray();
    const used = new Set(snapshots.flatMap(({ chunks }) => chunks.map(({ hash }) => hash)));
    const stored = await backups.chunks.toCollection().primaryKeys();
    await backups.chunks.bulkDelete(stored.filter((hash) => !used.has(hash)));
  });
