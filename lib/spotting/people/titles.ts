import { isHan } from '../../text/han';
import { endsInsideWord } from '../word-boundaries';
import {
  civilBodies,
  deputyWords,
  foreignBodies,
  formerWords,
  longestFunction,
  memberStates,
  statesInText,
  stateWithField,
  titleFunctions,
} from './title-words';

/** The rung of government that a title belongs to: null where it is of none (a firm, a school) or is not told. */
export type TitleLevel =
  | 'central'
  | 'province'
  | 'prefecture'
  | 'county'
  | 'township'
  | 'village'
  | 'foreign'
  | null;

/** One office out of a stack of titles: 原浙江省委副书记 is former 原, body 浙江省委, deputy 副, function 书记. */
export interface TitleUnit {
  /** The unit as printed. */
  readonly zh: string;
  readonly level: TitleLevel;
  /** What the office is in, as printed, '' where the text leaves it out. */
  readonly body: string;
  /** The office itself, without what qualifies it: 书记, 部长 (also for 外交部长). */
  readonly function: string;
  /** 副, 常务副, 代 and the like, or ''. */
  readonly deputy: string;
  /** 原, 时任, 拟任 and the like, or ''. */
  readonly former: string;
}

const anyOf = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join('|');
const functionAtEnd = new RegExp(`(?:${anyOf(titleFunctions.keys())})$`, 'u');
const deputyAtEnd = new RegExp(`(?:${anyOf(deputyWords)})$`, 'u');
const deputyAtStart = new RegExp(`^(?:${anyOf(deputyWords)})`, 'u');
const formerAtEnd = new RegExp(`(?:${anyOf(formerWords)})$`, 'u');
const formerAtStart = new RegExp(`^(?:${anyOf(formerWords)})(?=.)`, 'u');

/**
 * The offices of a title, one for each unit that 、 or 兼 joins. `title` is normalised text. A unit that names no level
 * has that of the one before: 市委副书记、组织部部长.
 */
export function readTitle(title: string): TitleUnit[] {
  const units: TitleUnit[] = [];
  for (const text of title.split(/[、,]|兼(?!职)/u)) {
    if (text === '') continue;
    const unit = readUnit(text.replace(/\s/g, ''));
    const above = units.at(-1)?.level;
    if (unit.level === 'central' && above === 'foreign') units.push({ ...unit, level: above });
    else units.push(unit.level ? unit : { ...unit, level: levelBefore(units, unit.body) });
  }
  return units;
}

function levelBefore(units: readonly TitleUnit[], body: string): TitleLevel {
  return civilBodies.test(body) ? null : (units.at(-1)?.level ?? null);
}

function readUnit(text: string): TitleUnit {
  const former = formerAtStart.exec(text)?.[0] ?? '';
  const rest = text.slice(former.length);
  const head = headOf(rest);
  const deputy = deputyAtEnd.exec(rest.slice(0, rest.length - head.length))?.[0] ?? '';
  const qualified = rest.slice(0, rest.length - head.length - deputy.length);
  const since = formerAtEnd.exec(qualified)?.[0] ?? '';
  const before = qualified.slice(0, qualified.length - since.length).replace(gradeAtEnd, '');
  const body = before + sharedEnd(before, head);
  return { zh: text, level: levelOf(body, head), body, function: head, deputy, former: former || since };
}

function headOf(text: string): string {
  return functionAtEnd.exec(text)?.[0] ?? text.slice(-2);
}

/** Says how high or how recent, and is neither the body nor a rank: 真主党高级成员, 自民党新总裁. */
const gradeAtEnd = /(?<=.{2})(?:高级|新)$/u;

/** 外交部长 and 市公安局长 leave out one of two like characters, 四川省长 too: it belongs to the body and to the function. */
function sharedEnd(body: string, head: string): string {
  return /^[部局厅委署司处科院省市区县州旗镇乡村]长$/u.test(head) &&
    body !== '' &&
    !body.endsWith(head.charAt(0)) &&
    !/[省市区县州旗]$/u.test(body)
    ? head.charAt(0)
    : '';
}

/** 以军总参谋长, 俄外长: a state by one character. */
const abbreviatedState =
  /^[美俄英法德日韩印巴以乌伊叙黎埃朝](?=军|方|总统|总理|外长|防长|国防|武装|空军|海军|陆军|外交|财长|财政|议长|首相|参谋|驻)/u;

const municipalities = /(?:北京|上海|天津|重庆)市?(?!.{1,6}[区县])|^(?:香港|澳门)/u;
const provinces =
  /^(?:中共)?(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆)(?!.*[市州盟县旗区镇乡村](?!委?员?会?.*自治区))/u;
const central =
  /^(?:中央|国家|国务院|全国|中国|中共中央|中华|最高人民|外交部|国防部|[国教科工公民司财人自生住交水农商文卫退应审][家育学业安政法力然态建通利村务化健役急计].{0,8}(?:部|委|总局|署)|中办|中宣部|中组部|中联部|统战部|中纪委|解放军|党中央|.{2}战区|海军|空军|火箭军|陆军|武警|民革|民盟|民建|民进|农工|致公|九三|台盟)/u;

/** The level that a body names by itself. */
function levelOf(body: string, head: string): TitleLevel {
  if (/^(?:总书记|国务委员|委员长)$/u.test(head)) return 'central';
  if (/^(?:总统|首相|国王|女王|外长|防长|王储|国务卿|议长|埃米尔|酋长|最高元首|总督)$/u.test(head))
    return 'foreign';
  if (body === '') return bareLevels[head] ?? null;
  if (foreignBodies.test(body) && !/^(?:德[^国]|法院|日报|英.{0,2}[市县]|巴.?[市州县中])/u.test(body))
    return 'foreign';
  if (abbreviatedState.test(body + head)) return 'foreign';
  if (body.endsWith('主席团')) return 'central';
  if (civilBodies.test(body)) return null;
  if (/(?:村|社区|居委会|村委会)$|村党|社区党/u.test(body)) return 'village';
  if (/(?:镇|乡|街道|苏木)(?:党|政府|人大|纪|办事处|$|党工委)/u.test(body)) return 'township';
  if (municipalities.test(body) || /自治区(?!.*[市州盟县旗镇乡])|省(?!.*[市州盟县旗区镇乡])/u.test(body))
    return 'province';
  if (provinces.test(body) && /(?:委|政府|政协|人大|厅|法院|检察院|高院|军区|^.{2,3})/u.test(body))
    return 'province';
  if (central.test(body)) return 'central';
  if (/(?:县|旗|区)(?!域)/u.test(body.replace(/自治区|开发区|军区|战区|社区/gu, ''))) return 'county';
  if (/市|州|盟(?!军)|地区/u.test(body)) return 'prefecture';
  return bareLevels[head] ?? null;
}

const bareLevels: Readonly<Record<string, TitleLevel>> = {
  省长: 'province',
  市长: 'prefecture',
  州长: 'prefecture',
  盟长: 'prefecture',
  区长: 'county',
  县长: 'county',
  旗长: 'county',
  镇长: 'township',
  乡长: 'township',
  村支书: 'village',
  村主任: 'village',
  省领导: 'province',
  市领导: 'prefecture',
  区领导: 'county',
  县领导: 'county',
};

/** Is this a title by itself: 主任, 副主任? */
export const isTitle = (word: string): boolean => {
  const deputy = deputyAtStart.exec(word)?.[0] ?? '';
  return titleFunctions.has(word.slice(deputy.length));
};

/** Does a title say that its holder is an official? Null where it does not say. */
export function isOfficialTitle(title: string): boolean | null {
  const says = readTitle(title).map(isOfficial);
  return says.includes(true) ? true : (says.find((one) => one !== null) ?? null);
}

/** Offices that societies and firms have too. */
const sharedHeads = /^(?:主席|秘书长|部长|处长|科长|队长|委员|常委)$/u;

function isOfficial({ body, function: head, level }: TitleUnit): boolean | null {
  switch (titleFunctions.get(head)) {
    case 'official':
      return level === 'foreign' || !(civilBodies.test(body) && sharedHeads.test(head));
    case 'other':
      return (
        (level === 'foreign' && /^(?:总裁|负责人)$/u.test(head)) || (/负责人$/u.test(head) && level !== null)
      );
    case 'by body':
      if (civilBodies.test(body)) return false;
      return body === '' && head !== '主任' ? null : true;
    default:
      return null;
  }
}

/** Where a title stands in normalised text. */
export interface Title {
  readonly start: number;
  readonly end: number;
}

/** A body or an office that the glossary or a pattern reads, as it stands in the text. */
export interface OfficeSpan {
  readonly start: number;
  readonly end: number;
}

/** What bodies are made of in a text: offices that are known and states. */
export class Offices {
  readonly #byEnd = new Map<number, OfficeSpan[]>();
  /** 1 where a word goes on that began before. */
  readonly #isInside: Uint8Array;
  readonly #nameEnds: ReadonlySet<number>;

  /** `known` are spans of `text`, normalised; `names` are people's names in it, which no title holds. */
  constructor(
    readonly text: string,
    known: readonly OfficeSpan[],
    names: readonly OfficeSpan[],
  ) {
    this.#nameEnds = new Set(names.map(({ end }) => end));
    this.#isInside = new Uint8Array(text.length + 1);
    const states = [...text.matchAll(statesInText)].map(({ 0: state, index }) => ({
      start: index,
      end: index + state.length,
    }));
    for (const span of [...known, ...states]) {
      const others = this.#byEnd.get(span.end);
      if (others) others.push(span);
      else this.#byEnd.set(span.end, [span]);
      this.#isInside.fill(1, span.start + 1, span.end);
    }
    for (const list of this.#byEnd.values()) list.sort((a, b) => a.start - b.start);
  }

  /** The known spans that end at `end`, the longest first. */
  endingAt(end: number): readonly OfficeSpan[] {
    return this.#byEnd.get(end) ?? [];
  }

  /** Does a person's name end at `at`? */
  isNameEnd(at: number): boolean {
    return this.#nameEnds.has(at);
  }

  /** Does one of them go on at `at`, so that nothing may be cut there? */
  goesOn(at: number): boolean {
    return this.#isInside[at] === 1;
  }
}

const mostUnits = 8;
const longestBody = 26;

const isPart = (unit: string) => /[\u4e00-\u9fff\w“”·-]/u.test(unit);
/** Characters and words that stand before a title and not in it. */
const outside = new RegExp(
  `(?:${anyOf(
    (
      '的 了 有 应 在 是 由 和 与 同 及 对 向 让 请 给 被 把 从 到 据 当 将 已 就 说 称 为 任 等 时 也 还 又 并 以 因 于 着 过 这 那 该 各 其 我 他 她 它 你 来 去 使 令 即 便 日 月 年 ' +
      '会见 出席 表示 介绍 主持 强调 指出 认为 邀请 陪同 带领 率领 任命 当选 担任 现任 出任 兼任 来自 作为 按照 根据 欢迎 近日 今天 昨天 日前 随后 期间 同意 免去 决定 听取 宣布 包括 参加 接受 告诉 采访 涉嫌 查处 通报 暗杀 打死 逮捕 袭击 指责 谴责 警告 播出 访问 会谈 应邀 感谢 祝贺 致电 通话 授权 委托 代表团团长 以及 此外 其中 其后 目前 此前 同时 分别 如今 一位 一名 两位 两名 三位 名 位 叫 问 见 找 听 跟 受'
    ).split(' '),
  )})$`,
  'u',
);
/** Where the outside characters are part of a word that names of bodies have. */
const insideAfterAll =
  /(?:日报|日本|共和|党和国家|问题|应急|适应|供应|响应|反应|应用|有限|国有|有色|战时|和平|年鉴|月球|同济|同仁|并州|时报|时代|以色列|当阳|当涂|于都|来宾|到位|让胡路|名誉|将军|使馆|代表|年轻|月坛|位于|向阳|对外|对口|同心|同江|同志|和田|和县|和林|和谐|同盟)/u;

/** Where a title that ends at `end` of normalised text begins; undefined where none ends there. */
export function titleEndingAt(offices: Offices, end: number): Title | undefined {
  const { text } = offices;
  let start = unitStart(offices, end);
  if (start === undefined) return undefined;
  for (let units = 1; units < mostUnits; units++) {
    const mark = text.charAt(start - 1);
    const joined = mark === '、' || mark === '兼';
    const before: number | undefined = joined
      ? unitStart(offices, mark === '兼' && text.charAt(start - 2) === '、' ? start - 2 : start - 1)
      : undefined;
    if (before === undefined || offices.isNameEnd(before)) break;
    start = before;
  }
  start = swallowed(text, start);
  while (/[“”]/u.test(text.charAt(start))) start++;
  return { start, end };
}

/** 市人社局局、党组书记: print swallowed a 长, and a body before 、 shares the function that follows. */
function swallowed(text: string, start: number): number {
  if (text.charAt(start - 1) !== '、') return start;
  const before = /([\u4e00-\u9fff]{2,14}[局厅部委])(?:\1|[局厅部长])?、$/u.exec(
    text.slice(Math.max(0, start - 18), start),
  );
  if (!before || outside.test(before[0].slice(0, -1))) return start;
  const run = before[0].slice(0, -1);
  return start - 1 - (run.length - leftmost(run));
}

/** How much of a run of characters stands outside of a title that ends with it. */
function leftmost(run: string): number {
  for (let at = run.length - 1; at > 0; at--)
    if (outside.test(run.slice(0, at)) && !insideAfterAll.test(run.slice(Math.max(0, at - 1), at + 3)))
      return at;
  return 0;
}

function functionLengthBefore(text: string, end: number): number {
  for (let length = Math.min(longestFunction, end); length >= 2; length--)
    if (titleFunctions.has(text.slice(end - length, end))) return length;
  return 0;
}

function unitStart(offices: Offices, end: number): number | undefined {
  const { text } = offices;
  const length = functionLengthBefore(text, end);
  if (length === 0) return undefined;
  let start = end - length;
  const office = offices.endingAt(end).find((one) => one.start <= start);
  if (office) start = office.start;
  start -= deputyAtEnd.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
  for (let grown = true; grown; ) {
    grown = false;
    const [body] = offices.endingAt(start);
    if (body && end - body.start <= longestBody * 2) {
      start = body.start;
      grown = true;
    }
  }
  start = growBody(offices, start, end);
  start += memberStates.exec(text.slice(start, end))?.[0].length ?? 0;
  start = withFirstField(text, start, end);
  const former = formerAtEnd.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? '';
  return start - former.length;
}

/** Takes in what is left of a body that nobody lists: the run of characters before it, up to a word that bodies don't have. */
function growBody(offices: Offices, start: number, end: number): number {
  const { text } = offices;
  let from = start;
  while (from > 0 && end - from < longestBody && isPart(text.charAt(from - 1)) && !offices.isNameEnd(from))
    from--;
  if (from === start) return withRemark(offices, start);
  const run = text.slice(from, start);
  let at = run.length;
  while (at > 0) {
    const tail = run.slice(0, at);
    if (
      !offices.goesOn(from + at) &&
      outside.test(tail) &&
      !insideAfterAll.test(text.slice(Math.max(0, from + at - 2), from + at + 2))
    )
      break;
    if (formerAtEnd.test(tail) && at < run.length) break;
    at--;
  }
  // A run that has no end to the left is not a body but a sentence.
  return at === 0 && end - from >= longestBody ? start : withRemark(offices, from + at);
}

/** 爱尔兰农业、食品与海洋事务部长: what a foreign ministry is for, listed with marks. */
function withFirstField(text: string, start: number, end: number): number {
  if (text.charAt(start - 1) !== '、' || !/[与和及].*[部大]/u.test(text.slice(start, end))) return start;
  return start - (stateWithField.exec(text.slice(0, start))?.[0].length ?? 0);
}

const longestRemark = 12;

/** 巴勒斯坦伊斯兰抵抗运动(哈马斯)领导人: a body may have its other name behind it. `start` is after the bracket. */
function withRemark(offices: Offices, start: number): number {
  const { text } = offices;
  const open = text.charAt(start - 1) === ')' ? text.lastIndexOf('(', start) : -1;
  if (open <= 0 || start - open > longestRemark || !isHan(text.charCodeAt(open - 1))) return start;
  const from = growBody(offices, open, open);
  return from === open ? start : from;
}

const functionsInText = new RegExp(
  `(?=[${[...new Set([...titleFunctions.keys()].map((word) => word.charAt(0)))].join('')}])(?:${anyOf(titleFunctions.keys())})`,
  'gu',
);

/** Every place of normalised text at which a word ends that a title may end in, ascending, each once. */
export function* functionEnds(text: string): Generator<number> {
  let last = -1;
  for (const { 0: word, index } of text.matchAll(functionsInText)) {
    const end = index + word.length;
    if (end !== last && !endsInsideWord(text, end)) yield (last = end);
  }
}

const afterName = new RegExp(`^(?:${anyOf(deputyWords)})?(?:${anyOf(titleFunctions.keys())})`, 'u');

/** The title right after a name that ends at `at`: 刘多副市长. Only the office, since a body would stand before the name. */
export function titleStartingAt(text: string, at: number): Title | undefined {
  const found = afterName.exec(text.slice(at, at + longestFunction + 3))?.[0];
  return found === undefined ? undefined : { start: at, end: at + found.length };
}

/** The title as it should stand: without white space, and what print swallowed after a doubled ending put back (局局、). */
export function normaliseTitle(title: string): string {
  return title
    .replace(/\s+/g, '')
    .replace(/([局厅部])\1(?=[、,])/gu, '$1$1长')
    .replace(/^[局厅部委](?=、)/u, '');
}
