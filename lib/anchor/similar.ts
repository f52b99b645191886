import search from 'approx-string-match';
import { type NormSpan, normSpan } from '../text/offset';
import type { PassageLetters } from './letters';

/** So much of a quote may have changed. */
const mostChanged = 1 / 5;
/** A quote that was changed still has pieces of this length, in letters. */
const piece = 5;
const mostPieces = 24;
const mostPlaces = 6;
/** Hits of one piece beyond these say nothing about where the quote is. */
const mostHits = 50;
/** A quote of at least this length may have something put in. */
const longQuote = 40;
/** What may be put in at one place, an advertisement or a picture's caption. */
const mostPutIn = 400;
/** The ends of a quote are known by so many of its letters and so many of the context. */
const quoteEnd = 2;
const contextEnd = 4;
const snapDistance = 8;

/** A piece of the quote, and a place in the text that has it. */
interface Hit {
  readonly offset: number;
  readonly at: number;
}

/**
 * Spans of `text` that are like the quote: with a fifth of it changed at most (Myers' bit-parallel search,
 * from approx-string-match, at the places where pieces of the quote stand), or, if it is long, with most of
 * its pieces in their order and something put in between.
 */
export function listSimilar(text: string, passage: PassageLetters): NormSpan[] {
  const { quote } = passage;
  const most = Math.floor(quote.length * mostChanged);
  const hits = listHits(text, quote);
  const matches = likelyStarts(hits, Math.max(4, most))
    .flatMap((start) => {
      const from = Math.max(0, start - 2 * most);
      const [match] = search(text.slice(from, start + quote.length + 2 * most), quote, most);
      return match ? [{ span: normSpan(from + match.start, from + match.end), errors: match.errors }] : [];
    })
    .sort((a, b) => a.errors - b.errors);
  const isClose = (matches[0]?.errors ?? quote.length) <= most / 2;
  const chain = quote.length >= longQuote && !isClose ? chainPieces(text, passage, hits) : undefined;
  const spans: NormSpan[] = chain ? [chain] : [];
  for (const { span } of matches)
    if (!spans.some(({ start, end }) => span.start < end && span.end > start)) spans.push(span);
  return spans.map((span) => snap(text, span, passage));
}

const stepOf = (quote: string) => Math.max(piece, Math.floor(quote.length / mostPieces));

/** Ascending by offset in the quote, then by place. */
function listHits(text: string, quote: string): Hit[] {
  const hits: Hit[] = [];
  const step = stepOf(quote);
  for (let offset = 0; offset + piece <= quote.length; offset += step) {
    const letters = quote.slice(offset, offset + piece);
    let count = 0;
    for (let at = text.indexOf(letters); at >= 0 && count < mostHits; at = text.indexOf(letters, at + 1)) {
      count++;
      hits.push({ offset, at });
    }
  }
  return hits;
}

/** Where the quote would begin, going by its pieces; the most pieces first. */
function likelyStarts(hits: readonly Hit[], slack: number): number[] {
  const votes = new Map<number, { start: number; count: number }>();
  for (const { offset, at } of hits) {
    const start = at - offset;
    const cell = Math.round(start / slack);
    const vote = votes.get(cell) ?? votes.get(cell - 1) ?? votes.get(cell + 1);
    if (vote) vote.count++;
    else votes.set(cell, { start, count: 1 });
  }
  return [...votes.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, mostPlaces)
    .map(({ start }) => Math.max(0, start));
}

/** The span of the longest run of pieces that stand in their order, if it has most of the quote. */
function chainPieces(text: string, passage: PassageLetters, hits: readonly Hit[]): NormSpan | undefined {
  const { quote } = passage;
  const best: { count: number; first: Hit; last: Hit }[] = [];
  for (const [i, hit] of hits.entries()) {
    let run = { count: 1, first: hit, last: hit };
    for (let j = i - 1; j >= 0; j--) {
      const before = hits[j] as Hit;
      const apart = hit.at - before.at;
      const inQuote = hit.offset - before.offset;
      const other = best[j];
      if (
        inQuote > 0 &&
        apart > inQuote / 2 &&
        apart <= inQuote + mostPutIn &&
        other &&
        other.count >= run.count
      )
        run = { count: other.count + 1, first: other.first, last: hit };
    }
    best.push(run);
  }
  const longest = best.reduce<(typeof best)[number] | undefined>(
    (most, run) => (run.count > (most?.count ?? 0) ? run : most),
    undefined,
  );
  const pieces = Math.floor((quote.length - piece) / stepOf(quote)) + 1;
  if (!longest || longest.count < pieces * (1 - mostChanged)) return undefined;
  const { first, last } = longest;
  const start = findStart(text, passage, first.at - first.offset, first.at);
  const end = findEnd(text, passage, last.at + piece, last.at + quote.length - last.offset);
  return start === undefined || end === undefined ? undefined : normSpan(start, end);
}

/** Moves the ends of a span to where the context meets the quote, or, where that was edited, to where the context is. */
function snap(text: string, { start, end }: NormSpan, passage: PassageLetters): NormSpan {
  const { quote } = passage;
  const before = passage.before.slice(-contextEnd);
  const after = passage.after.slice(0, contextEnd);
  const behind = text.lastIndexOf(before, start - before.length) + before.length;
  const ahead = text.indexOf(after, end);
  const from =
    findStart(text, passage, start, start + snapDistance) ??
    (before.length === contextEnd &&
    !text.startsWith(quote.slice(0, quoteEnd), start) &&
    behind >= start - snapDistance
      ? behind
      : start);
  const to =
    findEnd(text, passage, end - snapDistance, end) ??
    (after.length === contextEnd &&
    !text.slice(start, end).endsWith(quote.slice(-quoteEnd)) &&
    ahead >= 0 &&
    ahead <= end + snapDistance
      ? ahead
      : end);
  return to > from ? normSpan(from, to) : normSpan(start, end);
}

/** Where the context before meets the quote, looking back from `to` to as far before `from` as something put in is long. */
function findStart(
  text: string,
  { before, quote }: PassageLetters,
  from: number,
  to: number,
): number | undefined {
  if (before === '') return from <= mostPutIn ? 0 : undefined;
  const context = before.slice(-contextEnd);
  const at = text.lastIndexOf(context + quote.slice(0, quoteEnd), to);
  return at >= 0 && at >= from - mostPutIn ? at + context.length : undefined;
}

function findEnd(
  text: string,
  { after, quote }: PassageLetters,
  from: number,
  to: number,
): number | undefined {
  if (after === '') return text.length <= to + mostPutIn ? text.length : undefined;
  const at = text.indexOf(quote.slice(-quoteEnd) + after.slice(0, contextEnd), from - quoteEnd);
  return at >= 0 && at <= to + mostPutIn ? at + quoteEnd : undefined;
}
