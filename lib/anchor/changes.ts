import type { FoldTable } from '../text/fold';
import { normalise } from '../text/normalise';
import type { PageSpan } from '../text/offset';
import { hashBlocks } from './describe';
import { contextLength, type Selectors } from './selectors';

interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
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
  /** Somewhere in the paragraphs that the passage stands in; it can be told, but not shown. */
  readonly isBlockChanged: boolean;
}

/**
 * Compares a saved passage with what stands on the page now at the span where it was found. White space,
 * width and script do not count: a page that was set anew has not been edited.
 */
export function listChanges(saved: Selectors, text: string, span: PageSpan, fold: FoldTable): Changes {
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
  const isBlockChanged = saved.blockHash !== '' && saved.blockHash !== hashBlocks(text, span);
  return { before, quote, after, isQuoteChanged, isContextChanged, isBlockChanged };
}

const hasChanged = (pieces: readonly Piece[]) => pieces.some(({ kind }) => kind !== 'same');

/** What was not saved is no addition. */
function dropOuter(pieces: readonly Piece[], side: 'first' | 'last'): readonly Piece[] {
  const outer = side === 'first' ? pieces[0] : pieces.at(-1);
  if (outer?.kind !== 'added') return pieces;
  return side === 'first' ? pieces.slice(1) : pieces.slice(0, -1);
}

/** A larger table of differences would hold the page up; what is left then counts as replaced. */
const largestTable = 1_000_000;

/** The shortest edit from one text to the other, character by character (longest common subsequence). */
function compare(then: string, now: string, fold: FoldTable): Piece[] {
  const a = readCharacters(then, fold);
  const b = readCharacters(now, fold);
  let first = 0;
  while (first < a.length && first < b.length && a[first]?.key === b[first]?.key) first++;
  let last = 0;
  while (
    last < a.length - first &&
    last < b.length - first &&
    a[a.length - 1 - last]?.key === b[b.length - 1 - last]?.key
  )
    last++;
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], characters: readonly Character[]) => {
    const text = characters.map(({ shown }) => shown).join('');
    if (text === '') return;
    const previous = pieces.at(-1);
    if (previous?.kind === kind) pieces[pieces.length - 1] = { kind, text: previous.text + text };
    else pieces.push({ kind, text });
  };
  add('same', b.slice(0, first));
  for (const [kind, character] of editMiddle(
    a.slice(first, a.length - last),
    b.slice(first, b.length - last),
  ))
    add(kind, [character]);
  add('same', b.slice(b.length - last));
  return pieces;
}

interface Character {
  readonly shown: string;
  readonly key: string;
}

function readCharacters(text: string, fold: FoldTable): Character[] {
  return [...text].flatMap((shown) => {
    const key = normalise(shown, fold).text.trim();
    return key === '' ? [] : [{ shown, key }];
  });
}

function editMiddle(a: readonly Character[], b: readonly Character[]): [Piece['kind'], Character][] {
  if (a.length * b.length > largestTable)
    return [...a.map((one) => ['removed', one] as const), ...b.map((one) => ['added', one] as const)].map(
      ([kind, one]) => [kind, one],
    );
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] =
        a[i]?.key === b[j]?.key ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const edits: [Piece['kind'], Character][] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [then, now] = [a[i], b[j]];
    if (then && now && then.key === now.key) {
      edits.push(['same', now]);
      i++;
      j++;
    } else if (then && (!now || at(i + 1, j) >= at(i, j + 1))) {
      edits.push(['removed', then]);
      i++;
    } else if (now) {
      edits.push(['added', now]);
      j++;
    }
  }
  return edits;
}
