/** What tells a row of like units that is a set phrase from a list, and how much each of it weighs. */
import { isHan } from '../../text/han';

/** A stretch of Han characters. */
export interface Token {
  readonly start: number;
  readonly end: number;
}

/** Tokens that the same mark parts. */
export interface Run {
  readonly mark: string;
  readonly tokens: Token[];
}

/** Units that are alike: the first is the end of its token, the last the beginning of its own. */
export interface Row {
  readonly start: number;
  readonly end: number;
  readonly units: readonly string[];
  readonly odds: number;
  /** The tokens in which it begins and ends. */
  readonly first: number;
  readonly last: number;
}

interface Shares {
  /** How many characters two units share at their beginnings, at their ends, and in like places between. */
  readonly head: number;
  readonly tail: number;
  readonly inner: number;
  /** All of these, of the longer unit's characters. */
  readonly part: number;
}

/** What two units at these offsets of a text share. */
export function sharesOf(text: string, aStart: number, aEnd: number, bStart: number, bEnd: number): Shares {
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

/** Words that many clauses begin with. */
export const weakHead = /^[一在将会也都并从有是和与及对向把被就为]/u;

/** 全方位、宽领域、深层次: three characters that begin with an adjective or a verb, as mottoes do. */
export const terse =
  /^[全宽深高多强优美富活稳快好新大严实细准讲顾守敢善勇抓促保补拉防控降增提扩转调惠求重懂爱善学思悟干做尚崇勤俭树立破]/u;

/** What things in lists often end in. */
export const listTails =
  /[区市县省州国院部局厅委会日月年人员者学品业类种物料机车船站场店家户队组系线路网网战病症税费金款额量率]/u;

/**
 * What speaks for a row being a set phrase, in log odds: fitted by logistic regression to some 690 rows of the evening news
 * that readers judged (`npm run fit:rows`), but for blanks, quoted, places and spoken, which they have too few of, and the
 * bias, raised by 1.6, since doubtful rows were judged more often than plain ones.
 */
const weights = {
  bias: -4.9,
  head: 1.2,
  inner: 1.6,
  tail: -0.6,
  shared: 1.7,
  sameLength: 1.9,
  further: 1.4,
  quoted: 0.5,
  named: -1.5,
  andSoOn: -0.9,
  partOfList: -3.8,
  cutEnd: -2.8,
  commas: -2.4,
  blanks: -3,
  spoken: -2,
  long: -0.7,
  two: -1.5,
  three: 1.1,
  four: 0.9,
  alike: 1.5,
  alone: 0.9,
  ofClause: 0.7,
  verbBefore: 0.8,
  ofAfter: 1.8,
  abstract: 2.5,
  shortClauses: 2.3,
  places: -3,
  terse: 2.2,
} as const;
export type Feature = keyof typeof weights;

/** What a row has of each feature. */
export function featuresOf(
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
    /^”(?:为(?:年度)?主题|的?主题|为题)/u.test(after) ||
    /(?:主题[是为]?|名言|诗句|谚语|俗话说|古语|说|写道)[^“]{0,3}“$/u.test(before);
  const isAlike = pairs.some(({ part }) => part > 0);
  return {
    bias: 1,
    head: mean(({ head }) => Number(head > 0)),
    inner: mean(({ inner }) => Number(inner > 0)),
    tail: mean(({ tail }) => Number(tail === 1)),
    shared: mean(({ part }) => part),
    sameLength: Number(units.every(({ length }) => length === units[0]?.length)),
    further: Math.min(units.length - 2, 3),
    quoted: isQuoted ? (isTheme ? -6 : isAlike ? 1 : -2) : 0,
    named: Number(named.subarray(start, end).includes(1)),
    andSoOn: Number(/^等/u.test(after)),
    partOfList: Number(mark === '、' && (first > 0 || last < tokens.length - 1)),
    cutEnd: Number((tokens[last] as Token).end > end),
    commas: Number(mark === ',' || mark === ';'),
    blanks: Number(mark === ' ' && !isQuoted && !standsAlone(text, start, end)),
    spoken: Number(units.some((unit) => /[我你他她它]|[了吗呢吧]$|^(?:不是|而是|分别)/u.test(unit))),
    long: Number(units.some(({ length }) => length > 7)),
    two: Number(units.every(({ length }) => length === 2)),
    three: Number(units.every(({ length }) => length === 3)),
    four: Number(units.every(({ length }) => length === 4)),
    alike: mean(({ part }) => Number(part > 0)),
    alone: Number(!isHan(text.charCodeAt(start - 1)) && !isHan(text.charCodeAt(end))),
    ofClause: Number(
      /[,。;!?:“]/u.test(text.charAt(start - 1)) && /[,。;!?”]/u.test(text.charAt(end) || '。'),
    ),
    verbBefore: Number(/[的是了出成为做持现着有]$/u.test(before)),
    ofAfter: Number(/^的/u.test(after)),
    abstract: Number(units.every((unit) => /[性化感力度观]$/u.test(unit))),
    shortClauses: Number(
      mark !== '、' &&
        units.every(({ length }) => length > 3 && length < 8 && length === units[0]?.length) &&
        /[,。;!?:“\n]/u.test(text.charAt(start - 1) || '。') &&
        /[。;!?”\n]/u.test(text.charAt(end) || '。'),
    ),
    places: Number(units.every((unit) => /[省市县区州国镇乡村]$/u.test(unit))),
    terse: Number(units.every((unit) => unit.length === 3 && terse.test(unit))),
  };
}

/** The log odds of a row that has these features. */
export const weigh = (features: Record<Feature, number>) =>
  (Object.keys(weights) as Feature[]).reduce((sum, name) => sum + weights[name] * features[name], 0);

const standsAlone = (text: string, start: number, end: number) =>
  !isHan(text.charCodeAt(start - 1)) && !isHan(text.charCodeAt(end)) && !/[ 、,]/u.test(text.charAt(end));
