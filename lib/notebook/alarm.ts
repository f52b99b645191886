import { findEmpty } from './counts';
import type { NotebookDatabase } from './database';
import type { NotebookEdges } from './highlights';
import { type CountedTable, type Counts, type OtherTable, otherTables } from './record';
import { newestSnapshot } from './snapshots';

/** What is wrong with the notebook. */
export type Alarm =
  /** It had highlights, or rows of other tables, and was found without any though nobody had deleted them. */
  | { readonly kind: 'lost'; readonly highlights: number; readonly others: readonly OtherTable[] }
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
  let empty: ReadonlySet<CountedTable>;
  try {
    empty = await findEmpty(database);
  } catch (error) {
    return { kind: 'unreadable', reason: error instanceof Error ? error.name : String(error) };
  }
  const known = await record.read();
  const counts = known ?? (empty.size > 0 ? await countsInBackup(edges) : {});
  const isGone = (name: CountedTable) => empty.has(name) && (counts[name] ?? 0) > 0;
  const highlights = known?.lost || (isGone('highlights') ? (counts.highlights ?? 0) : 0);
  const others = otherTables.filter((name) => known?.alsoLost?.includes(name) || isGone(name));
  if (highlights > 0 || others.length > 0) {
    const gone = [...empty].filter(isGone);
    if (gone.length > 0)
      await record.write({
        ...Object.fromEntries(gone.map((name) => [name, 0])),
        lost: highlights,
        alsoLost: others,
      });
    return { kind: 'lost', highlights, others };
  }
  return versionOf(database) > database.verno ? { kind: 'newer' } : undefined;
}

/** The reader knows of the loss; the notebook is as it should be now. */
export const forgetLoss = ({ record }: NotebookEdges): Promise<void> =>
  record.write({ lost: 0, alsoLost: [] });

/** Where the record has gone as well. */
async function countsInBackup({ backups }: NotebookEdges): Promise<Counts> {
  const newest = await newestSnapshot(await backups()).catch(() => undefined);
  return newest?.counts ?? {};
}

/**
 * The version of an open notebook, which a newer Tifa may have written: Dexie opens that all the same. It multiplies
 * versions by ten, and counts up from there where it has to mend a schema.
 */
export const versionOf = (database: NotebookDatabase): number =>
  Math.floor(database.backendDB().version / 10);
