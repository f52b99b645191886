import { Dexie, type EntityTable } from 'dexie';

/** The rows of one chunk of a table; the same rows are stored once, however many snapshots have them. */
export interface ChunkPlace {
  readonly table: string;
  readonly hash: string;
  readonly rows: number;
}

/** The notebook as it was at a time. It is written when all its chunks are there, so an unfinished one is never seen. */
export interface Snapshot {
  /** Milliseconds since 1970. */
  readonly takenAt: number;
  /** The day of that where the reader is, as 2026-06-28. */
  readonly day: string;
  readonly why: 'daily' | 'before a restore';
  /** The notebook's version, and the schema of each of its tables, as Dexie writes them. */
  readonly version: number;
  readonly schema: Readonly<Record<string, string>>;
  /** How many rows each table had. */
  readonly counts: Readonly<Record<string, number>>;
  readonly chunks: readonly ChunkPlace[];
}

interface Chunk {
  readonly hash: string;
  /** JSON lines in UTF-8, gzipped. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export class BackupDatabase extends Dexie {
  readonly snapshots!: EntityTable<Snapshot, 'takenAt'>;
  readonly chunks!: EntityTable<Chunk, 'hash'>;

  constructor(factory: IDBFactory) {
    super('tifa-backup', { indexedDB: factory, IDBKeyRange });
    this.version(1).stores({ snapshots: 'takenAt', chunks: 'hash' });
  }
}

/** In Chrome; the types of the DOM don't have it yet. */
interface WithBuckets {
  readonly storageBuckets?: { open(name: string): Promise<{ readonly indexedDB: IDBFactory }> };
}

/**
 * Chrome keeps all databases of an origin in one store, and where that is damaged they are all gone; a storage bucket has
 * a store of its own. Firefox has a file for each database.
 */
export async function openBackups(): Promise<BackupDatabase> {
  const bucket = await (navigator as WithBuckets).storageBuckets?.open('backup');
  return new BackupDatabase(bucket?.indexedDB ?? indexedDB);
}
