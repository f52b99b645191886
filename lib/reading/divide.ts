import { type Dictionary, nextCharacter } from './dictionary';

/** A stretch of a text: a word of the dictionary, or one character that is in none. UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A word costs 2, one of a single character 3: 提高|人民 is better than 提|高人|民, 研究|生命 than 研究生|命. */
const costOf = ({ start, end }: Stretch, text: string) => (nextCharacter(text, start) < end ? 2 : 3);

/**
 * Divides a normalised, folded text into the fewest words, with the fewest single characters among them, as
 * dictionary segmenters do (C.-H. Tsai, MMSEG, 1996). Where two ways cost the same, the longer word comes first.
 * `isAllowed` may refuse words.
 */
export function divide(
  dictionary: Dictionary,
  text: string,
  isAllowed: (word: Stretch) => boolean = () => true,
): Stretch[] {
  /** For each offset the word that is best begun there, and the cost from there to the end. */
  const costs = new Float64Array(text.length + 1);
  const ends = new Uint32Array(text.length + 1);
  for (let start = text.length - 1; start >= 0; start--) {
    const single = Math.min(nextCharacter(text, start), text.length);
    costs[start] = Number.POSITIVE_INFINITY;
    for (const end of [single, ...dictionary.lengthsAt(text, start).map((length) => start + length)]) {
      const word = { start, end };
      const cost = costOf(word, text) + (costs[end] as number);
      if (cost > (costs[start] as number) || (end !== single && !isAllowed(word))) continue;
      costs[start] = cost;
      ends[start] = end;
    }
  }
  const words: Stretch[] = [];
  for (let start = 0; start < text.length; start = ends[start] as number)
    words.push({ start, end: ends[start] as number });
  return words;
}
