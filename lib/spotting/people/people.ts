import { isCommonSurname, isOrdinaryWord, surnameOf } from '../../reading/surnames';
import { isHan } from '../../text/han';
import { type NormSpan, normSpan } from '../../text/offset';
import { findBareNames } from './bare-names';
import type { DocumentNames, PersonCandidate } from './document-names';
import type { NameReading } from './name-tagger';
import { isNamedAfter } from './not-names';
import { isState, titleFunctions } from './title-words';
import {
  functionEnds,
  isOfficialTitle,
  type OfficeSpan,
  Offices,
  titleEndingAt,
  titleStartingAt,
} from './titles';

/** A name of the glossary where it stands in the text. */
export interface ListedName extends NormSpan {
  /** It is believed without a title. */
  readonly isFamous: boolean;
}

/** Names of Chinese characters: with dots in transliterations, with blanks where a list pads them. */
const hasNameLetters = (name: string) => /^\p{Script=Han}(?:[· ]?\p{Script=Han}){1,14}$/u.test(name);

/** What else speaks for a span being a name, in log odds beside the tagger's. */
const evidence = {
  famous: 12,
  listed: 2,
  title: 6,
  titleAfter: 3,
  byline: 6.5,
  list: 3,
  honorific: 3,
  known: 10,
  neighbours: 6.5,
  /** Against it: it is an ordinary word. */
  ordinary: 3,
  /** It begins with 和 or the like, amid other characters. */
  conjunction: 2.5,
  /** Against it: the glossary has these characters as something else. */
  word: 8,
} as const;

/** Spans with lower odds are no names; those with higher are certain. */
const probable = -0.6;
const certain = 2.4;

interface NameSpan {
  readonly start: number;
  readonly end: number;
  score: number;
  title: string | null;
}

/** The names in a list are no more than these. */
const longestList = 60;

/** What a person is called who writes, photographs or edits, not governs. */
const bylineBefore =
  /(?:撰稿人?|记者|通讯员|实习生|责任编辑|责编|美编|编辑|作者|摄影|摄像|文\/|图\/|文\/图|校对|供稿|编导|制片|监制|编审|签发|审核|初审|终审|复审|版式设计|排版|策划|统筹|来源)(?: ?[:：/] ?| )?/gu;
const honorificAfter = /^(?:同志|先生|女士|烈士|同学|院士|教授|老师|一行|等同志)/u;
const appointed =
  /^(?:同志)?(?:,?[男女],[^。;]{0,80}?)?(?:现任|担任|出任|当选为?|拟任|继续担任|任命为|任|为|兼任)/u;

/**
 * The people of a text: what the tagger reads, with what titles, bylines, lists, the glossary and the document say for
 * it, chosen so that they do not overlap. What is learned goes into `names`, and names that the document has taught
 * before are found again. `listed` are the names of the glossary that stand in the text, `offices` its bodies and
 * titles, `words` what else it has there.
 */
export function findPeople(
  text: string,
  reading: NameReading,
  names: DocumentNames,
  listed: readonly ListedName[],
  offices: readonly OfficeSpan[],
  words: readonly NormSpan[],
): PersonCandidate[] {
  const spans = new Spans(text, reading, words);
  const bodies = new Offices(
    text,
    offices,
    reading.names.filter(({ odds }) => odds > certain),
  );
  for (const { start, end } of reading.names)
    if (hasNameLetters(text.slice(start, end))) spans.put(start, end, 0);
  for (const { start, end, isFamous } of listed)
    spans.put(start, end, isFamous ? evidence.famous : evidence.listed);
  for (const { start, end } of names.occurrences(text)) spans.put(start, end, evidence.known);
  readTitles(spans, bodies);
  readBylines(text, spans);
  let chosen = spans.choose();
  if (readNeighbours(spans, chosen)) chosen = spans.choose();
  readTitlesAfter(text, chosen, bodies);
  const before = names.people;
  learn(text, chosen, names);
  if (names.people !== before) {
    let grew = false;
    for (const { start, end } of names.occurrences(text))
      grew = spans.put(start, end, evidence.known) || grew;
    if (grew) {
      const titled = new Map(chosen.map((span) => [span.start, span]));
      chosen = spans.choose();
      for (const span of chosen) span.title ??= titled.get(span.start)?.title ?? null;
    }
  }
  const taken = new Uint8Array(text.length + 1);
  for (const { start, end, score } of chosen) if (score >= certain) taken.fill(1, start, end);
  const isFree = ({ start, end }: NormSpan) => !taken.subarray(start, end).includes(1);
  const bare = [...findBareNames(text, reading, names.people)].filter(isFree);
  for (const { start, end } of bare) taken.fill(1, start, end);
  chosen = chosen.filter((span) => span.score >= certain || isFree(normSpan(span.start, span.end)));
  return [
    ...chosen.map(({ start, end, score, title }) => ({
      ...normSpan(start, end),
      kind: 'person' as const,
      tier: score >= certain ? ('certain' as const) : ('probable' as const),
      score: likelihood(score),
      isAddressed: text.startsWith('同志', end),
      person: names.personAt(text.slice(start, end), title, title === null ? null : isOfficialTitle(title)),
    })),
    ...bare.map(({ start, end, title }) => ({
      ...normSpan(start, end),
      kind: 'person' as const,
      tier: 'certain' as const,
      score: 0.8,
      person: names.bareName(
        text.slice(start, end),
        title,
        title === null ? (/某/u.test(text.slice(start, end)) ? false : null) : isOfficialTitle(title),
      ),
    })),
  ];
}

const likelihood = (odds: number) => Math.round(100 / (1 + Math.exp(-odds))) / 100;

const isNoName = (text: string, start: number, end: number) =>
  /^.[县省镇乡]/u.test(text.slice(start, end)) ||
  isNamedAfter(text, start, end) ||
  isState(text.slice(start, end)) ||
  isOffice(text.slice(start, end));

/** 区领导 and 陈书记 are no names, though they begin with a surname. */
const isOffice = (text: string) =>
  titleFunctions.has(text) || (text.length > 2 && titleFunctions.has(text.slice(surnameOf(text).length)));

/** How much less a span is believed that only its place makes a candidate: after a title most words are no names. */
function doubt(surname: string, given: string): number {
  const rare = isOrdinaryWord(surname) ? 4 : isCommonSurname(surname) ? 0 : 1;
  return rare + (/[县省市镇乡的了是在与及或等被把这那其此该我你他她它们个第副说]/u.test(given) ? 4 : 0);
}

/** The spans of a text that may be names. */
class Spans {
  readonly #spans = new Map<number, Map<number, NameSpan>>();

  readonly #words: ReadonlySet<string>;

  /** `words` are spans of the text that are known to be something else. */
  constructor(
    readonly text: string,
    readonly reading: NameReading,
    words: readonly NormSpan[],
  ) {
    this.#words = new Set(words.map(({ start, end }) => `${start}-${end}`));
  }

  /** Adds a span with what speaks for it beside the tagger; the strongest of several counts. Is anything new? */
  put(start: number, end: number, bonus: number, title: string | null = null): boolean {
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

  /** What only the tagger or its place makes a name is less believed if it is an ordinary word, or begins with one. */
  #caution(start: number, end: number, bonus: number): number {
    const { text, reading } = this;
    if (bonus > evidence.title) return 0;
    const isConjunction = isOrdinaryWord(text.charAt(start)) && isHan(text.charCodeAt(start - 1));
    return (reading.isWord(start, end) ? evidence.ordinary : 0) + (isConjunction ? evidence.conjunction : 0);
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

/** 副主任(主持日常工作)应知遥, 区委委员(25名): 于岚、…, 主任 万先知. */
const betweenTitleAndName = /^(?:\([^()]{1,24}\))?(?: ?: ?| |“|\n)?/u;
const longestRemark = 30;

/** Names right after a title, and those that go on from there in a list, which share it. */
function readTitles(spans: Spans, offices: Offices): void {
  const { text } = offices;
  for (const end of functionEnds(text)) {
    const between = betweenTitleAndName.exec(text.slice(end, end + longestRemark))?.[0] ?? '';
    const start = end + between.length;
    const first = spans.bestAt(start, evidence.title);
    if (!first || (between.endsWith(':') && isHan(text.charCodeAt(first.end)))) continue;
    const title = titleEndingAt(offices, end);
    if (!title) continue;
    readList(text, spans, start, evidence.title, text.slice(title.start, title.end));
  }
}

function readBylines(text: string, spans: Spans): void {
  for (const { 0: byline, index } of text.matchAll(bylineBefore))
    readList(text, spans, index + byline.length, evidence.byline, byline.replace(/[ :：/]+$/u, ''));
}

const parted = /^(?:[、 ,](?! )|和|与|及|以及)/u;

function readList(text: string, spans: Spans, start: number, bonus: number, title: string): void {
  let extra = bonus;
  for (let at = start, count = 0; count < longestList; count++) {
    const name = spans.bestAt(at, extra);
    if (!name) return;
    spans.put(at, name.end, name.bonus, title);
    const mark = parted.exec(text.slice(name.end, name.end + 3))?.[0];
    if (mark === undefined) return;
    at = name.end + mark.length;
    extra = mark === '、' || mark === ' ' ? evidence.list : mark === ',' ? 0 : 1;
  }
}

const listRuns =
  /(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,4}(?:\([^()]{1,8}\))?(?:[、 ,][\u4e00-\u9fff]{2,4}(?:\([^()]{1,8}\))?){2,}/gu;

/** In a list of which most are names, so is what else has the shape of one. Was any added? */
function readNeighbours(spans: Spans, chosen: readonly NameSpan[]): boolean {
  const { text } = spans;
  const sure = new Map(
    chosen.filter(({ score }) => score > certain).map((span) => [`${span.start}-${span.end}`, span]),
  );
  let isNew = false;
  for (const { 0: run, index } of text.matchAll(listRuns)) {
    const tokens = [
      ...run
        .replace(/\([^()]*\)/gu, (remark) => '('.repeat(remark.length))
        .matchAll(/(?<=^|[、 ,])[\u4e00-\u9fff]{2,4}/gu),
    ].map((token) => ({
      start: index + token.index,
      end: index + token.index + token[0].length,
      isName: isNameShaped(token[0]),
    }));
    const names = tokens.filter(({ start, end }) => sure.has(`${start}-${end}`));
    if (names.length < 2 || names.length * 2 < tokens.length) continue;
    const title = sure.get(`${names[0]?.start}-${names[0]?.end}`)?.title ?? null;
    for (const { start, end, isName } of tokens)
      if (isName && !sure.has(`${start}-${end}`))
        isNew = spans.put(start, end, evidence.neighbours, title) || isNew;
  }
  return isNew;
}

/** A surname with one or two characters. */
const isNameShaped = (text: string) => {
  const surname = surnameOf(text);
  const given = text.length - surname.length;
  return surname !== '' && given > 0 && given < 3;
};

/** Titles that follow names: 刘多副市长, 陆方舟等区领导, 柯大玮同志任区委书记; and names that an honorific follows. */
function readTitlesAfter(text: string, chosen: readonly NameSpan[], offices: Offices): void {
  const starts = new Set(chosen.map(({ start }) => start));
  chosen.forEach((span, i) => {
    const after = text.slice(span.end, span.end + 12);
    if (honorificAfter.test(after)) span.score += evidence.honorific;
    if (span.title !== null) return;
    const at = span.end + (text.charAt(span.end) === ' ' ? 1 : 0);
    const title = titleStartingAt(text, at);
    if (
      title &&
      !starts.has(title.end) &&
      !/^(?:的|团|们|处|会)/u.test(text.slice(title.end, title.end + 1))
    ) {
      span.title = text.slice(title.start, title.end);
      span.score += evidence.titleAfter;
      return;
    }
    const group = /^等(?=[\u4e00-\u9fff]{0,3}领导|专家|代表)/u.exec(after);
    if (group) {
      const end = [...functionEnds(text.slice(span.end + 1, span.end + 12))][0];
      if (end !== undefined) shareBack(text, chosen, i, text.slice(span.end + 1, span.end + 1 + end));
      return;
    }
    const verb = appointed.exec(text.slice(span.end, span.end + 100))?.[0];
    if (verb === undefined) return;
    const from = span.end + verb.length;
    for (const end of functionEnds(text.slice(from, from + 40))) {
      const clause = text.slice(from, from + end);
      if (/[。;,]/u.test(clause)) break;
      const found = titleEndingAt(offices, from + end);
      if (found && found.start <= from && !/^[、兼]/u.test(text.charAt(found.end))) {
        span.title = text.slice(from, found.end);
        break;
      }
    }
  });
}

function shareBack(text: string, chosen: readonly NameSpan[], i: number, title: string): void {
  for (let k = i; k >= 0; k--) {
    const span = chosen[k] as NameSpan;
    if (k < i && !/^[、 和]$/u.test(text.slice(span.end, chosen[k + 1]?.start))) return;
    span.title ??= title;
  }
}

function learn(text: string, chosen: readonly NameSpan[], names: DocumentNames): void {
  for (const span of chosen) {
    const name = text.slice(span.start, span.end);
    if (span.score < certain || name.length < 2) continue;
    names.learn(name, span.title, span.title === null ? null : isOfficialTitle(span.title));
  }
}
