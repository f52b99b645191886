import type { StorageArea } from './saved-pages';

/** Where storage.local has a stamp that changes with every change of own entries; nothing where there are none. */
export const ownEntriesKey = 'own-entries';

/** Tells pages and the background that own entries have changed, in a place that pages can hear of: storage.local. */
export interface OwnEntriesMark {
  /** Writes a new stamp where `isAny` says that there are entries, else takes it away. Calls come one after another. */
  write(isAny: () => PromiseLike<boolean>): Promise<void>;
}

export const ownEntriesMarkIn = (area: StorageArea, stamp: () => string): OwnEntriesMark => ({
  write: (isAny) =>
    navigator.locks.request(ownEntriesKey, async () =>
      (await isAny()) ? area.set({ [ownEntriesKey]: stamp() }) : area.remove([ownEntriesKey]),
    ),
});
