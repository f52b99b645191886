import { type NormSpan, normSpan } from '../text/offset';
import { type Grams, gramLength } from './grams';
import type { PassageLetters } from './letters';

/** Letters in a row that a passage and the page have both: from `offset` in the passage with its context, `at` on the page. */
interface Run {
  readonly offset: number;
  readonly at: number;
  readonly length: number;
}

/** A passage with its context laid beside the page. */
export interface Alignment {
  /** Where the quote is. */
  readonly span: NormSpan;
  /** How many letters of each part stand there in their order. */
  readonly before: number;
  readonly quote: number;
  readonly after: number;
}

/** What may be put in at one place, an advertisement or a picture's caption. */
const mostPutIn = 400;
/** A page that says the same over and over has more runs than are worth looking at; the longest stay. */
const mostRuns = 100;
/** What it takes from a chain, in letters, that something was put in or left out; and by its length. */
const breakCost = 2;
const lengthCost = 0.01;
/** The same for each letter that was replaced. */
const letterCost = 0.25;

/**
 * Lays a passage with its context beside a part of the page: of the runs of three letters and more that both have, the
 * chain in the same order that has the most letters and the fewest breaks (sparse dynamic programming as in
 * chaining seeds of sequences, quadratic in the runs). Undefined where no letter of the quote is in it.
 */
export function align(
  page: Grams,
  { before, quote, after }: PassageLetters,
  from: number,
  to: number,
): Alignment | undefined {
  const whole = before + quote + after;
  const chain = longestChain(listRuns(page, whole, from, to));
  const start = before.length;
  const end = start + quote.length;
  const within = (low: number, high: number) =>
    chain.reduce(
      (sum, { offset, length }) => sum + Math.max(0, Math.min(high, offset + length) - Math.max(low, offset)),
      0,
    );
  const kept = within(start, end);
  if (kept === 0) return undefined;
  const span = normSpan(startOf(chain, start), endOf(chain, end, page.text.length));
  return { span, before: within(0, start), quote: kept, after: within(end, whole.length) };
}

/** The runs that can't be made longer, by their offset in the passage. */
function listRuns(page: Grams, whole: string, from: number, to: number): Run[] {
  const { text } = page;
  const runs: Run[] = [];
  for (let offset = 0; offset + gramLength <= whole.length; offset++) {
    const places = page.placesOf(whole, offset);
    for (let i = firstFrom(places, from); i < places.length; i++) {
      const at = places[i] as number;
      if (at + gramLength > to) break;
      if (offset > 0 && at > from && whole.charCodeAt(offset - 1) === text.charCodeAt(at - 1)) continue;
      let length = 0;
      while (
        at + length < to &&
        offset + length < whole.length &&
        whole.charCodeAt(offset + length) === text.charCodeAt(at + length)
      )
        length++;
      if (length >= gramLength) runs.push({ offset, at, length });
    }
  }
  if (runs.length <= mostRuns) return runs;
  const least = runs.map(({ length }) => length).sort((a, b) => b - a)[mostRuns] as number;
  return runs.filter(({ length }) => length > least);
}

function firstFrom(places: Uint32Array, from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Link {
  readonly run: Run;
  readonly score: number;
  readonly previous: Link | undefined;
}

function longestChain(runs: readonly Run[]): Run[] {
  const links: Link[] = [];
  let best: Link | undefined;
  for (const run of runs) {
    let link: Link = { run, score: run.length, previous: undefined };
    for (const previous of links) {
      if (previous.score + run.length <= link.score) continue;
      const leftOut = run.offset - previous.run.offset - previous.run.length;
      const putIn = run.at - previous.run.at - previous.run.length;
      const overlap = Math.max(0, -leftOut, -putIn);
      if (overlap >= run.length || putIn - leftOut > mostPutIn) continue;
      const score = previous.score + run.length - overlap - gapCost(leftOut, putIn);
      if (score > link.score) link = { run: trim(run, overlap), score, previous };
    }
    links.push(link);
    if (!best || link.score > best.score) best = link;
  }
  const chain: Run[] = [];
  for (let link = best; link; link = link.previous) chain.unshift(link.run);
  return chain;
}

const gapCost = (leftOut: number, putIn: number) =>
  leftOut === putIn ? letterCost * leftOut : breakCost + lengthCost * Math.abs(putIn - leftOut);

const trim = ({ offset, at, length }: Run, by: number): Run => ({
  offset: offset + by,
  at: at + by,
  length: length - by,
});

/** Where the quote's first letter is, or, where that was edited, where it would be by the letters after it. */
function startOf(chain: readonly Run[], start: number): number {
  const next = chain.findIndex(({ offset, length }) => offset + length > start);
  const { offset, at } = chain[next] as Run;
  const previous = chain[next - 1];
  return Math.max(at + start - offset, previous ? previous.at + previous.length : 0);
}

/** The same for where the quote ends. */
function endOf(chain: readonly Run[], end: number, length: number): number {
  const last = chain.findLastIndex(({ offset }) => offset < end);
  const { offset, at } = chain[last] as Run;
  return Math.min(at + end - offset, chain[last + 1]?.at ?? length);
}
