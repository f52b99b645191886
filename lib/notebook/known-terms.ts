import { knownTermsKey } from './mark';
import type { StorageArea } from './saved-pages';

/** Which terms the reader knows, in a place that pages can read and hear of: storage.local. */
export interface KnownTerms {
  /** Writes what `list` gives. Calls come one after another, also from several pages, so that the last list stays. */
  write(list: () => PromiseLike<readonly string[]>): Promise<void>;
}

export const knownTermsIn = (area: StorageArea): KnownTerms => ({
  write: (list) =>
    navigator.locks.request(knownTermsKey, async () => area.set({ [knownTermsKey]: await list() })),
});
