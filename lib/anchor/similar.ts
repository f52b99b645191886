import { type Alignment, align } from './align';
import { type Grams, gramLength } from './grams';
import type { PassageLetters } from './letters';

/** So much of a quote may have changed. */
const mostChanged = 1 / 5;
/** The same where much was put in: one of the two, not both. */
const mostChangedOfLonger = 1 / 20;
/** A quote of at least this length, in letters, may have an advertisement put in; a shorter one only words. */
const longQuote = 40;
const around = { short: 60, long: 400 };
/** Letters that stand in more places than these say nothing about where the quote is. */
const mostPlaces = 50;
/** As many as there were copies, but for these bounds. */
const fewestRegions = 3;
const mostRegions = 8;
const narrowestCell = 64;
/** A region worth looking at has so much of the quote. */
const leastFound = 0.25;

/**
 * Where the page has something like the quote: most of its letters in their order, with words put in, left out or
 * replaced. Regions are proposed by the threes of letters that the quote and the page both have; in these alone the passage
 * is laid beside the page with its context.
 */
export function listSimilar(page: Grams, passage: PassageLetters, copies: number): Alignment[] {
  const { before, quote, after } = passage;
  const found: Alignment[] = [];
  const margin = quote.length < longQuote ? around.short : around.long;
  const width = cellWidth(quote);
  for (const cell of likelyCells(page, quote, Math.min(Math.max(copies, fewestRegions), mostRegions))) {
    const from = Math.max(0, cell * width - quote.length - before.length - margin);
    const to = Math.min(page.text.length, (cell + 2) * width + quote.length + after.length + margin);
    const one = align(page, passage, from, to);
    if (!one) continue;
    const { start, end } = one.span;
    const isLonger = end - start > quote.length * (1 + mostChanged);
    if (isLonger && quote.length < longQuote) continue;
    if (one.quote < quote.length * (1 - (isLonger ? mostChangedOfLonger : mostChanged))) continue;
    if (!found.some(({ span }) => span.start < end && span.end > start)) found.push(one);
  }
  return found;
}

const cellWidth = (quote: string) => Math.max(narrowestCell, quote.length);

/** The page is cut into cells; those that with the next one have most of the quote. */
function likelyCells(page: Grams, quote: string, most: number): number[] {
  const width = cellWidth(quote);
  const weights = new Map<number, number>();
  let total = 0;
  for (let offset = 0; offset + gramLength <= quote.length; offset++) {
    const places = page.placesOf(quote, offset);
    if (places.length > mostPlaces) continue;
    total++;
    let last = -1;
    for (const at of places) {
      const cell = Math.floor(at / width);
      if (cell !== last) weights.set(cell, (weights.get(cell) ?? 0) + 1);
      last = cell;
    }
  }
  return [...weights.keys()]
    .map((cell) => ({ cell, weight: (weights.get(cell) ?? 0) + (weights.get(cell + 1) ?? 0) }))
    .filter(({ weight }) => weight >= total * leastFound)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ cell }) => cell);
}
