import type { NotebookDatabase } from './database';
import type { NotebookEdges } from './highlights';
import { newestSnapshot } from './snapshots';

/** What is wrong with the notebook. */
export type Alarm =
  /** It had highlights, and was found empty though nobody had emptied it. */
  | { readonly kind: 'lost'; readonly highlights: number }
  /** A newer Tifa has written it. */
  | { readonly kind: 'newer' }
  /** It can't be read at all. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Looks whether the notebook is there and whole; undefined where nothing is wrong. A loss is remembered until
 * `forgetLoss`, also when new highlights are saved meanwhile. Nothing in the notebook is changed.
 */
export async function findAlarm(edges: NotebookEdges): Promise<Alarm | undefined> {
  const { database, record } = edges;
  let isEmpty: boolean;
  try {
    isEmpty = (await database.highlights.limit(1).primaryKeys()).length === 0;
  } catch (error) {
    return { kind: 'unreadable', reason: error instanceof Error ? error.name : String(error) };
  }
  const known = await record.read();
  const lost = known?.lost || (isEmpty ? (known?.highlights ?? (await countInBackup(edges))) : 0);
  if (lost > 0) {
    if (!known?.lost) await record.write({ lost, highlights: 0 });
    return { kind: 'lost', highlights: lost };
  }
  return versionOf(database) > database.verno ? { kind: 'newer' } : undefined;
}

/** The reader knows of the loss; the notebook is as it should be now. */
export const forgetLoss = ({ record }: NotebookEdges): Promise<void> => record.write({ lost: 0 });

/** Where the record has gone as well. */
async function countInBackup({ backups }: NotebookEdges): Promise<number> {
  const newest = await newestSnapshot(await backups()).catch(() => undefined);
  return newest?.counts.highlights ?? 0;
}

/**
 * The version of an open notebook, which a newer Tifa may have written: Dexie opens that all the same. It multiplies
 * versions by ten, and counts up from there where it has to mend a schema.
 */
export const versionOf = (database: NotebookDatabase): number =>
  Math.floor(database.backendDB().version / 10);
