import { hashText } from '../text/hash';
import type { PageSpan } from '../text/offset';
import { listLandmarks, standsOnce } from './landmarks';
import { keepLetters, sharedBeginning, sharedEnd } from './letter';
import { closeRival, contextLength, landmarkLength, type Quoted, type Selectors } from './selectors';

const blockBreak = '\n\n';
const mostCopies = 1_000;

/** A span of the page's text with its context. */
export const quoteSpan = (text: string, { start, end }: PageSpan): Quoted => ({
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - contextLength), start),
  suffix: text.slice(end, end + contextLength),
  start,
});

/** Selectors for a span of the page's text. */
export function describeSpan(text: string, span: PageSpan): Selectors {
  const quoted = quoteSpan(text, span);
  return { ...quoted, ...compareCopies(text, quoted), blockHash: hashBlocks(text, span) };
}

/** A hash of the blocks that a span of the page's text stands in; white space does not count. */
function hashBlocks(text: string, { start, end }: PageSpan): string {
  const before = text.lastIndexOf(blockBreak, start - 1);
  const after = text.indexOf(blockBreak, end);
  return hashText(
    text.slice(before < 0 || start === 0 ? 0 : before, after < 0 ? text.length : after).replace(/\s+/g, ''),
  );
}

/** Counts the copies of a quote, letter by letter, and finds how much of the context the most alike one shares. */
function compareCopies(
  text: string,
  { exact, prefix, suffix, start }: Quoted,
): Pick<Selectors, 'copies' | 'nth' | 'rival' | 'twins' | 'apart' | 'landmarks'> {
  const letters = keepLetters(text);
  const quote = keepLetters(exact);
  const own = keepLetters(text.slice(0, start)).length;
  const before = keepLetters(prefix);
  const after = keepLetters(suffix);
  let [copies, nth, rival, twins] = [0, 0, 0, 0];
  let apart = Number.POSITIVE_INFINITY;
  if (quote === '') return { copies: 1, nth, rival, twins };
  for (let at = letters.indexOf(quote); at >= 0 && copies < mostCopies; at = letters.indexOf(quote, at + 1)) {
    copies++;
    if (at < own) nth++;
    if (at === own) continue;
    const shared = sharedEnd(letters, at, before) + sharedBeginning(letters, at + quote.length, after);
    rival = Math.max(rival, shared);
    if (shared >= closeRival && Math.abs(at - own) < Math.abs(apart)) apart = at - own;
    if (shared === before.length + after.length) twins++;
  }
  return {
    copies: Math.max(copies, 1),
    nth,
    rival,
    twins,
    ...(apart < Number.POSITIVE_INFINITY && { apart }),
    ...((copies > 1 || isEchoed(letters, quote)) && {
      landmarks: listLandmarks(letters, own, own + quote.length),
    }),
  };
}

/** Much of a quote is said elsewhere on the page, as in the rows of a table: one of these might be taken for it if it is edited. */
function isEchoed(letters: string, quote: string): boolean {
  const step = Math.max(landmarkLength, quote.length >> 5);
  let echoed = 0;
  for (let at = 0; at + landmarkLength <= quote.length; at += step)
    echoed += standsOnce(letters, quote.slice(at, at + landmarkLength)) ? -1 : 2;
  return echoed > 0;
}
