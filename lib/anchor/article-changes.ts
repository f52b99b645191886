import { dropCounters } from '../text/counters';
import type { FoldTable } from '../text/fold';
import { normalise } from '../text/normalise';
import { compare, joinPieces, type Piece, wholeWords } from './changes';
import { type Keyed, listEdits } from './edits';

/** What has become of a block of an article: an edited one is given as it is now, with what was put in and taken out. */
export type BlockChange<Block> =
  | { readonly kind: 'same' | 'removed' | 'added'; readonly block: Block }
  | { readonly kind: 'edited'; readonly block: Block; readonly pieces: readonly Piece[] };

interface Text {
  readonly text: string;
}
interface KeyedBlock<Block> extends Keyed {
  readonly block: Block;
}

/** Two blocks are one that was edited if they share so much of their pairs of letters (Dice's coefficient). */
const leastAlike = 0.4;
/** Of several that are as alike but for this, as the rows of a list are, it is the first. */
const nearlyAlike = 0.05;
/** How far ahead the other half of an edited block is looked for. */
const lookAhead = 12;
/** Articles of 5,000 blocks are compared whole: 100 MB for a moment, in a page of our own. */
const largestTable = 25_000_000;
/** A sentence of which less stayed was rewritten: shown in pieces it could not be read. */
const leastKept = 0.4;

/**
 * Compares two versions of an article block by block, then, in those that were edited, sentence by sentence and
 * character by character. White space, width, script and counters of readers do not count.
 */
export function compareArticles<Block extends Text>(
  then: readonly Block[],
  now: readonly Block[],
  fold: FoldTable,
): BlockChange<Block>[] {
  const keyed = (blocks: readonly Block[]) =>
    blocks.map((block): KeyedBlock<Block> => ({ block, key: keyOf(block.text, fold) }));
  const changes: BlockChange<Block>[] = [];
  let removed: KeyedBlock<Block>[] = [];
  let added: KeyedBlock<Block>[] = [];
  const endGap = () => {
    changes.push(...pairBlocks(removed, added, fold));
    removed = [];
    added = [];
  };
  for (const [kind, item] of listEdits(keyed(then), keyed(now), largestTable)) {
    if (kind === 'removed') removed.push(item);
    else if (kind === 'added') added.push(item);
    else {
      endGap();
      changes.push({ kind, block: item.block });
    }
  }
  endGap();
  return changes;
}

/** Do two versions say the same, wherever their blocks begin and end? */
export const articleKey = (blocks: readonly Text[], fold: FoldTable): string =>
  blocks.map(({ text }) => keyOf(text, fold)).join('');

const keyOf = (text: string, fold: FoldTable) => normalise(dropCounters(text), fold).text.replace(/\s+/g, '');

/** In a stretch where nothing stayed as it was, those that were edited, in order, and the others around them. */
function pairBlocks<Block extends Text>(
  removed: readonly KeyedBlock<Block>[],
  added: readonly KeyedBlock<Block>[],
  fold: FoldTable,
): BlockChange<Block>[] {
  const changes: BlockChange<Block>[] = [];
  let next = 0;
  const addUpTo = (end: number) => {
    for (const { block } of added.slice(next, end)) changes.push({ kind: 'added', block });
    next = end;
  };
  for (const { block, key } of removed) {
    const near = added
      .slice(next, next + lookAhead)
      .map((other, i) => ({ other, at: next + i, alike: likeness(key, other.key) }));
    const most = Math.max(...near.map(({ alike }) => alike));
    const best = near.find(({ alike }) => alike >= Math.max(most - nearlyAlike, leastAlike));
    if (!best) {
      changes.push({ kind: 'removed', block });
      continue;
    }
    addUpTo(best.at);
    const { other } = best;
    const pieces = compareBlock(block.text, other.block.text, fold);
    changes.push({ kind: 'edited', block: other.block, pieces });
    next++;
  }
  addUpTo(added.length);
  return changes;
}

/** Dice's coefficient of the pairs of letters of two texts: from 0 to 1. */
function likeness(a: string, b: string): number {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++)
    pairs.set(a.slice(i, i + 2), (pairs.get(a.slice(i, i + 2)) ?? 0) + 1);
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const left = pairs.get(b.slice(i, i + 2)) ?? 0;
    if (left === 0) continue;
    pairs.set(b.slice(i, i + 2), left - 1);
    shared++;
  }
  return (2 * shared) / Math.max(a.length + b.length - 2, 1);
}

/** A table of the characters of two long blocks would be too large; their sentences are few. */
function compareBlock(then: string, now: string, fold: FoldTable): Piece[] {
  const keyed = (text: string) =>
    (text.match(/[^。！？；!?;\n]*[。！？；!?;\n]*[”’」』）)]*/g) ?? [])
      .filter((shown) => shown !== '')
      .map((shown) => ({ shown, key: keyOf(shown, fold) }));
  const pieces: Piece[] = [];
  let removed = '';
  let added = '';
  const endGap = () => {
    pieces.push(...compareSentences(removed, added, fold));
    removed = added = '';
  };
  for (const [kind, { shown }] of listEdits(keyed(then), keyed(now))) {
    if (kind === 'removed') removed += shown;
    else if (kind === 'added') added += shown;
    else {
      endGap();
      pieces.push({ kind, text: shown });
    }
  }
  endGap();
  return joinPieces(pieces);
}

function compareSentences(then: string, now: string, fold: FoldTable): Piece[] {
  const pieces = compare(then, now, fold, wholeWords);
  const kept = pieces.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  if (kept >= leastKept * Math.max(then.length, now.length)) return pieces;
  return joinPieces([
    { kind: 'removed', text: then },
    { kind: 'added', text: now },
  ]);
}
