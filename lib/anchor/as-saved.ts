import { type PageSpan, pageSpan } from '../text/offset';
import type { Selectors } from './selectors';

/** With less context than this a passage counts only where it was. */
const leastContext = 24;

/**
 * Where a passage stands in the page's text with all of its context, character by character: at its old
 * place, else anywhere (the nearest to the old place if there are several). It looks at nothing else, so
 * that it is small and quick enough for every page; what it does not find is left to `locateChanged`.
 */
export function locateAsSaved(
  text: string,
  { exact, prefix, suffix, start }: Pick<Selectors, 'exact' | 'prefix' | 'suffix' | 'start'>,
): PageSpan | undefined {
  const whole = prefix + exact + suffix;
  const old = start - prefix.length;
  const spanFrom = (at: number) => pageSpan(at + prefix.length, at + prefix.length + exact.length);
  if (exact === '') return undefined;
  if (old >= 0 && text.startsWith(whole, old)) return spanFrom(old);
  if (prefix.length + suffix.length < leastContext) return undefined;
  let nearest = -1;
  for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1))
    if (nearest < 0 || Math.abs(at - old) < Math.abs(nearest - old)) nearest = at;
  return nearest < 0 ? undefined : spanFrom(nearest);
}
