import { isHan } from './han';
import type { Normalised } from './normalise';
import { normOffset } from './offset';

/** Characters of a word that are spaced out to fill a line, one by one: 国 务 院. */
const spacedOut = /[\u4e00-\u9fff](?: [\u4e00-\u9fff])+/g;

/**
 * Closes up the words in normalised text whose characters are spaced out, as documents do to make names and
 * titles equally wide (国 务 院, 主 任, 韩 正). `wordsIn` parts such a run of characters into words; where it
 * gives undefined the run stays as it is, since there spaces part words (这 两 会 儿).
 */
export function closePadding(
  normalised: Normalised,
  wordsIn: (letters: string) => readonly string[] | undefined,
): Normalised {
  const { text, map, joins } = normalised;
  const kept: number[] = [];
  let closed = '';
  let done = 0;
  const keep = (start: number, end: number) => {
    for (let at = start; at < end; at++) kept.push(at);
    closed += text.slice(start, end);
  };
  for (const { 0: run, index } of text.matchAll(spacedOut)) {
    // A longer piece at either end takes its character back.
    const first = isHan(text.charCodeAt(index - 1)) ? 1 : 0;
    const last = (run.length + 1) / 2 - (isHan(text.charCodeAt(index + run.length)) ? 1 : 0);
    let letter = index + first * 2;
    for (const word of wordsIn(run.replaceAll(' ', '').slice(first, last)) ?? []) {
      keep(done, letter);
      for (const end = letter + word.length * 2; letter < end; letter += 2) keep(letter, letter + 1);
      done = letter - 1;
    }
  }
  if (done === 0) return normalised;
  keep(done, text.length);
  return {
    text: closed,
    map: map.narrow(kept),
    joins: joins.map(({ at, isFull }) => ({ at: normOffset(firstAtLeast(kept, at)), isFull })),
  };
}

function firstAtLeast(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
