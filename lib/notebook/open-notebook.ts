import { NotebookDatabase } from './database';
import type { NotebookEdges } from './highlights';
import { knownTermsIn } from './known-terms';
import { type StorageArea, savedPagesIn } from './saved-pages';

/** The notebook with its real edges: this origin's IndexedDB, the clock, random ids, and `area` for what pages may know of it. */
export function openNotebook(area: StorageArea): NotebookEdges {
  const makeId = () => crypto.randomUUID();
  return {
    database: new NotebookDatabase(),
    savedPages: savedPagesIn(area, makeId, (name, action) => navigator.locks.request(name, action)),
    knownTerms: knownTermsIn(area),
    now: Date.now,
    makeId,
  };
}
