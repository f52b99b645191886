/**
 * Which pages hold something saved, in a place that a content script can read without waking the
 * worker: storage.local, a key a page (lib/page/address), the value a stamp that changes with every
 * write, so that open tabs notice.
 */
export interface SavedPages {
  mark(...pageKeys: readonly string[]): Promise<void>;
  unmark(...pageKeys: readonly string[]): Promise<void>;
}

/** The part of the extension API's storage area that is needed here. */
export interface StorageArea {
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** `stamp` gives a new value each time: a clock or an id maker. */
export function savedPagesIn(area: StorageArea, stamp: () => string | number): SavedPages {
  return {
    mark: (...pageKeys) => area.set(Object.fromEntries(pageKeys.map((key) => [key, stamp()]))),
    unmark: (...pageKeys) => area.remove([...pageKeys]),
  };
}
