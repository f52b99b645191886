import type { FoldTable } from '../text/fold';
import { normalise } from '../text/normalise';
import { type NormSpan, normSpan, type PageSpan, pageSpan, rawOffset } from '../text/offset';
import type { OffsetMap } from '../text/offset-map';
import { Grams } from './grams';
import { isLetter } from './letter';
import type { Landmark, Selectors } from './selectors';

/** Quotes below this length, in letters, match exactly or not at all. */
export const shortQuote = 12;

/** A text without punctuation and white space, in one script: what stays when a page is set anew. */
export interface Letters extends LettersOnly {
  readonly grams: Grams;
}

interface LettersOnly {
  readonly text: string;
  /** To the text that it was read from. */
  readonly map: OffsetMap;
  /** For each letter, and for the end, 1 where a block begins or ends before it. */
  readonly edges: Uint8Array;
}

/** Reads the letters out of a text; offsets into `text` are of normalised text. */
export function readLetters(raw: string, fold: FoldTable): Letters {
  const letters = keepInOrder(raw, fold);
  return { ...letters, grams: new Grams(letters.text) };
}

function keepInOrder(raw: string, fold: FoldTable): LettersOnly {
  const normalised = normalise(raw, fold);
  const kept = new Uint32Array(normalised.text.length);
  let count = 0;
  let text = '';
  let piece = 0;
  const edges = new Uint8Array(normalised.text.length + 1);
  let isEdge = true;
  for (let at = 0; at < normalised.text.length; at++) {
    const unit = normalised.text.charCodeAt(at);
    if (isLetter(unit)) {
      if (isEdge) edges[count] = 1;
      isEdge = false;
      kept[count++] = at;
      continue;
    }
    if (unit === lineFeed && normalised.text.charCodeAt(at + 1) === lineFeed) isEdge = true;
    text += normalised.text.slice(piece, at);
    piece = at + 1;
  }
  edges[count] = 1;
  return {
    text: text + normalised.text.slice(piece),
    map: normalised.map.narrow(kept.subarray(0, count)),
    edges,
  };
}

const lineFeed = 0x0a;

/** The letters of a passage and of its context. */
export interface PassageLetters {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  /** For each letter of the three together 1 where a block begins or ends before it. */
  readonly edges: Uint8Array;
  /** How many letters there are to the beginning of the quote's block, and to its end. */
  readonly fromEdge: number;
  readonly toEdge: number;
  /** What else stood around it, letters alike. */
  readonly landmarks: readonly Landmark[];
}

export function readPassage(
  { exact, prefix, suffix, landmarks = [] }: Pick<Selectors, 'exact' | 'prefix' | 'suffix' | 'landmarks'>,
  fold: FoldTable,
): PassageLetters {
  // In one piece, since white space is treated by what stands on both sides of it.
  const { text, map, edges } = keepInOrder(prefix + exact + suffix, fold);
  const from = map.toNorm(rawOffset(prefix.length));
  const to = map.toNorm(rawOffset(prefix.length + exact.length));
  const isWhole = { start: prefix.length < contextEnd, end: suffix.length < contextEnd };
  let start = from as number;
  while (start > 0 && !edges[start]) start--;
  let end = to as number;
  while (end < text.length && !edges[end]) end++;
  // Where the context was cut off there is no edge.
  const cutStart = start === 0 && !isWhole.start && !/^\s*\n\n/.test(prefix);
  const cutEnd = end === text.length && !isWhole.end && !/\n\n\s*$/.test(suffix);
  return {
    before: text.slice(0, from),
    quote: text.slice(from, to),
    after: text.slice(to),
    edges,
    fromEdge: cutStart ? Number.POSITIVE_INFINITY : from - start,
    toEdge: cutEnd ? Number.POSITIVE_INFINITY : end - to,
    landmarks: landmarks.map((one) => ({ ...one, letters: normalise(one.letters, fold).text })),
  };
}

const contextEnd = 64;

/** The span of the page's text that letters were read from, with the punctuation that the quote had at its ends. */
export function spanOfLetters(page: Letters, raw: string, { start, end }: NormSpan, exact: string): PageSpan {
  const found = page.map.toRaw(normSpan(start, end));
  let from: number = found.start;
  let to: number = found.end;
  for (let i = countMarks(exact, 0, 1); i > 0; i--) from = nextMark(raw, from - 1, -1) ?? from;
  for (let i = countMarks(exact, exact.length - 1, -1); i > 0; i--) to = (nextMark(raw, to, 1) ?? to - 1) + 1;
  return pageSpan(from, to);
}

const isSpace = (text: string, at: number) => at >= 0 && at < text.length && text.charAt(at).trim() === '';

const isMark = (text: string, at: number) =>
  at >= 0 && at < text.length && !isLetter(text.charCodeAt(at)) && !isSpace(text, at);

/** The punctuation mark that comes next in a direction, with nothing but white space before it. */
function nextMark(text: string, at: number, step: 1 | -1): number | undefined {
  let next = at;
  while (isSpace(text, next)) next += step;
  return isMark(text, next) ? next : undefined;
}

/** How many punctuation marks there are from an end of a quote to its first letter from there. */
function countMarks(quote: string, at: number, step: 1 | -1): number {
  let count = 0;
  for (let next = nextMark(quote, at, step); next !== undefined; next = nextMark(quote, next + step, step))
    count++;
  return count;
}
