import type { FoldTable } from '../text/fold';
import type { PageSpan } from '../text/offset';
import { findEdited } from './edited-quote';
import { type Letters, readLetters, readPassage, shortQuote, spanOfLetters } from './letters';
import { findSame } from './same-quote';
import type { Selectors } from './selectors';

/** A page that was edited, or set in the other script, read once for many look-ups. */
export interface ChangedPage {
  readonly raw: string;
  readonly letters: Letters;
  readonly fold: FoldTable;
}

export const readChanged = (raw: string, fold: FoldTable): ChangedPage => ({
  raw,
  letters: readLetters(raw, fold),
  fold,
});

/**
 * Where a passage stands on a page on which it is no longer to be found as it was saved
 * (`locateAsSaved`), or undefined. Only letters count, in either script. In this order: the same letters;
 * for quotes of 12 letters or more, letters that differ by a fifth at most; for long ones, most of the letters
 * in the same order with whatever was put in between. The context decides among several, and whether one is believed at all.
 */
export function locateChanged(page: ChangedPage, selectors: Selectors): PageSpan | undefined {
  const passage = readPassage(selectors, page.fold);
  if (passage.quote === '') return undefined;
  const span =
    findSame(page.letters, passage, selectors) ??
    (passage.quote.length < shortQuote ? undefined : findEdited(page.letters, passage, selectors));
  return span && spanOfLetters(page.letters, page.raw, span, selectors.exact);
}
