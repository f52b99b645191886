import search from 'approx-string-match';
import { type NormSpan, normSpan } from '../text/offset';
import { type Alignment, align } from './align';
import { sharedBeginning, sharedEnd } from './letter';
import type { Letters, PassageLetters } from './letters';

/** So many letters on a side are compared. */
const compared = 20;
/** What may have been put in between them and the quote. */
const gap = 16;
const piece = 3;
const wideGap = 40;
/** So much of the compared letters may differ. */
const mostDifferent = 0.4;
/** What an edge of the block says by itself, where no letters stand between it and the quote. */
const edgeAlone = 0.3;
const edgeOfUnique = 0.6;

/** How many letters in a row beside a place are those of the context, from the quote on, in blocks that are the same so far. */
export interface Shared {
  readonly sharedBefore: number;
  readonly sharedAfter: number;
  readonly shared: number;
}

/** How well the context of a place agrees with what was saved: from 0 to 1 on each side. */
export interface Agreement extends Shared {
  readonly before: number;
  readonly after: number;
  /** Both together, with a little for what agrees letter by letter farther away. */
  readonly sum: number;
}

/** Counts the letters that a place shares with a passage's context, as far as blocks begin and end where they did. */
export function shareContext(
  { text, edges }: Letters,
  { start, end }: NormSpan,
  { before, quote, after, edges: saved }: PassageLetters,
): Shared {
  const from = before.length;
  const to = from + quote.length;
  const sameBefore = sharedEnd(text, start, before);
  const sameAfter = sharedBeginning(text, end, after);
  let sharedBefore = 0;
  while (
    sharedBefore < sameBefore &&
    (sharedBefore === 0 || edges[start - sharedBefore] === saved[from - sharedBefore])
  )
    sharedBefore++;
  let sharedAfter = 0;
  while (sharedAfter < sameAfter && edges[end + sharedAfter] === saved[to + sharedAfter]) sharedAfter++;
  return { sharedBefore, sharedAfter, shared: sharedBefore + sharedAfter };
}

/**
 * Compares the context of a place with a passage's. A side agrees as far as its nearest letters stand near
 * the place, with some in between or some changed, or as far as all letters to the edge of the block are
 * the same and the block ends there too: a paragraph that was moved has other neighbours. `isUnique`: the
 * page had this quote once, so that even an edge alone says something.
 */
export function compareContext(
  page: Letters,
  { start, end }: NormSpan,
  passage: PassageLetters,
  isUnique: boolean,
): Agreement {
  const { before, after, fromEdge, toEdge } = passage;
  const nearBefore = before.slice(-compared);
  const nearAfter = after.slice(0, compared);
  const sameBefore = sharedEnd(page.text, start, before);
  const sameAfter = sharedBeginning(page.text, end, after);
  const edge = isUnique ? edgeOfUnique : edgeAlone;
  const atEdge = (letters: number, same: number, at: number) =>
    letters <= compared && same >= letters && page.edges[at]
      ? Math.min(1, edge + ((1 - edge) * 2 * letters) / compared)
      : 0;
  const sides = {
    before: Math.max(
      sameBefore >= nearBefore.length
        ? full(nearBefore, start === before.length)
        : near(page.text.slice(Math.max(0, start - compared - gap), start), nearBefore),
      atEdge(fromEdge, sameBefore, start - fromEdge),
    ),
    after: Math.max(
      sameAfter >= nearAfter.length
        ? full(nearAfter, end + after.length === page.text.length)
        : near(page.text.slice(end, end + compared + gap), nearAfter),
      atEdge(toEdge, sameAfter, end + toEdge),
    ),
  };
  const sum = sides.before + sides.after + (sameBefore + sameAfter) / 1_000;
  return { ...sides, sum, ...shareContext(page, normSpan(start, end), passage) };
}

/** How much of all of the saved context stands around a place, in whatever is there: from 0 to 1. */
export function compareWhole(page: Letters, { start, end }: NormSpan, passage: PassageLetters): number {
  const { before, after } = passage;
  const from = Math.max(0, start - before.length - wideGap);
  const found = align(page.grams, passage, from, Math.min(page.text.length, end + after.length + wideGap));
  return found && found.span.start < end && found.span.end > start ? contextShare(found, passage) : 0;
}

/** The part of a passage's context that stands where it was found. */
export const contextShare = (found: Alignment, { before, after }: PassageLetters): number =>
  (found.before + found.after) / Math.max(1, before.length + after.length);

/** All of the context agrees; a few letters say little, unless the page begins or ends with them as it did. */
const full = (letters: string, isPageEnd: boolean) =>
  isPageEnd ? 1 : Math.min(1, letters.length / (compared / 2));

/** Letters that stand there changed have some in a row that are not; a quote of two letters has hundreds of places to compare. */
function hasPiece(window: string, letters: string): boolean {
  for (let at = 0; at + piece <= letters.length; at += piece)
    if (window.includes(letters.slice(at, at + piece))) return true;
  return false;
}

function near(window: string, letters: string): number {
  if (letters.length < compared / 2 || !hasPiece(window, letters)) return 0;
  const errors = search(window, letters, Math.floor(letters.length * mostDifferent))[0]?.errors;
  return errors === undefined ? 0 : 1 - errors / letters.length;
}
