import { Dexie, type EntityTable } from 'dexie';
import type { Highlight } from './highlight';

/** The notebook's tables. Versions and nothing else: operations live in a file a table. */
export class NotebookDatabase extends Dexie {
  readonly highlights!: EntityTable<Highlight, 'id'>;

  constructor(name = 'tifa') {
    super(name);
    this.version(1).stores({ highlights: 'id, pageKey, savedAt, deletedAt' });
  }
}
