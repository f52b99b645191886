/** Rows of units alike in length and build: 补短板、拉长板; 人人注重安全、人人享有安全; 筑梦新时代 踏厉新征程. */
import { isHan } from '../../text/han';
import { normSpan } from '../../text/offset';
import type { NameReading } from '../people/name-tagger';
import { type CoinedCandidate, likelihood } from './coined';

const shortest = 2;
const longest = 9;
const mostUnits = 12;

interface Token {
  readonly start: number;
  readonly end: number;
}

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
          tier: odds > sure ? ('certain' as const) : ('probable' as const),
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
      if (row && !named.subarray(row.start, row.end).includes(2) && !row.units.every(isPoint))
        yield { row, features: featuresOf(text, row, run, named) };
      first = row?.last ?? first + 1;
    }
  }
}

/** 一是…; 二是…: points of a speech. */
const isPoint = (unit: string) => /^[一二三四五六七八九十][是要]/u.test(unit);

const names: ReadonlySet<string> = new Set(['person', 'institution', 'position', 'meeting', 'formula']);
const leastOdds = -0.5;
/** From here on most are right; the fit on judged rows has 4 of 5. */
const sure = 1.4;

interface Run {
  readonly mark: string;
  readonly tokens: Token[];
}

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
      if (run && run.tokens.length > 1) yield run;
      run = undefined;
      if (last && /[、,; ]/u.test(mark)) run = { mark, tokens: [last, { start: index, end }] };
    }
    run ??= {
      mark: /[、,; ]/u.test(text.charAt(end)) ? text.charAt(end) : '',
      tokens: [{ start: index, end }],
    };
  }
  if (run && run.tokens.length > 1) yield run;
}

interface Row {
  readonly start: number;
  readonly end: number;
  readonly units: readonly string[];
  readonly odds: number;
  /** The tokens in which it begins and ends. */
  readonly first: number;
  readonly last: number;
}

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
        const goesOn = k > first + 1 && isWholeToo && end - token.start === size && size < 7;
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

interface Shares {
  /** How many characters two units share at their beginnings, at their ends, and in like places between. */
  readonly head: number;
  readonly tail: number;
  readonly inner: number;
  /** All of these, of the longer unit's characters. */
  readonly part: number;
}

function sharesOf(text: string, aStart: number, aEnd: number, bStart: number, bEnd: number): Shares {
  const [a, b] = [aEnd - aStart, bEnd - bStart];
  const size = Math.min(a, b);
  const same = (i: number, k: number) => text.charCodeAt(aStart + i) === text.charCodeAt(bStart + k);
  let head = 0;
  while (head < size && same(head, head)) head++;
  let tail = 0;
  while (tail < size - head && same(a - 1 - tail, b - 1 - tail)) tail++;
  let inner = 0;
  if (a === b) for (let i = head; i < a - tail; i++) if (same(i, i)) inner++;
  return { head, tail, inner, part: (head + tail + inner) / Math.max(a, b) };
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

/** Words that many clauses begin with. */
const weakHead = /^[一在将会也都并从有是和与及对向把被就为]/u;

/** 全方位、宽领域、深层次: three characters that begin with an adjective or a verb, as mottoes do. */
const terse =
  /^[全宽深高多强优美富活稳快好新大严实细准讲顾守敢善勇抓促保补拉防控降增提扩转调惠求重懂爱善学思悟干做尚崇勤俭树立破]/u;

/** What things in lists often end in. */
const listTails =
  /[区市县省州国院部局厅委会日月年人员者学品业类种物料机车船站场店家户队组系线路网网战病症税费金款额量率]/u;

/**
 * What speaks for a row being a set phrase, in log odds: fitted by logistic regression to some 450 rows of the evening news
 * that readers judged (`npm run fit:rows`), but for blanks, quoted, places and spoken, which they have too few of, and
 * commas, which other pages have more of.
 */
const weights = {
  bias: -4.2,
  head: 0.9,
  inner: 1.1,
  tails: -0.4,
  tail: -0.6,
  shared: 1.1,
  sameLength: 2.4,
  further: 1,
  named: 0.1,
  setPhrase: -1,
  andSoOn: -0.6,
  partOfList: -2.2,
  cutEnd: -2.1,
  commas: -2,
  spoken: -2,
  weakHead: 0.1,
  long: -0.8,
  two: -1.7,
  three: 1,
  four: 0.7,
  alike: 1.9,
  twoOfCommas: -0.2,
  alone: 1.1,
  ofClause: 0.7,
  verbBefore: 0.8,
  ofAfter: 1.9,
  things: -0.2,
  bodies: -0.3,
  places: -3,
  terse: 1.1,
  blanks: -3,
  quoted: 0.5,
} as const;
type Feature = keyof typeof weights;

/** What a row has of each feature. */
function featuresOf(
  text: string,
  row: Row,
  { mark, tokens }: Run,
  named: Uint8Array,
): Record<Feature, number> {
  const { start, end, units, first, last } = row;
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 8);
  const pairs = units.slice(1).map((unit, i) => {
    const before = units[i] as string;
    return sharesOf(before + unit, 0, before.length, before.length, before.length + unit.length);
  });
  const mean = (value: (pair: Shares) => number) =>
    pairs.reduce((sum, pair) => sum + value(pair), 0) / pairs.length;
  const isQuoted = before.endsWith('“') && after.startsWith('”');
  const isTheme =
    /^”(?:为主题|的?主题|为题)/u.test(after) ||
    /(?:名言|诗句|谚语|俗话说|古语|说|写道)[^“]{0,3}“$/u.test(before);
  const hasHead = mean(({ head, inner }) => Number(head + inner > 0)) > 0;
  return {
    bias: 1,
    head: mean(({ head }) => Number(head > 0)),
    inner: mean(({ inner }) => Number(inner > 0)),
    tails: mean(({ tail }) => Number(tail > 1)),
    tail: mean(({ tail }) => Number(tail === 1)),
    shared: mean(({ part }) => part),
    sameLength: Number(units.every(({ length }) => length === units[0]?.length)),
    further: Math.min(units.length - 2, 3),
    quoted: isQuoted ? (isTheme ? -2 : 1) : 0,
    named: Number(named.subarray(start, end).includes(1)),
    setPhrase: Number(afterSlogan.test(after.replace('”', ''))),
    andSoOn: Number(/^等/u.test(after)),
    partOfList: Number(mark === '、' && (first > 0 || last < tokens.length - 1)),
    cutEnd: Number((tokens[last] as Token).end > end),
    commas: Number(mark === ',' || mark === ';'),
    blanks: Number(mark === ' ' && !isQuoted && !standsAlone(text, start, end)),
    spoken: Number(units.some((unit) => /[我你他她它]|[了吗呢吧]$|^(?:不是|而是|分别)/u.test(unit))),
    weakHead: mean(({ head }) => Number(head > 0)) * Number(weakHead.test(units[0] ?? '')),
    long: Number(units.some(({ length }) => length > 7)),
    two: Number(units.every(({ length }) => length === 2)),
    three: Number(units.every(({ length }) => length === 3)),
    four: Number(units.every(({ length }) => length === 4)),
    alike: mean(({ part }) => Number(part > 0)),
    twoOfCommas: Number(mark !== '、' && units.length === 2),
    alone: Number(!isHan(text.charCodeAt(start - 1)) && !isHan(text.charCodeAt(end))),
    ofClause: Number(
      /[,。;!?:“]/u.test(text.charAt(start - 1)) && /[,。;!?”]/u.test(text.charAt(end) || '。'),
    ),
    verbBefore: Number(/[的是了出成为做持现着有]$/u.test(before)),
    ofAfter: Number(/^的/u.test(after)),
    things: Number(!hasHead && units.every((unit) => listTails.test(unit.at(-1) ?? ''))),
    places: Number(units.every((unit) => /[省市县区州国镇乡村]$/u.test(unit))),
    bodies: Number(units.every((unit) => /[署会部局院厅团社]$/u.test(unit))),
    terse: Number(units.every((unit) => unit.length === 3 && terse.test(unit))),
  };
}

const weigh = (features: Record<Feature, number>) =>
  (Object.keys(weights) as Feature[]).reduce((sum, name) => sum + weights[name] * features[name], 0);

const afterSlogan =
  /^(?:的?[^,。]{0,4}(?:理念|要求|氛围|格局|局面|原则|思路|方针|目标|态势|机制|责任感|战略|政策|制度))/u;

const standsAlone = (text: string, start: number, end: number) =>
  !isHan(text.charCodeAt(start - 1)) && !isHan(text.charCodeAt(end)) && !/[ 、,]/u.test(text.charAt(end));
