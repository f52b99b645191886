import type { PageSpan } from '../text/offset';
import { contextLength, type Selectors } from './selectors';

/** Selectors for a span of the page's text. */
export function describeSpan(text: string, { start, end }: PageSpan): Selectors {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
    start,
  };
}
