import { FeatureReader, keyBits, type NameLexicon, templateCount } from '../name-features';
import { type TaggedText, tags } from './crf';
import type { Sentence } from './sentences';

/** Sentences as features: a row of keys a character. */
export interface Encoded {
  readonly ends: Uint32Array;
  readonly tags: Uint8Array;
  readonly keys: Uint32Array;
}

export function encode(sentences: readonly Sentence[], lexicon: NameLexicon): Encoded {
  const total = sentences.reduce((sum, { text }) => sum + text.length, 0);
  const ends = new Uint32Array(sentences.length);
  const tagged = new Uint8Array(total);
  const keys = new Uint32Array(total * templateCount);
  const reader = new FeatureReader(lexicon);
  let at = 0;
  sentences.forEach(({ text, names }, n) => {
    const length = reader.read(text);
    for (const [start, end] of names) {
      if (end - start === 1) tagged[at + start] = tags.S;
      else {
        tagged.fill(tags.M, at + start, at + end);
        tagged[at + start] = tags.B;
        tagged[at + end - 1] = tags.E;
      }
    }
    for (let i = 0; i < length; i++) reader.write(i, keys, (at + i) * templateCount);
    at += length;
    ends[n] = at;
  });
  return { ends, tags: tagged, keys };
}

/** Which keys have a row of weights; row 0 has none. */
export class Rows {
  readonly counts = new Uint8Array(2 ** keyBits);
  readonly #rowOf = new Uint32Array(2 ** keyBits);
  count = 1;

  see({ keys }: Encoded): void {
    for (const key of keys) if ((this.counts[key] as number) < 255) (this.counts[key] as number)++;
  }

  /** Gives a row to each key that was seen more than once. */
  number(): void {
    for (let key = 0; key < this.counts.length; key++)
      if ((this.counts[key] as number) > 1) this.#rowOf[key] = this.count++;
  }

  /** Leaves rows to these keys only. */
  prune(keys: Uint32Array): void {
    const kept = new Uint32Array(this.#rowOf.length);
    for (const key of keys) kept[key] = this.#rowOf[key] as number;
    this.#rowOf.set(kept);
  }

  /** Keys with a row, ascending. */
  keys(): Uint32Array {
    return Uint32Array.from(this.#rowOf.keys()).filter((key) => this.#rowOf[key] !== 0);
  }

  rowOf(key: number): number {
    return this.#rowOf[key] as number;
  }

  /** The rows of encoded text. Each feature is left out with the likelihood that `drop` gives for its template, so that none is relied on alone. */
  of({ ends, tags, keys }: Encoded, drop: (template: number) => boolean): TaggedText {
    const rows = new Uint32Array(keys.length);
    for (let i = 0; i < keys.length; i++)
      rows[i] = drop((i % templateCount) + 1) ? 0 : (this.#rowOf[keys[i] as number] as number);
    return { ends, tags, rows, templates: templateCount };
  }
}
