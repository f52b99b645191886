import { type NormSpan, normSpan } from '../text/offset';
import { agrees, chooseBest, isBelieved } from './choose-place';
import { compareContext, compareWhole } from './context';
import { chooseCopy } from './copies';
import { type Letters, type PassageLetters, shortQuote } from './letters';
import { closeRival, type Selectors } from './selectors';

/** With so many letters around it that are all the same, one place needs no weighing. */
const enoughContext = 24;
/** So much of all of the context, where copies of the quote are gone and nobody counted what they shared. */
const agreesWhole = 0.85;
const mostCopies = 1_000;

/** The place with the same letters, in a context that tells it from their copies. A quote that was unique and still is needs little proof. */
export function findSame(page: Letters, passage: PassageLetters, selectors: Selectors): NormSpan | undefined {
  const { before, quote, after } = passage;
  const { copies, nth, rival, twins = 0 } = selectors;
  const isPlain = twins === 0 && (rival ?? 0) < closeRival && before.length + after.length >= enoughContext;
  const [whole, another] = isPlain ? page.grams.find(before + quote + after, 2) : [];
  if (whole !== undefined && another === undefined)
    return normSpan(whole + before.length, whole + before.length + quote.length);
  const spans = Array.from(page.grams.find(quote, mostCopies), (at) => normSpan(at, at + quote.length));
  const [only] = spans;
  if (copies === 1 && only && spans.length === 1) {
    if (quote.length >= shortQuote) return only;
    const sides = compareContext(page, only, passage, true);
    return Math.max(sides.before, sides.after) >= agrees ? only : undefined;
  }
  if (rival !== undefined) return chooseCopy(page, passage, { ...selectors, rival }, spans);
  const places = spans.map((span) => ({ span, ...compareContext(page, span, passage, copies === 1) }));
  const best = chooseBest(page, passage, places, places.length === copies ? places[nth] : undefined);
  if (!best || !isBelieved(best)) return undefined;
  if (places.length >= copies) return best.span;
  const isOther =
    isCopyBeside(page, best.span, passage) || compareWhole(page, best.span, passage) < agreesWhole;
  return isOther ? undefined : best.span;
}

/** Is this a copy of the quote that stood within its context? */
function isCopyBeside(
  page: Letters,
  { start, end }: NormSpan,
  { quote, before, after }: PassageLetters,
): boolean {
  const whole = before + quote + after;
  const isElsewhere = (letters: string, from: number) => {
    for (let at = whole.indexOf(letters); at >= 0; at = whole.indexOf(letters, at + 1))
      if (at !== from) return true;
    return false;
  };
  const preceding = page.text.slice(Math.max(0, start - shortQuote), start);
  return (
    isElsewhere(quote + page.text.slice(end, end + shortQuote), before.length) ||
    isElsewhere(preceding + quote, before.length - preceding.length)
  );
}
