import type { PageSpan } from '../text/offset';
import { locateAsSaved } from './as-saved';
import { type ChangedPage, locateChanged } from './locate-changed';
import type { Selectors } from './selectors';

/**
 * Where a saved passage stands on a page now, or undefined. This is the order in which everything is tried:
 *
 * 1. as it was saved, with its whole context: at its old place, then anywhere (`locateAsSaved`, in the page)
 * 2. the same letters in either script, in a context that agrees
 * 3. letters that differ by little, likewise
 * 4. a long passage by its two ends, likewise (2 to 4: `locateChanged`, in the background)
 */
export const locate = (page: ChangedPage, selectors: Selectors): PageSpan | undefined =>
  locateAsSaved(page.raw, selectors) ?? locateChanged(page, selectors);
