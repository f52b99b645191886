import search from 'approx-string-match';
import type { FoldTable } from '../text/fold';
import { type NormSpan, normSpan, type PageSpan } from '../text/offset';
import { type Agreement, compareContext, compareWhole } from './context';
import { type Letters, type PassageLetters, readLetters, readPassage, spanOfLetters } from './letters';
import type { Selectors } from './selectors';
import { listSimilar } from './similar';

/** Quotes below this length, in letters, match exactly or not at all. */
const shortQuote = 12;
/** A changed quote below this length is believed only in a context that is as good as unchanged. */
const longQuote = 40;
/** With so many letters around it that are all the same, one place needs no weighing. */
const enoughContext = 24;
/** A side of the context agrees from here on; below it may be chance. */
const agrees = 0.5;
/** So much of all of the context, where copies of the quote are gone. */
const agreesWhole = 0.85;
/** The same where the quote itself has changed; less where what is next to it on both sides has not. */
const agreesMostly = 0.8;
const agreesPartly = 0.65;
/** Of a side, or of all of the context: as good as unchanged. */
const agreesNearly = 0.9;
/** The same where only numbers have, as from row to row of a list. */
const agreesButNumbers = 0.95;
/** Places whose scores differ by less are alike. */
const alike = 0.25;
const mostCompared = 8;

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

interface Place extends Agreement {
  readonly span: NormSpan;
}

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
    (passage.quote.length < shortQuote ? undefined : findSimilar(page.letters, passage));
  return span && spanOfLetters(page.letters, page.raw, span, selectors.exact);
}

/**
 * Places with the same letters. A quote that was unique and still is needs little proof. Where fewer are left
 * than there were, the saved one may be among those that are gone: nearly all of its context is asked for.
 */
function findSame(page: Letters, passage: PassageLetters, { copies, nth }: Selectors): NormSpan | undefined {
  const { before, quote, after } = passage;
  const whole = before + quote + after;
  const at = page.text.indexOf(whole);
  if (at >= 0 && before.length + after.length >= enoughContext && page.text.indexOf(whole, at + 1) < 0)
    return normSpan(at + before.length, at + before.length + quote.length);
  const wasUnique = copies === 1;
  const places: Place[] = [];
  for (let at = page.text.indexOf(quote); at >= 0; at = page.text.indexOf(quote, at + 1)) {
    const span = normSpan(at, at + quote.length);
    places.push({ span, ...compareContext(page, span, passage, wasUnique) });
  }
  const [first] = places;
  if (wasUnique && first && places.length === 1)
    return quote.length >= shortQuote || Math.max(first.before, first.after) >= agrees
      ? first.span
      : undefined;
  const best = chooseBest(page, passage, places, places.length === copies ? places[nth] : undefined);
  if (!best || !isBelieved(best)) return undefined;
  if (places.length >= copies) return best.span;
  const isOther =
    isCopyBeside(page, best.span, passage) || compareWhole(page, best.span, passage) < agreesWhole;
  return isOther ? undefined : best.span;
}

function findSimilar(page: Letters, passage: PassageLetters): NormSpan | undefined {
  const places = listSimilar(page.text, passage)
    .filter((span) => {
      const text = page.text.slice(span.start, span.end);
      return text !== passage.quote && !isNeighbour(text, passage);
    })
    .map((span) => ({ span, ...compareContext(page, span, passage, false) }));
  const best = chooseBest(page, passage, places);
  if (!best) return undefined;
  const whole = compareWhole(page, best.span, passage);
  const found = page.text.slice(best.span.start, best.span.end);
  if (found.replace(digits, '') === passage.quote.replace(digits, ''))
    return whole >= agreesButNumbers ? best.span : undefined;
  if (whole >= agreesNearly || passage.quote.length < longQuote)
    return whole >= agreesNearly ? best.span : undefined;
  const least = Math.min(best.before, best.after) >= agreesNearly ? agreesPartly : agreesMostly;
  return isBelieved(best) && whole >= least ? best.span : undefined;
}

const digits = /\d+/g;

const isBelieved = ({ before, after }: Agreement) =>
  before >= agrees && after >= agrees && before + after > 2 * agrees;

/** The place whose context agrees most; where others agree as well, it has to be the one that is due by its order. */
function chooseBest(
  page: Letters,
  passage: PassageLetters,
  places: readonly Place[],
  inOrder?: Place,
): Place | undefined {
  if (places.length < 2) return places[0];
  const ranked = [...places].sort((a, b) => b.sum - a.sum).slice(0, mostCompared);
  if (inOrder && !ranked.includes(inOrder)) ranked.push(inOrder);
  const scored = ranked
    .map((place) => ({ place, score: place.sum + compareWhole(page, place.span, passage) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best || !second || best.score - second.score >= alike) return best?.place;
  return best.place === inOrder ? inOrder : undefined;
}

/** Is this the copy of the quote that stood before or after the saved one, within its context? */
function isCopyBeside(
  page: Letters,
  { start, end }: NormSpan,
  { quote, before, after }: PassageLetters,
): boolean {
  const following = page.text.slice(end, end + shortQuote);
  const preceding = page.text.slice(Math.max(0, start - shortQuote), start);
  return (
    (after.includes(quote + following) && !after.startsWith(following)) ||
    (before.includes(preceding + quote) && !before.endsWith(preceding))
  );
}

const compared = 40;

/** Did this text stand beside the quote when that was saved? Lists and tables have rows that differ little. */
function isNeighbour(text: string, { before, after }: PassageLetters): boolean {
  const beginning = text.slice(0, compared);
  return search(`${before}\n${after}`, beginning, Math.floor(beginning.length / 20)).length > 0;
}
