import { compoundSurnames, surnameOf } from '../../../reading/surnames';
import { pick } from './random';
import type { Sentence } from './sentences';

type Random = () => number;

/** Draws names that nobody bears, of the shapes that people's names have. */
export class NameMaker {
  /** Each surname as often as the power below of its count. */
  readonly #surnames: string[] = [];
  readonly #givenOne: string[] = [];
  readonly #givenTwo: string[] = [];
  readonly #foreign: string[];
  /** What follows each character of a transliteration; '' stands for its start and its end. */
  readonly #following = new Map<string, string[]>();
  readonly #words: readonly string[];
  readonly #random: Random;
  readonly #compound = Object.keys(compoundSurnames);

  /** `words` are ordinary words of two characters, of which some names are made. */
  constructor(names: ReadonlySet<string>, words: readonly string[], random: Random) {
    const counts = new Map<string, number>();
    for (const name of names) {
      if (!isChineseName(name)) continue;
      const surname = surnameOf(name);
      counts.set(surname, (counts.get(surname) ?? 0) + 1);
      const given = name.slice(surname.length);
      (given.length === 1 ? this.#givenOne : this.#givenTwo).push(given);
    }
    for (const [surname, count] of counts)
      for (let i = Math.round(3 * count ** 0.6); i > 0; i--) this.#surnames.push(surname);
    this.#foreign = [...names].filter(isForeignName);
    for (const part of this.#foreign.flatMap((name) => name.split('·'))) {
      const sounds = ['', ...part, ''];
      for (let i = 1; i < sounds.length; i++) {
        const next = this.#following.get(sounds[i - 1] as string);
        if (next) next.push(sounds[i] as string);
        else this.#following.set(sounds[i - 1] as string, [sounds[i] as string]);
      }
    }
    this.#words = words;
    this.#random = random;
  }

  chinese(): string {
    const random = this.#random;
    const surname = random() < 0.04 ? pick(this.#compound, random) : pick(this.#surnames, random);
    return surname + (random() < 0.2 ? this.#one() : this.#two());
  }

  foreign(): string {
    const random = this.#random;
    const real = pick(this.#foreign, random);
    return random() < 0.3
      ? real
      : real
          .split('·')
          .map((part) => (random() < 0.3 ? part : this.#transliteration()))
          .join('·');
  }

  /** A name of the sounds that follow each other in transliterations. */
  #transliteration(): string {
    const random = this.#random;
    for (;;) {
      let name = '';
      for (let last = ''; name.length < 7; name += last) {
        last = pick(this.#following.get(last) as string[], random);
        if (last === '') break;
      }
      if (name.length > 1) return name;
    }
  }

  #one(): string {
    return this.#random() < 0.5
      ? pick(this.#givenOne, this.#random)
      : pick(pick(this.#givenTwo, this.#random).split(''), this.#random);
  }

  #two(): string {
    const random = this.#random;
    const chance = random();
    if (chance < 0.35) return pick(this.#givenTwo, random);
    if (chance < 0.45) return pick(this.#words, random);
    return (pick(this.#givenTwo, random)[0] as string) + (pick(this.#givenTwo, random)[1] as string);
  }
}

export const isChineseName = (name: string) =>
  /^[\u4e00-\u9fff]{2,4}$/.test(name) && surnameOf(name) !== '' && name.length - surnameOf(name).length <= 2;
export const isForeignName = (name: string) => /^[\u4e00-\u9fff·]{3,}$/.test(name) && !isChineseName(name);

/** The sentence with some of its names replaced, a name that stands twice by the same one. */
export function rename({ text, names }: Sentence, maker: NameMaker, random: Random, share: number): Sentence {
  const drawn = new Map<string, string>();
  let renamed = '';
  let done = 0;
  const spans = names.map(([start, end]) => {
    const name = text.slice(start, end);
    let now = drawn.get(name);
    if (now === undefined) {
      now =
        random() >= share
          ? name
          : isChineseName(name)
            ? maker.chinese()
            : isForeignName(name)
              ? maker.foreign()
              : name;
      drawn.set(name, now);
    }
    renamed += text.slice(done, start);
    done = end;
    renamed += now;
    return [renamed.length - now.length, renamed.length] as const;
  });
  return { text: renamed + text.slice(done), names: spans };
}

/** Puts clauses together as sentences do. */
export function join(sentences: readonly Sentence[], marks: readonly string[]): Sentence {
  let text = '';
  const names: (readonly [number, number])[] = [];
  sentences.forEach((sentence, i) => {
    for (const [start, end] of sentence.names) names.push([start + text.length, end + text.length]);
    text += sentence.text + (marks[i] ?? '');
  });
  return { text, names };
}

/** A piece of a sentence as menus, links and narrow columns have it; names are in it whole or not at all. */
export function cutOut({ text, names }: Sentence, random: Random): Sentence {
  const length = 2 + Math.floor(random() * 9);
  const from = Math.floor(random() * Math.max(1, text.length - length));
  const to = Math.min(text.length, from + length);
  const inside = names.filter(([start, end]) => start >= from && end <= to);
  const isCut = names.some(([start, end]) => (start < from && end > from) || (start < to && end > to));
  if (isCut) return { text, names };
  return { text: text.slice(from, to), names: inside.map(([start, end]) => [start - from, end - from]) };
}
