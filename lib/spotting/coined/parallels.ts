/** Rows of units alike in length and build: 补短板、拉长板; 人人注重安全、人人享有安全; 筑梦新时代 踏厉新征程. */
import { normSpan } from '../../text/offset';
import type { NameReading } from '../people/name-tagger';
import { type CoinedCandidate, likelihood, sureFrom } from './coined';
import {
  type Feature,
  featuresOf,
  listTails,
  type Row,
  type Run,
  sharesOf,
  type Token,
  terse,
  weakHead,
  weigh,
} from './row-features';

const shortest = 2;
const longest = 9;
const mostUnits = 12;

/** Something that the glossary or a pattern has in the text. */
interface Known extends Token {
  readonly kind: string;
  readonly tier?: 'certain' | 'probable';
}

/**
 * The parallel rows of normalised text, none overlapping another. `known` is what else was found there: a row that
 * holds or cuts the name of a body, a person or a meeting is a list and no slogan.
 */
export function findParallels(
  text: string,
  reading: NameReading,
  known: readonly Known[],
): CoinedCandidate[] {
  return [...proposeRows(text, reading, known)].flatMap(({ row, features }) => {
    const odds = weigh(features);
    return odds <= leastOdds
      ? []
      : {
          ...normSpan(row.start, row.end),
          kind: 'slogan' as const,
          tier: likelihood(odds) >= sureFrom ? ('certain' as const) : ('probable' as const),
          score: Math.round(100 * likelihood(odds)) / 100,
          coined: { shape: 'parallel' as const, parts: row.units, isExpanded: false },
        };
  });
}

/** Every row of units that share anything, with what it has of each feature; what holds a person or a known formula is none. */
export function* proposeRows(
  text: string,
  reading: NameReading,
  known: readonly Known[],
): Generator<{ readonly row: Row; readonly features: Record<Feature, number> }> {
  const named = new Uint8Array(text.length + 1);
  const terms = new Set(
    known.flatMap(({ start, end, tier }) => (tier === 'probable' ? [] : text.slice(start, end))),
  );
  for (const { start, end, kind, tier } of known)
    if (names.has(kind) && tier !== 'probable')
      named.fill(kind === 'person' || kind === 'formula' ? 2 : 1, start, end);
  const cuts = new Map<number, number>();
  const cutAt = (at: number) => {
    let odds = cuts.get(at);
    if (odds === undefined) cuts.set(at, (odds = cutOdds(text, at, reading)));
    return odds;
  };
  for (const run of runsOf(text)) {
    for (let first = 0; first < run.tokens.length - 1; ) {
      const row = bestRow(text, run, first, cutAt);
      if (
        row &&
        !named.subarray(row.start, row.end).includes(2) &&
        !row.units.every(isPoint) &&
        !isListOfTerms(row.units, terms)
      )
        yield { row, features: featuresOf(text, row, run, named) };
      first = row?.last ?? first + 1;
    }
  }
}

/** 全球发展倡议、全球安全倡议; 进博会、服贸会: names that the glossary has one by one. 补短板、拉长板 is a row of terms all the same. */
const isListOfTerms = (units: readonly string[], terms: ReadonlySet<string>) =>
  units.every((unit) => terms.has(unit) && (unit.length > 4 || unit.endsWith('会')));

/** 一是…; 二是…: points of a speech. */
const isPoint = (unit: string) => /^[一二三四五六七八九十][是要]/u.test(unit);

const names: ReadonlySet<string> = new Set(['person', 'institution', 'position', 'meeting', 'formula']);
const leastOdds = -0.5;

const hanRun = /[\u4e00-\u9fff]+/gu;

/** Stretches of Han characters that the same mark parts. */
function* runsOf(text: string): Generator<Run> {
  let run: Run | undefined;
  for (const { 0: token, index } of text.matchAll(hanRun)) {
    const end = index + token.length;
    const last = run?.tokens.at(-1);
    const mark = last && index === last.end + 1 ? text.charAt(last.end) : '';
    if (run && mark !== '' && mark === run.mark) run.tokens.push({ start: index, end });
    else {
      if (run && run.tokens.length > 1) yield withJoined(text, run);
      run = undefined;
      if (last && /[、,; ]/u.test(mark)) run = { mark, tokens: [last, { start: index, end }] };
    }
    run ??= {
      mark: /[、,; ]/u.test(text.charAt(end)) ? text.charAt(end) : '',
      tokens: [{ start: index, end }],
    };
  }
  if (run && run.tokens.length > 1) yield withJoined(text, run);
}

/** The last of a row may follow a word instead of the mark: 参与者、贡献者和引领者. */
function withJoined(text: string, run: Run): Run {
  const last = run.tokens.at(-1) as Token;
  const joint = run.mark === '、' && joined.exec(text.slice(last.start, last.end));
  if (!joint) return run;
  const at = last.start + (joint[1] as string).length;
  run.tokens.splice(
    -1,
    1,
    { start: last.start, end: at },
    { start: at + (joint[2] as string).length, end: last.end },
  );
  return run;
}

const joined = /^([\u4e00-\u9fff]{2,9}?)(以及|[和与及])[\u4e00-\u9fff]{2}/u;

/** The likeliest row that begins in the token `first`: the first unit is its end, the last unit the beginning of its own. */
function bestRow(
  text: string,
  { tokens, mark }: Run,
  first: number,
  cutAt: (at: number) => number,
): Row | undefined {
  let best: Row | undefined;
  const one = tokens[first] as Token;
  const two = tokens[first + 1] as Token;
  const isLong = (token: Token) => token.end - token.start > longest;
  // Clauses of which neither is a unit by itself are no row; nor are tokens that share no character where units would.
  if (mark !== '、' && isLong(one) && isLong(two)) return undefined;
  if (text.charAt(one.start - 1) !== '“' && !mayBeAlike(text, one, two)) return undefined;
  for (let length = shortest; length <= Math.min(longest, one.end - one.start); length++) {
    const start = one.end - length;
    const isWhole = start === one.start;
    const cut = isWhole ? whole : cutAt(start);
    const isOpened = isWhole && text.charAt(start - 1) === '“';
    const ends = [one.end];
    let [unitStart, unitEnd] = [start, one.end];
    let alikeSum = 0;
    for (let k = first + 1; k < Math.min(tokens.length, first + mostUnits); k++) {
      const token = tokens[k] as Token;
      const size = unitEnd - unitStart;
      let last: { end: number; alike: number; cut: number } | undefined;
      for (let end = token.start + size - 1; end <= Math.min(token.start + size + 1, token.end); end++) {
        if (end - token.start < shortest || end - token.start > longest) continue;
        const isWholeToo = end === token.end;
        // Once a row is begun, a further unit of the same length belongs to it.
        const goesOn =
          k > first + 1 && isWholeToo && end - token.start === size && size < (mark === '、' ? 7 : 5);
        const alike = Math.max(
          likeness(text, unitStart, unitEnd, token.start, end, isWhole || isWholeToo, isOpened),
          goesOn ? unlike : noLikeness,
        );
        if (alike <= noLikeness) continue;
        const cutEnd = isWholeToo ? whole : cutAt(end);
        if (!last || alike + cutEnd > last.alike + last.cut) last = { end, alike, cut: cutEnd };
      }
      if (!last) break;
      alikeSum += last.alike;
      ends.push(last.end);
      [unitStart, unitEnd] = [token.start, last.end];
      const odds = cut + last.cut + alikeSum / (ends.length - 1) + more * (ends.length - 2);
      if (!best || odds > best.odds) {
        const units = ends.map((end, i) =>
          text.slice(i === 0 ? start : (tokens[first + i] as Token).start, end),
        );
        best = { start, end: last.end, units, odds, first, last: k };
      }
      if (last.end < token.end) break;
    }
  }
  return best;
}

/** Do the end of one token and the beginning of the next share a character, or could both be terse? */
function mayBeAlike(text: string, one: Token, two: Token): boolean {
  const from = Math.max(one.start, one.end - longest);
  const to = Math.min(two.end, two.start + longest);
  for (let a = from; a < one.end; a++)
    for (let b = two.start; b < to; b++) if (text[a] === text[b]) return true;
  return (
    terse.test(text.slice(Math.max(one.start, one.end - 3), one.end)) && terse.test(text.slice(two.start, to))
  );
}

const whole = 0.5;
const more = 1.6;
const unlike = 0.5;
const noLikeness = -5;

/** A unit that begins or ends amid a stretch of characters: hardly inside a word, rather before or after a small word. */
function cutOdds(text: string, at: number, reading: NameReading): number {
  if (reading.isWord(at - 1, at + 1) && !/[的了和与]/u.test(text.slice(at - 1, at + 1))) return -2.5;
  return /[的了和与是要将以为对在]/u.test(text.charAt(at - 1)) || /^[的等为是]/u.test(text.charAt(at))
    ? 0
    : -0.5;
}

/** How much two units of about the same length, at these offsets, are built alike, to choose where a row begins and ends. */
function likeness(
  text: string,
  aStart: number,
  aEnd: number,
  bStart: number,
  bEnd: number,
  isWhole: boolean,
  isOpened: boolean,
): number {
  const { head, tail, inner, part } = sharesOf(text, aStart, aEnd, bStart, bEnd);
  if (part === 1) return Number.NEGATIVE_INFINITY;
  const length = aEnd - aStart;
  const isSameLength = length === bEnd - bStart;
  if (part === 0)
    return isSameLength &&
      ((isOpened && length > 2) ||
        (isWhole && length === 3 && isTerse(text, aStart) && isTerse(text, bStart)))
      ? 1.2
      : Number.NEGATIVE_INFINITY;
  return (
    (head > 0 ? 1.3 : 0) +
    (inner > 0 ? 1.5 : 0) +
    (tail > 1 ? 0.8 : tail === 1 ? 0.1 : 0) +
    4 * part +
    (isSameLength ? 0.5 : -0.5) -
    (head > 0 && weakHead.test(text.charAt(aStart)) ? 0.8 : 0) -
    (head === 0 && inner === 0 && listTails.test(text.charAt(aEnd - 1)) ? 1.5 : 0)
  );
}

const isTerse = (text: string, start: number) => terse.test(text.charAt(start));
