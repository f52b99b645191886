/**
 * Which pages hold something saved, in a place that a content script can read without waking the
 * worker: storage.local, a key a page (lib/page/address), the value a stamp that changes with every
 * write, so that open tabs notice.
 */
export interface SavedPages {
  /** Marks a page before something is saved on it: a spare mark costs a look, a missing one hides a highlight. */
  mark(pageKey: string): Promise<void>;
  /**
   * Marks those pages of `pageKeys` anew that `kept` gives, and unmarks the others. Calls come one after another, also
   * from several pages and the worker, each with what is kept at its turn: what is saved meanwhile is not unmarked.
   * Many pages are told in portions, so that a save need not wait for all of them.
   */
  tell(
    pageKeys: readonly string[],
    kept: (pageKeys: readonly string[]) => PromiseLike<ReadonlySet<string>>,
  ): Promise<void>;
}

/** The part of the extension API's storage area that is needed here. */
export interface StorageArea {
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Does one action at a time of those with this name, wherever they are asked for: navigator.locks. */
export type InTurn = <Value>(name: string, action: () => Promise<Value>) => Promise<Value>;

const portion = 200;

/** `stamp` gives a new value each time: a clock or an id maker. */
export function savedPagesIn(area: StorageArea, stamp: () => string | number, inTurn: InTurn): SavedPages {
  const write = async (kept: readonly string[], others: readonly string[]) => {
    if (kept.length > 0) await area.set(Object.fromEntries(kept.map((key) => [key, stamp()])));
    if (others.length > 0) await area.remove([...others]);
  };
  return {
    mark: (pageKey) => write([pageKey], []),
    async tell(pageKeys, kept) {
      const keys = [...new Set(pageKeys)];
      for (let i = 0; i < keys.length; i += portion) {
        const some = keys.slice(i, i + portion);
        await inTurn('saved-pages', async () => {
          const found = await kept(some);
          await write(
            some.filter((key) => found.has(key)),
            some.filter((key) => !found.has(key)),
          );
        });
      }
    },
  };
}
