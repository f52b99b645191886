import { NotebookDatabase } from './database';
import type { NotebookEdges } from './highlights';
import { type StorageArea, savedPagesIn } from './saved-pages';

/** The notebook with its real edges: this origin's IndexedDB, the clock, random ids, and `area` for the page marks. */
export function openNotebook(area: StorageArea): NotebookEdges {
  const makeId = () => crypto.randomUUID();
  return { database: new NotebookDatabase(), savedPages: savedPagesIn(area, makeId), now: Date.now, makeId };
}
