import { type NormSpan, normSpan } from '../../text/offset';
import { FeatureReader, templateCount, WordFilter } from './name-features';
import { countBits, type NameModel, tagNames, weightedTags } from './name-model';

/** A name as the tagger reads it, in normalised text. */
interface TaggedName extends NormSpan {
  /** Log odds that these characters are a name and not outside of one; from about 0 (unsure) to 30. */
  readonly odds: number;
}

/** What the tagger makes of a text. */
export interface NameReading {
  /** Names that do not overlap, in order, read generously: who uses them decides by their odds. */
  readonly names: readonly TaggedName[];
  /** The odds of a span of the text, whether it is among the names or not. */
  oddsOf(start: number, end: number): number;
  /** Is a span an ordinary word or a place, or part of a word of four characters: 张冠 in 张冠李戴? */
  isWord(start: number, end: number): boolean;
}

export type NameTagger = (text: string) => NameReading;

const tagCount = tagNames.length;
const [outside, first, inner, last, alone] = [0, 1, 2, 3, 4] as const;
/** For each character; what is asked of spans has it for those beyond two, so that the longer of two is not at a loss. */
const leaning = 0.8;
/** The score of a character that can't be part of a name. */
const unscored = -6;
const sentenceEnd = /[。!?;\n]/u;
/** What has no end is cut here. */
const longestSentence = 400;

/** Where the sentence that begins at `start` ends; a longer one is cut after a comma, or anywhere. */
function endOfSentence(text: string, start: number): number {
  let comma = 0;
  const limit = Math.min(text.length, start + longestSentence);
  for (let at = start; at < limit; at++) {
    const mark = text.charAt(at);
    if (sentenceEnd.test(mark)) return at + 1;
    if (mark === ',' || mark === '、' || mark === ' ') comma = at + 1;
  }
  return limit === text.length ? limit : comma || limit;
}

/** Makes a tagger of an opened model: a first-order conditional random field, see names-model.md. */
export function createNameTagger(model: NameModel): NameTagger {
  const reader = new FeatureReader(model.lexicon);
  const keys = new Uint32Array(templateCount);
  const best = new Float32Array(longestSentence * tagCount);
  const cameFrom = new Uint8Array(longestSentence * tagCount);
  const marks = new Uint8Array(longestSentence);
  const { present, rank, weights, step, transitions } = model;
  const from = (x: number, y: number) => transitions[x * tagCount + y] as number;

  /** Writes the scores of every tag but O, which has 0, for characters of the sentence at `start`. */
  function score(scores: Float32Array, start: number, begin: number, end: number): void {
    for (let i = begin; i < end; i++) {
      reader.write(i, keys, 0);
      let b = 0;
      let m = 0;
      let e = 0;
      let s = 0;
      for (let t = 0; t < templateCount; t++) {
        const key = keys[t] as number;
        const word = present[key >>> 5] as number;
        const bit = 1 << (key & 31);
        if (!(word & bit)) continue;
        const row = ((rank[key >>> 5] as number) + countBits(word & (bit - 1))) * weightedTags;
        b += weights[row] as number;
        m += weights[row + 1] as number;
        e += weights[row + 2] as number;
        s += weights[row + 3] as number;
      }
      const at = (start + i) * weightedTags;
      scores[at] = b * step;
      scores[at + 1] = m * step;
      scores[at + 2] = e * step;
      scores[at + 3] = s * step;
    }
  }

  /** Viterbi's best way through the tags of the characters from `start` to `end`, between characters outside of names. */
  function decode(scores: Float32Array, start: number, end: number, found: [number, number][]): void {
    const length = end - start;
    for (let i = 0; i < length; i++)
      for (let y = 0; y < tagCount; y++) {
        let most = i === 0 ? from(outside, y) : Number.NEGATIVE_INFINITY;
        let before: number = outside;
        if (i > 0)
          for (let x = 0; x < tagCount; x++) {
            const value = (best[(i - 1) * tagCount + x] as number) + from(x, y);
            if (value > most) {
              most = value;
              before = x;
            }
          }
        const own = y === outside ? 0 : (scores[(start + i) * weightedTags + y - 1] as number) + leaning;
        best[i * tagCount + y] = most + own;
        cameFrom[i * tagCount + y] = before;
      }
    const at = (length - 1) * tagCount;
    let tag: number = outside;
    for (const y of [last, alone])
      if ((best[at + y] as number) + from(y, outside) > (best[at + tag] as number) + from(tag, outside))
        tag = y;
    const firstFound = found.length;
    for (let i = length - 1, nameEnd = 0; i >= 0; i--) {
      if (tag === last || tag === alone) nameEnd = start + i + 1;
      if (tag === first || tag === alone) found.splice(firstFound, 0, [start + i, nameEnd]);
      tag = cameFrom[i * tagCount + tag] as number;
    }
  }

  return (text) => {
    const scores = new Float32Array(text.length * weightedTags).fill(unscored);
    const oddsOf = (start: number, end: number) => {
      const tagAt = (at: number) =>
        end - start === 1 ? alone : at === start ? first : at === end - 1 ? last : inner;
      let odds = start > 0 ? from(outside, tagAt(start)) - from(outside, outside) : 0;
      for (let at = start; at < end; at++) {
        odds += scores[at * weightedTags + tagAt(at) - 1] as number;
        if (at > start) odds += from(tagAt(at - 1), tagAt(at)) - from(outside, outside);
      }
      return (
        odds + from(tagAt(end - 1), outside) - from(outside, outside) + leaning * Math.min(end - start - 2, 2)
      );
    };
    const names: TaggedName[] = [];
    for (let start = 0, end = 0; start < text.length; start = end) {
      end = endOfSentence(text, start);
      const length = reader.read(text, start, end);
      reader.markCandidates(length, marks);
      const found: [number, number][] = [];
      for (let i = 0; i < length; i++) {
        if (!marks[i]) continue;
        let stop = i;
        while (stop < length && marks[stop]) stop++;
        score(scores, start, i, stop);
        decode(scores, start + i, start + stop, found);
        i = stop;
      }
      for (const [from, to] of found) names.push({ ...normSpan(from, to), odds: oddsOf(from, to) });
    }
    const isIn = (filter: WordFilter, start: number, length: number) =>
      filter.has(
        WordFilter.hash(
          Uint16Array.from(text.slice(start, start + length), (unit) => unit.charCodeAt(0)),
          0,
          length,
        ),
      );
    const isWord = (start: number, end: number) =>
      isIn(model.lexicon.words, start, end - start) ||
      isIn(model.lexicon.places, start, end - start) ||
      (end - start < 4 &&
        [3, 2, 1, 0].some(
          (back) => start >= back && start - back + 4 >= end && isIn(model.lexicon.words, start - back, 4),
        ));
    return { names, oddsOf, isWord };
  };
}
