import { isCommonSurname, isOrdinaryWord, surnameOf } from '../../reading/surnames';
import { isHan } from '../../text/han';
import type { NormSpan } from '../../text/offset';
import type { NameReading } from './name-tagger';
import { isNamedAfter } from './not-names';
import { isState, titleFunctions } from './title-words';
import type { Title } from './titles';

/** What else speaks for a span being a name, in log odds beside the tagger's. */
export const evidence = {
  famous: 12,
  listed: 2,
  title: 6,
  titleAfter: 3,
  beforeOffice: 5,
  foreignBeforeOffice: 3,
  byline: 6.5,
  joined: 5,
  list: 3,
  honorific: 3,
  /** For a second and for a third mention. */
  repeated: 1.5,
  known: 10,
  neighbours: 6.5,
  /** Against it: it is an ordinary word. */
  ordinary: 2,
  /** The same once more, where only the tagger speaks for it. */
  alone: 1,
  /** Nothing stands beside it. */
  wholeSentence: 8,
  /** What follows its surname is an ordinary word. */
  wordAsGiven: 2.5,
  /** It begins with 和 or the like, amid other characters. */
  conjunction: 2.5,
  /** It holds a word of the glossary, or a piece of one. */
  ofWord: 4,
  /** Against it: the glossary has these characters as something else. */
  word: 8,
} as const;

/** Spans with lower odds are no names; those with higher are certain. */
const probable = -0.8;
export const certain = 2.2;

/** A span with all that speaks for its being a name, in log odds, and where the title that goes with it stands. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
  score: number;
  title: Title | null;
}

const isNoName = (text: string, start: number, end: number) =>
  /^(?:.[县省镇乡]|[被第在是把])/u.test(text.slice(start, end)) ||
  isNamedAfter(text, start, end) ||
  isState(text.slice(start, end)) ||
  isState(text.slice(start, end + 1)) ||
  isOffice(text.slice(start, end));

/** 区领导 and 陈书记 are no names, though they begin with a surname. */
const isOffice = (text: string) =>
  titleFunctions.has(text) || (text.length > 2 && titleFunctions.has(text.slice(surnameOf(text).length)));

/** How much less a span is believed that only its place makes a candidate: after a title most words are no names. */
function doubt(surname: string, given: string): number {
  const rare = isOrdinaryWord(surname) ? 4 : isCommonSurname(surname) ? 0 : 1;
  return rare + (/[县省市镇乡的了是在与及或等被把这那其此该我你他她它们个第副说]/u.test(given) ? 4 : 0);
}

/** A transliteration that only its place makes a candidate is no longer than this, and less believed. */
const longestForeign = 5;
const foreignDoubt = 3;
const longWord = 3;
const sentenceEnd = /[。!?;\n|]/u;
const mostBeside = 2;

/** The same for a name by which nothing stands that speaks for it, as in a menu. */
function doubtAlone(name: string): number {
  if (name.includes('·') || name.length > 4) return 0;
  if (name.includes(' ')) return isCommonSurname(name.charAt(0)) ? 0 : 8;
  const surname = surnameOf(name);
  if (surname === '') return name.length === 2 ? 8 : name.length === 3 ? 1 : 0;
  return isOrdinaryWord(surname) ? 3 : isCommonSurname(surname) ? 0 : 1;
}

/** The spans of a text that may be names. */
export class NameSpans {
  readonly #spans = new Map<number, Map<number, NameSpan>>();

  readonly #words: ReadonlySet<string>;
  /** 1 where a character belongs to one of them, 2 where to a long one, by which hardly any name is formed. */
  readonly #isOfWord: Uint8Array;

  /** `words` are spans of the text that are known to be something else. */
  constructor(
    readonly text: string,
    readonly reading: NameReading,
    words: readonly NormSpan[],
  ) {
    this.#words = new Set(words.map(({ start, end }) => `${start}-${end}`));
    this.#isOfWord = new Uint8Array(text.length);
    for (const { start, end } of words) this.#isOfWord.fill(end - start < longWord ? 1 : 2, start, end);
  }

  /** Adds a span with what speaks for it beside the tagger; the strongest of several counts. Is anything new? */
  put(start: number, end: number, bonus: number, title: Title | null = null): boolean {
    if (isNoName(this.text, start, end)) return false;
    let ends = this.#spans.get(start);
    if (!ends) this.#spans.set(start, (ends = new Map()));
    const against = this.#words.has(`${start}-${end}`) ? evidence.word : 0;
    const score = this.reading.oddsOf(start, end) + bonus - against - this.#caution(start, end, bonus);
    const span = ends.get(end);
    if (!span) ends.set(end, { start, end, score, title });
    else {
      const grew = score > span.score;
      span.score = Math.max(span.score, score);
      span.title ??= title;
      return grew;
    }
    return true;
  }

  /** Does a span touch a word of the glossary? */
  isOfWord({ start, end }: { readonly start: number; readonly end: number }): boolean {
    return this.#isOfWord.subarray(start, end).some((mark) => mark > 0);
  }

  /** What only the tagger or its place makes a name is less believed if it is an ordinary word, or begins like one. */
  #caution(start: number, end: number, bonus: number): number {
    const { text, reading } = this;
    if (bonus > evidence.title) return 0;
    const name = text.slice(start, end);
    const ofWord = this.#isOfWord.subarray(start, end).includes(2)
      ? evidence.word
      : this.isOfWord({ start, end })
        ? evidence.ofWord
        : 0;
    const isConjunction = isOrdinaryWord(name.charAt(0)) && isHan(text.charCodeAt(start - 1));
    const alike =
      (reading.isWord(start, end) ? evidence.ordinary : 0) + (isConjunction ? evidence.conjunction : 0);
    if (bonus > 0) return ofWord + alike;
    const stands = this.#standsAlone(start, end) ? evidence.wholeSentence : 0;
    const endsInWord = end - start === 3 && reading.isWord(start + 1, end);
    const tail = !endsInWord ? 0 : surnameOf(name) === '' ? evidence.word : evidence.wordAsGiven;
    return ofWord + alike + doubtAlone(name) + tail + stands + (alike > 0 ? evidence.alone : 0);
  }

  /** Is a span all that its sentence has, or nearly, as the words of menus are? */
  #standsAlone(start: number, end: number): boolean {
    let others = 0;
    for (let at = start - 1; at >= 0 && others <= mostBeside && !sentenceEnd.test(this.text.charAt(at)); at--)
      others++;
    for (
      let at = end;
      at < this.text.length && others <= mostBeside && !sentenceEnd.test(this.text.charAt(at));
      at++
    )
      others++;
    return others <= mostBeside;
  }

  /** The likeliest name that begins at `start`, with `bonus` for all that could. */
  bestAt(start: number, bonus: number): { end: number; score: number; bonus: number } | undefined {
    const { text, reading } = this;
    let best: { end: number; score: number; bonus: number } | undefined;
    const consider = (end: number, extra: number) => {
      if (isNoName(text, start, end)) return;
      const score = reading.oddsOf(start, end) + extra - this.#caution(start, end, extra);
      if (score > probable && (!best || score > best.score)) best = { end, score, bonus: extra };
    };
    for (const [end, span] of this.#spans.get(start) ?? [])
      consider(end, Math.max(bonus, span.score - reading.oddsOf(start, end)));
    const surname = surnameOf(text.slice(start, start + 4));
    if (surname)
      for (const length of [1, 2]) {
        const end = start + surname.length + length;
        const given = text.slice(start + surname.length, end);
        if (/^\p{Script=Han}{1,2}$/u.test(given) && given.length === length)
          consider(end, bonus - doubt(surname, given) - (reading.isWord(start, end) ? evidence.ordinary : 0));
      }
    for (let length = 3; length <= longestForeign && !surname; length++) {
      const end = start + length;
      if (/^\p{Script=Han}+$/u.test(text.slice(start, end)) && end <= text.length)
        consider(end, bonus - foreignDoubt);
    }
    return best;
  }

  /** The spans that do not overlap and together score highest. */
  choose(): NameSpan[] {
    const sorted = [...this.#spans.values()]
      .flatMap((ends) => [...ends.values()])
      .filter(({ score }) => score > probable)
      .sort((a, b) => a.end - b.end || a.start - b.start);
    const total = new Float64Array(sorted.length + 1);
    const before = sorted.map(({ start }) => {
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] as NameSpan).end <= start) low = middle + 1;
        else high = middle;
      }
      return low;
    });
    sorted.forEach((span, i) => {
      total[i + 1] = Math.max(
        total[i] as number,
        (total[before[i] as number] as number) + span.score - probable,
      );
    });
    const chosen: NameSpan[] = [];
    for (let i = sorted.length; i > 0; )
      if (total[i] === total[i - 1]) i--;
      else {
        chosen.push(sorted[i - 1] as NameSpan);
        i = before[i - 1] as number;
      }
    return chosen.reverse();
  }
}
