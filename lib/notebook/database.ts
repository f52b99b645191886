import { Dexie, type EntityTable } from 'dexie';
import { type Highlight, withAnnotation } from './highlight';

/** The notebook's tables. Versions and nothing else: operations live in a file a table. */
export class NotebookDatabase extends Dexie {
  readonly highlights!: EntityTable<Highlight, 'id'>;

  constructor(name = 'tifa') {
    super(name);
    this.version(1).stores({ highlights: 'id, pageKey, savedAt, deletedAt' });
    this.version(2)
      .stores({ highlights: 'id, pageKey, savedAt, deletedAt, *tags' })
      .upgrade((transaction) =>
        transaction
          .table('highlights')
          .toCollection()
          .modify((highlight) => Object.assign(highlight, withAnnotation(highlight))),
      );
  }
}
