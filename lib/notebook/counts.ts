import type { NotebookDatabase } from './database';
import type { NotebookEdges } from './highlights';
import { type CountedTable, type Counts, type OtherTable, tables } from './record';

export async function countRows(
  database: NotebookDatabase,
  of: readonly CountedTable[] = tables,
): Promise<Counts> {
  const counts: Partial<Record<CountedTable, number>> = {};
  for (const name of of) counts[name] = await database.table(name).count();
  return counts;
}

/** The tables that have no row. Looks for one in each, and counts none. */
export async function findEmpty(database: NotebookDatabase): Promise<ReadonlySet<CountedTable>> {
  const empty = new Set<CountedTable>();
  for (const name of tables)
    if ((await database.table(name).limit(1).primaryKeys()).length === 0) empty.add(name);
  return empty;
}

/**
 * To be awaited before the reader deletes so many rows of a table: where that may be all of them, the empty table is no
 * loss. Told before it is done, since the page or worker may end in between.
 */
export async function tellDeletion(
  { database, record }: NotebookEdges,
  name: OtherTable,
  rows: number,
): Promise<void> {
  if ((await database.table(name).count()) <= rows) await record.write({ [name]: 0 });
}
