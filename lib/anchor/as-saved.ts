import type { PageSpan } from '../text/offset';
import { pageSpan } from '../text/offset';
import type { Quoted, Selectors } from './selectors';

/** With less context than this a passage counts only where it was. */
const leastContext = 24;

/**
 * Where a passage stands in the page's text with all of its context, character by character: at its old
 * place, else anywhere if it stands there once. A passage that had a twin, a copy in the same context, is found only at
 * its old place, and only if no copy is missing: the twin might stand there now. It looks at nothing else, so
 * that it is small and quick enough for every page; what it does not find is left to `locateChanged`.
 */
export function locateAsSaved(
  text: string,
  { exact, prefix, suffix, start, copies = 0, twins = 0 }: Quoted & Partial<Selectors>,
): PageSpan | undefined {
  const whole = prefix + exact + suffix;
  const old = start - prefix.length;
  const spanFrom = (at: number) => pageSpan(at + prefix.length, at + prefix.length + exact.length);
  if (exact === '') return undefined;
  const isAtOld = old >= 0 && text.startsWith(whole, old);
  if (twins > 0) return isAtOld && countPlaces(text, exact) >= copies ? spanFrom(old) : undefined;
  if (isAtOld) return spanFrom(old);
  if (prefix.length + suffix.length < leastContext) return undefined;
  const at = text.indexOf(whole);
  return at < 0 || text.indexOf(whole, at + 1) >= 0 ? undefined : spanFrom(at);
}

function countPlaces(text: string, quote: string): number {
  let count = 0;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) count++;
  return count;
}
