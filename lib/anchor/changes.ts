import type { FoldTable } from '../text/fold';
import { normalise } from '../text/normalise';
import type { PageSpan } from '../text/offset';
import { type Fate, listEdits } from './edits';
import { contextLength, type Selectors } from './selectors';

export interface Piece {
  readonly kind: Fate;
  readonly text: string;
}

/** What has become of a passage and of the text around it since it was saved. */
export interface Changes {
  readonly before: readonly Piece[];
  readonly quote: readonly Piece[];
  readonly after: readonly Piece[];
  readonly isQuoteChanged: boolean;
  /** Within the 64 characters before and after that were saved. */
  readonly isContextChanged: boolean;
}

/**
 * Compares a saved passage with what stands on the page now at the span where it was found. White space,
 * width and script do not count: a page that was set anew has not been edited.
 */
export function listChanges(
  saved: Pick<Selectors, 'exact' | 'prefix' | 'suffix'>,
  text: string,
  span: PageSpan,
  fold: FoldTable,
): Changes {
  const { start, end } = span;
  // More than was saved, so that what something put in has moved along is still seen.
  const before = dropOuter(
    compare(saved.prefix, text.slice(Math.max(0, start - 2 * contextLength), start), fold),
    'first',
  );
  const quote = compare(saved.exact, text.slice(start, end), fold);
  const after = dropOuter(compare(saved.suffix, text.slice(end, end + 2 * contextLength), fold), 'last');
  const isQuoteChanged = hasChanged(quote);
  const isContextChanged = hasChanged(before) || hasChanged(after);
  return { before, quote, after, isQuoteChanged, isContextChanged };
}

const hasChanged = (pieces: readonly Piece[]) => pieces.some(({ kind }) => kind !== 'same');

/** What was not saved is no addition. */
function dropOuter(pieces: readonly Piece[], side: 'first' | 'last'): readonly Piece[] {
  const outer = side === 'first' ? pieces[0] : pieces.at(-1);
  if (outer?.kind !== 'added') return pieces;
  return side === 'first' ? pieces.slice(1) : pieces.slice(0, -1);
}

/** What is compared: characters, as for texts that may begin inside of a word; or numbers and Latin words as a whole. */
const characters = /(.)\s*/gsu;
export const wholeWords = /(\p{N}+|\p{Script=Latin}+|.)\s*/gsu;

/** The shortest edit from one text to the other. */
export function compare(then: string, now: string, fold: FoldTable, units = characters): Piece[] {
  return joinPieces(
    listEdits(readUnits(then, fold, units), readUnits(now, fold, units)).map(([kind, { shown }]) => ({
      kind,
      text: shown,
    })),
  );
}

/** Pieces of one kind that follow each other as one. */
export function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const { kind, text } of pieces) {
    const previous = joined.at(-1);
    if (previous?.kind === kind) joined[joined.length - 1] = { kind, text: previous.text + text };
    else if (text !== '') joined.push({ kind, text });
  }
  return joined;
}

function readUnits(text: string, fold: FoldTable, units: RegExp): { shown: string; key: string }[] {
  return [...text.matchAll(units)].flatMap(([shown, unit = '']) => {
    const key = normalise(unit, fold).text.trim();
    return key === '' ? [] : [{ shown: shown.replace(/\s+/g, ' '), key }];
  });
}
