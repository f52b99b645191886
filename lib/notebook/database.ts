import { Dexie, type EntityTable } from 'dexie';
import type { KeptArticle } from './article';
import { addedInVersion2, addedInVersion3, type Highlight } from './highlight';
import type { MarkedTerm } from './mark';
import type { KeptOwnEntry } from './own-entry';
import type { KeptText } from './text';

/** The notebook's tables. Versions and nothing else: operations live in a file a table. */
export class NotebookDatabase extends Dexie {
  readonly highlights!: EntityTable<Highlight, 'id'>;
  readonly marks!: EntityTable<MarkedTerm, 'key'>;
  readonly texts!: EntityTable<KeptText, 'id'>;
  readonly articles!: EntityTable<KeptArticle, 'id'>;
  readonly ownEntries!: EntityTable<KeptOwnEntry, 'key'>;

  constructor(name = 'tifa') {
    // What was saved is on the disk before the reader is told so, and not only on its way there.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ highlights: 'id, pageKey, savedAt, deletedAt' });
    this.version(2)
      .stores({
        highlights: 'id, pageKey, savedAt, deletedAt, *tags',
        marks: 'key, mark',
        texts: 'id, addedAt',
      })
      .upgrade((transaction) =>
        transaction
          .table('highlights')
          .toCollection()
          .modify((highlight) => Object.assign(highlight, addedInVersion2(highlight))),
      );
    // The newest that are kept, without a look at those in the bin.
    this.version(3)
      .stores({
        highlights: 'id, pageKey, savedAt, deletedAt, *tags, [deletedAt+savedAt]',
        articles: 'id, pageKey, keptAt',
        ownEntries: 'key',
      })
      .upgrade((transaction) =>
        transaction
          .table('highlights')
          .toCollection()
          .modify((highlight) => Object.assign(highlight, addedInVersion3(highlight))),
      );
  }
}
