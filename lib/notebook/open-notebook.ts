import { type BackupDatabase, openBackups } from './backup-database';
import { NotebookDatabase } from './database';
import type { NotebookEdges } from './highlights';
import { knownTermsIn } from './known-terms';
import { ownEntriesMarkIn } from './own-entries-mark';
import { type ReadableArea, recordIn } from './record';
import { savedPagesIn } from './saved-pages';

/** The notebook with its real edges: this origin's IndexedDB, the clock, random ids, and `area` for what pages may know of it. */
export function openNotebook(area: ReadableArea): NotebookEdges {
  const makeId = () => crypto.randomUUID();
  let backups: Promise<BackupDatabase> | undefined;
  return {
    database: new NotebookDatabase(),
    savedPages: savedPagesIn(area, makeId, (name, action) => navigator.locks.request(name, action)),
    knownTerms: knownTermsIn(area),
    ownEntriesMark: ownEntriesMarkIn(area, makeId),
    record: recordIn(area),
    backups: () => (backups ??= openBackups()),
    now: Date.now,
    makeId,
  };
}
