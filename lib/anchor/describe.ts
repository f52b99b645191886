import { hashText } from '../text/hash';
import type { PageSpan } from '../text/offset';
import { keepLetters } from './letter';
import { contextLength, type Selectors } from './selectors';

const blockBreak = '\n\n';
const mostCopies = 1_000;

/** Selectors for a span of the page's text. */
export function describeSpan(text: string, { start, end }: PageSpan): Selectors {
  const exact = text.slice(start, end);
  const letters = keepLetters(exact);
  const before = countCopies(keepLetters(text.slice(0, start)), letters);
  const after = countCopies(keepLetters(text.slice(end)), letters);
  return {
    exact,
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
    start,
    copies: before + 1 + after,
    nth: before,
    blockHash: hashBlocks(text, { start, end }),
  };
}

/** A hash of the blocks that a span of the page's text stands in; white space does not count. */
function hashBlocks(text: string, { start, end }: PageSpan): string {
  const before = text.lastIndexOf(blockBreak, start - 1);
  const after = text.indexOf(blockBreak, end);
  return hashText(
    text.slice(before < 0 || start === 0 ? 0 : before, after < 0 ? text.length : after).replace(/\s+/g, ''),
  );
}

function countCopies(text: string, quote: string): number {
  let copies = 0;
  if (quote === '') return copies;
  for (let at = text.indexOf(quote); at >= 0 && copies < mostCopies; at = text.indexOf(quote, at + 1))
    copies++;
  return copies;
}
