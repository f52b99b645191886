import type { FoldTable } from '../text/fold';
import type { PageSpan } from '../text/offset';
import { locateAsSaved } from './as-saved';
import { type ChangedPage, locateChanged, readChanged } from './locate-changed';
import type { Quoted, Selectors } from './selectors';

/*
 * Where saved passages stand on a page now. This is the order in which everything is tried; a page's text that gives
 * no proof of a place gives none.
 *
 * In the page (`locateInPage`):
 * 1. as it was saved, with its whole context: at its old place, then anywhere if it stands there once
 * 2. the same, as it was last found on this page
 *
 * In the background, for those that are left (`openSearch`):
 * 3. the same letters in either script, in a context that tells them from their copies
 * 4. most of the letters in their order, with words put in, left out or replaced, likewise
 */

/** Steps 1 and 2. `standing` is how the passage stood on this page when it was last found. */
export function locateInPage(
  text: string,
  saved: Selectors,
  standing?: Quoted,
): { readonly span: PageSpan; readonly isAsSaved: boolean } | undefined {
  const asSaved = locateAsSaved(text, saved);
  const span = asSaved ?? (standing && locateAsSaved(text, standing));
  return span && { span, isAsSaved: asSaved !== undefined };
}

/** Looks for passages in a page's text; null for those that are not on the page. */
export type Search = (text: string, passages: readonly Selectors[]) => (PageSpan | null)[];

/** Steps 3 and 4. The page that was read last is remembered: its passages are asked for in several messages. */
export function openSearch(fold: FoldTable): Search {
  let page: ChangedPage | undefined;
  return (text, passages) => {
    const read = page?.raw === text ? page : readChanged(text, fold);
    page = read;
    return passages.map((passage) => locateChanged(read, passage) ?? null);
  };
}

/** All steps, without the message between them. */
export const locate = (text: string, saved: Selectors, search: Search): PageSpan | undefined =>
  locateInPage(text, saved)?.span ?? search(text, [saved])[0] ?? undefined;
