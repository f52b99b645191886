import { type Normalised, normalise } from '../text/normalise';
import { type NormSpan, normSpan, type PageSpan, pageSpan, rawOffset } from '../text/offset';
import type { Selectors } from './selectors';

/** Quotes below this length say too little by themselves: some of their context must have survived too. */
const shortQuote = 12;
const leastContext = 6;
/** What the far ends of the context may lose where it was cut out of white space. */
const cutEnds = 2;

/** A page's text, normalised once for many look-ups. */
export const prepare = (text: string): Normalised => normalise(text);

/**
 * Where a saved passage stands in the page's text now, or undefined. The quote must be there exactly
 * (after normalisation); among several places the one with the most context in common wins, then the one
 * nearest to the old position. A short quote without any of its context is lost, not moved to the next
 * place that has the same word.
 */
export function locate(page: Normalised, { exact, prefix, suffix, start }: Selectors): PageSpan | undefined {
  // Normalised in one piece, since white space is treated by what stands on both sides of it.
  const { text, map } = normalise(prefix + exact + suffix);
  const from = map.toNorm(rawOffset(prefix.length));
  const to = map.toNorm(rawOffset(prefix.length + exact.length));
  const [before, quote, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  if (quote.trim() === '') return undefined;
  const expected = page.map.toNorm(rawOffset(start));
  let best: { span: NormSpan; context: number; distance: number } | undefined;
  for (let at = page.text.indexOf(quote); at >= 0; at = page.text.indexOf(quote, at + 1)) {
    const span = normSpan(at, at + quote.length);
    const context =
      sharedSuffix(page.text.slice(Math.max(0, at - before.length), at), before) +
      sharedPrefix(page.text.slice(span.end, span.end + after.length), after);
    const distance = Math.abs(at - expected);
    if (!best || context > best.context || (context === best.context && distance < best.distance))
      best = { span, context, distance };
  }
  if (!best) return undefined;
  const needed =
    quote.length < shortQuote ? Math.min(leastContext, before.length + after.length - cutEnds) : 0;
  if (best.context < needed) return undefined;
  // The page's text is what was normalised, so its raw offsets are the page's.
  const found = page.map.toRaw(best.span);
  return pageSpan(found.start, found.end);
}

function sharedPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

function sharedSuffix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}
