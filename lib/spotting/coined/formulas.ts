/** Numbered formulas by their shape: “五联五共”, “1+S+X”, “163”, 一喷三防. */
import { isHan } from '../../text/han';
import { normSpan } from '../../text/offset';
import { numberOf } from '../composed/numerals';
import type { NameReading } from '../people/name-tagger';
import { type CoinedCandidate, quotations, sureFrom } from './coined';

const numeral = '(?:[一二两双三四五六七八九十百千]|\\d{1,2})';
const letter = '(?:(?![一二两三四五六七八九十百千])[\\u4e00-\\u9fff])';
const counted =
  '(?:个|大|项|条|位|字|件|步|张|把|道|支|本|种|类|级|次|轮|化|篇|块|根|座|场|门|双|套|批|站|端|网|条)';

/** What a number counts in plain prose. */
const measured =
  /^(?:[年月日号时点分秒元岁人名位金银铜天周米吨里度届层楼路户口亩倍股代世纪]|公[里斤顷]|小时|星期|[省市县区州国](?!策)|后$|线城市|等奖|手房|维码|甲医|环|亿|万|千|百|多|余|几|来)/u;

const alternating = new RegExp(`^(?:${numeral}(?!${numeral})${letter}{1,4}?){2,4}$`, 'u');
const single = new RegExp(`^${numeral}${counted}?${letter}{1,6}$`, 'u');
const joined = /^(?=.*(?:\d|[A-Z]))[\dA-Za-z\u4e00-\u9fff]{1,4}(?:\+[\dA-Za-z\u4e00-\u9fff]{1,6})+$/u;
const digitString = /^(?!(?:19|20)\d\d$|1[12]\d$|12345$)\d{3,6}$/u;
const mixed = new RegExp(`^(?:${letter}{0,2}${numeral}${letter}{1,3}[、,]?){2,5}$`, 'u');

/** A numeral before what may be anything. */
export const loose = new RegExp(`^${numeral}(?!${counted}${letter}{2})${letter}{1,6}$`, 'u');
/** What is done to a formula, before it. */
const doing =
  /(?:打造|推行|推广|落实|实施|实行|坚持|建立|建成|探索|提升|构建|形成|创新|开展|推进|推动|实现|做到|抓好|统筹|增强|坚定|深化|保持|按照|通过|依托|围绕|用好|以)[^,。;!?“”]{0,6}$/u;

/** What a formula is, right after it. */
const setting =
  /^(?:工程|机制|行动|模式|体系|战略|方针|部署|要求|工作法|制度|政策|原则|布局|格局|理念|改革|计划|举措|措施|目标|任务|工作|思路|方案|策略|品牌|标准|服务|专项|项目|架构|平台|治理|定位|方法|路径|法|作业|技术|创建|建设|活动|管理|保护|审批|监管)/u;
const numberOfCaller = /(?:热线|电话|拨打|编号|航班|车次|邮编|代码|短信)[^,。]{0,3}$/u;

/**
 * The formulas of normalised text. Between quotation marks any shape is one; without them only numerals that
 * alternate in four characters, if they are no word of the dictionary (一心一意), and for sure only where a word such as
 * 机制 follows.
 */
export function findFormulas(text: string, reading: NameReading): CoinedCandidate[] {
  const found: CoinedCandidate[] = [];
  const put = (start: number, end: number, score: number) =>
    found.push({
      ...normSpan(start, end),
      kind: 'formula',
      tier: score >= sureFrom ? 'certain' : 'probable',
      score,
      coined: { shape: 'formula', parts: [], isExpanded: false },
    });
  for (const { 1: content = '', index } of text.matchAll(quotations)) {
    const start = index + 1;
    const end = start + content.length;
    if (!isFormula(content) || isPlain(text, start, end, reading)) continue;
    // “三农” is known; another that has one numeral and no measure may be anything: “九章”, “一战成名”.
    const isLoose =
      loose.test(content) &&
      !circle.test(content) &&
      !setting.test(text.slice(end + 1, end + 9)) &&
      !(content.length > 2 && doing.test(text.slice(Math.max(0, index - 12), index)));
    put(start, end, isLoose ? 0.5 : 0.9);
  }
  for (const { 1: run = '', index } of text.matchAll(unquoted)) {
    if (text.charAt(index - 1) === '“' || isPlainAlternation(run)) continue;
    if (reading.isWord(index, index + 4) || startsWord(index, reading)) continue;
    const isNamed = setting.test(text.slice(index + 4, index + 8));
    const isInside = isHan(text.charCodeAt(index - 1));
    if (isInside && (!isNamed || reading.isWord(index - 1, index + 1))) continue;
    put(index, index + 4, isNamed ? 0.8 : 0.6);
  }
  return found;
}

const unquoted = /(?=((?:[一二两三四五六七八九十](?![一二两三四五六七八九十百千万亿])[\u4e00-\u9fff]){2}))/gu;

/** 两省一市, 三男两女: things that are counted. */
const isPlainAlternation = (run: string) =>
  measured.test(run.slice(1)) || measured.test(run.slice(3)) || /[人男女家个口大次声]/u.test(run);

/** 一起, 一定: the numeral belongs to an ordinary word. */
const startsWord = (start: number, reading: NameReading) => reading.isWord(start, start + 2);

/** Has what stands between quotation marks the shape of a formula? */
export function isFormula(content: string): boolean {
  if (digitString.test(content) || joined.test(content) || circle.test(content)) return true;
  if (alternating.test(content) || mixed.test(content)) return !counts(content);
  return single.test(content) && !measured.test(content.replace(/^\D?\d*/u, ''));
}

/** Do numbers count days, money, distances, or nothing but places and people? */
function counts(content: string): boolean {
  const after = content.split(new RegExp(numeral, 'u')).filter(Boolean);
  return after.some((one) => timed.test(one)) || after.every((one) => measured.test(one));
}

const timed = /^(?:[年月日号时点分秒元岁周米吨里度届亩倍%]|公[里斤顷]|小时|星期)/u;
/** 1小时生活圈, 15分钟服务圈. */
const circle = /^(?:\d{1,2}|[一二两三四五六七八九十]{1,3})(?:小时|分钟|公里)[\u4e00-\u9fff]{0,5}圈$/u;

function isPlain(text: string, start: number, end: number, reading: NameReading): boolean {
  const content = text.slice(start, end);
  if (/^\d+$/u.test(content))
    return (
      numberOfCaller.test(text.slice(0, start - 1)) ||
      /^”[^,。]{0,10}(?:热线|电话|航班|号)/u.test(text.slice(end))
    );
  if (/^[一二两三四五六七八九十]{1,3}$/u.test(content)) return true;
  if (end - start <= 4 && reading.isWord(start, end)) return true;
  // 一定要去一次, 双向奔赴: what begins with an ordinary word counts nothing; 一品 of 一品一策 is one by chance.
  const isTight =
    alternating.test(content) && new RegExp(`^${numeral}${letter}${numeral}`, 'u').test(content);
  const isMeasured = new RegExp(`^${numeral}${counted}${letter}{2}`, 'u').test(content);
  return !isTight && !isMeasured && content.length > 3 && startsWord(start, reading);
}

/**
 * How many members the formula may have: each of its numbers, and their sum. 五联五共 is five or ten, 双驱动四治理 two,
 * four or six. Empty where its numbers count nothing (1+S+X, 163).
 */
export function membersOf(formula: string): ReadonlySet<number> {
  if (/[+A-Za-z]/u.test(formula) || /^\d{3,}$/u.test(formula)) return new Set();
  const numbers = [...formula.matchAll(new RegExp(numeral, 'gu'))].map(([one]) => countOf(one));
  const sum = numbers.reduce((all, one) => all + one, 0);
  return new Set([...numbers, sum].filter((one) => one > 1 && one <= 20));
}

const countOf = (one: string) => (/[两双]/u.test(one) ? 2 : (numberOf(one) ?? 0));

/** The characters that say what is counted: 联 and 共 of 五联五共, 一批 of 三个一批. */
export function lettersOf(formula: string): string[] {
  const first = formula.replace(new RegExp(`^${numeral}${counted}?`, 'u'), '');
  return [...first.replace(/[\d+A-Za-z一二两双三四五六七八九十、,]/gu, '')];
}
