import type { StorageArea } from './saved-pages';

/** The tables beside highlights: what the reader has kept otherwise, and would miss. */
export const otherTables = ['articles', 'texts', 'ownEntries', 'marks'] as const;
export type OtherTable = (typeof otherTables)[number];

export const tables = ['highlights', ...otherTables] as const;
export type CountedTable = (typeof tables)[number];

/** How many rows tables have. */
export type Counts = Readonly<Partial<Record<CountedTable, number>>>;

/** What is remembered of the notebook outside of it, so that a loss is noticed. */
export interface KnownNotebook extends Counts {
  /** How many highlights it had when they were last counted, and rows of other tables; 0 where the reader has deleted the last. */
  readonly highlights: number;
  /** How many were there before the notebook was found empty, though nobody had emptied it; 0 once the reader has dealt with that. */
  readonly lost: number;
  /** Other tables that were found empty though nobody had emptied them. */
  readonly alsoLost?: readonly OtherTable[];
  /** Why the last backup was not taken: no space, something else, or '' where it was. */
  readonly trouble: '' | 'full' | 'failed';
}

export interface NotebookRecord {
  /** Undefined where nothing was ever written. */
  read(): Promise<KnownNotebook | undefined>;
  write(part: Partial<KnownNotebook>): Promise<void>;
}

const recordKey = 'notebook';
const nothingKnown: KnownNotebook = { highlights: 0, lost: 0, trouble: '' };

/** A storage area that can be read too. */
export interface ReadableArea extends StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
}

/** The record in storage.local, which the browser keeps apart from databases. */
export function recordIn(area: ReadableArea): NotebookRecord {
  const read = async () => (await area.get(recordKey))[recordKey] as KnownNotebook | undefined;
  return {
    read,
    write: (part) =>
      navigator.locks.request(recordKey, async () =>
        area.set({ [recordKey]: { ...nothingKnown, ...(await read()), ...part } }),
      ),
  };
}
