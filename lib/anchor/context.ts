import search from 'approx-string-match';
import type { NormSpan } from '../text/offset';
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

/** How well the context of a place agrees with what was saved: from 0 to 1 on each side. */
export interface Agreement {
  readonly before: number;
  readonly after: number;
  /** Both together, with a little for what agrees letter by letter farther away. */
  readonly sum: number;
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
  { before, after, fromEdge, toEdge }: PassageLetters,
  isUnique: boolean,
): Agreement {
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
  return { ...sides, sum: sides.before + sides.after + (sameBefore + sameAfter) / 1_000 };
}

/**
 * How much of all of the saved context stands around a place, in whatever is there: from 0 to 1. It tells copies apart
 * that have the same letters beside them.
 */
export function compareWhole(
  page: Letters,
  { start, end }: NormSpan,
  { before, after }: PassageLetters,
): number {
  const length = before.length + after.length;
  if (length === 0) return 0;
  const errors = (window: string, letters: string) =>
    letters === '' ? 0 : (search(window, letters, letters.length)[0]?.errors ?? letters.length);
  return (
    1 -
    (errors(page.text.slice(Math.max(0, start - before.length - wideGap), start), before) +
      errors(page.text.slice(end, end + after.length + wideGap), after)) /
      length
  );
}

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

function sharedBeginning(text: string, at: number, letters: string): number {
  let length = 0;
  while (length < letters.length && text.charCodeAt(at + length) === letters.charCodeAt(length)) length++;
  return length;
}

function sharedEnd(text: string, at: number, letters: string): number {
  let length = 0;
  while (
    length < letters.length &&
    length < at &&
    text.charCodeAt(at - 1 - length) === letters.charCodeAt(letters.length - 1 - length)
  )
    length++;
  return length;
}
