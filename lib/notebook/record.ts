import type { StorageArea } from './saved-pages';

/** What is remembered of the notebook outside of it, so that a loss is noticed. */
export interface KnownNotebook {
  /** How many highlights it had when they were last counted; 0 where the reader has deleted the last. */
  readonly highlights: number;
  /** How many were there before the notebook was found empty, though nobody had emptied it; 0 once the reader has dealt with that. */
  readonly lost: number;
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
