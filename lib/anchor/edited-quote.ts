import search from 'approx-string-match';
import type { NormSpan } from '../text/offset';
import { Bearings } from './bearings';
import { agreesNearly, alikeWhole, isBelieved } from './choose-place';
import { compareContext, contextShare } from './context';
import { sharesBothSides } from './copies';
import type { Letters, PassageLetters } from './letters';
import type { Selectors } from './selectors';
import { listSimilar } from './similar';

/** A changed quote below this length, in letters, is believed only in a context that is as good as unchanged. */
const longQuote = 40;
/** So much of all of the context; less where what is next to the quote on both sides has not changed. */
const agreesMostly = 0.8;
const agreesPartly = 0.65;
/** The same where only numbers have changed, as from row to row of a list. */
const agreesButNumbers = 0.95;

/**
 * Places that have most of the quote's letters. All of them are the same only where something was put in between, or
 * where copies were edited. Where the page had others like it, landmarks have to bear the place out.
 */
export function findEdited(
  page: Letters,
  passage: PassageLetters,
  { copies, apart, twins = 0 }: Selectors,
): NormSpan | undefined {
  const places = listSimilar(page.grams, passage, copies)
    .filter(({ span }) => !isNeighbour(page.text.slice(span.start, span.end), passage))
    .map((found) => ({
      ...compareContext(page, found.span, passage, false),
      span: found.span,
      kept: found.quote,
      whole: contextShare(found, passage),
    }))
    .sort((a, b) => b.whole - a.whole);
  const [first, second] = places;
  const { quote, landmarks } = passage;
  // Where the page has other places like a quote that it had once, they are as far off as the quote is long, or farther.
  const bearings =
    copies === 1
      ? new Bearings(page, passage, quote.length, Number.POSITIVE_INFINITY)
      : new Bearings(page, passage, apart && Math.abs(apart));
  const due = bearings.choose(places, { isWhole: copies === 1 || places.length < copies });
  const best = due ?? first;
  if (!best || (!due && second && best.whole - second.whole < alikeWhole)) return undefined;
  const { span, whole, kept } = best;
  const found = page.text.slice(span.start, span.end);
  const isTold = landmarks.length === 0 ? twins === 0 : copies === 1 && kept === quote.length;
  if (!due && (!isTold || found === quote)) return undefined;
  if (found.replace(digits, '') === quote.replace(digits, ''))
    return whole >= agreesButNumbers ? span : undefined;
  if (kept < quote.length && !sharesBothSides(best, passage)) return undefined;
  if (whole >= agreesNearly || quote.length < longQuote) return whole >= agreesNearly ? span : undefined;
  const least = Math.min(best.before, best.after) >= agreesNearly ? agreesPartly : agreesMostly;
  return isBelieved(best) && whole >= least ? span : undefined;
}

const digits = /\d+/g;

const compared = 40;

/** Did this text stand beside the quote when that was saved? Lists and tables have rows that differ little. */
function isNeighbour(text: string, { before, after }: PassageLetters): boolean {
  const beginning = text.slice(0, compared);
  return search(`${before}\n${after}`, beginning, Math.floor(beginning.length / 20)).length > 0;
}
