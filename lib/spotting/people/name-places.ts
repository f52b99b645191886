/** Where names stand: after titles and bylines, in lists, before titles and honorifics. */
import { isCommonSurname, surnameOf } from '../../reading/surnames';
import { isHan } from '../../text/han';
import { certain, evidence, type NameSpan, type NameSpans } from './name-spans';
import {
  functionEnds,
  isOfficialTitle,
  type Offices,
  type Title,
  titleEndingAt,
  titleStartingAt,
} from './titles';

/** The names in a list are no more than these. */
const longestList = 60;

/** What a person is called who writes, photographs or edits, not governs. */
const bylineBefore =
  /(?:撰稿人?|记者|通讯员|实习生|责任编辑|责编|美编|编辑|作者|摄影|摄像|文\/|图\/|文\/图|校对|供稿|编导|制片|监制|编审|签发|审核|初审|终审|复审|版式设计|排版|策划|统筹|来源)(?: ?[:：/] ?| )?/gu;
const honorificAfter = /^(?:同志|先生|女士|烈士|同学|院士|教授|老师|一行|等同志)/u;
const appointed =
  /^(?:同志)?(?:,?[男女],[^。;]{0,80}?)?(?:现任|担任|出任|当选为?|拟任|继续担任|任命为|任|为|兼任)/u;

/** 副主任(主持日常工作)应知遥, 区委委员(25名): 于岚、…, 主任 万先知. */
const betweenTitleAndName = /^(?:\([^()]{1,24}\))?(?: ?: ?| |“|\n)?/u;
const longestRemark = 30;

/** What makes a word after a name no title of the bearer's: 主任们, 领导处, 代表的. */
const officeGoesOn = /^[团们处会]/u;
const verbGoesOn = /^[的团们处会]/u;

/** 代表 alone mostly is a verb: 代表区委致辞. */
const isVerb = (title: string) => title === '代表';

/** Names right after a title, and those that go on from there in a list, which share it. */
export function readTitles(spans: NameSpans, offices: Offices): void {
  const { text } = offices;
  for (const end of functionEnds(text)) {
    const between = betweenTitleAndName.exec(text.slice(end, end + longestRemark))?.[0] ?? '';
    const start = end + between.length;
    const first = spans.bestAt(start, evidence.title);
    if (!first || (between.endsWith(':') && isHan(text.charCodeAt(first.end)))) continue;
    const title = titleEndingAt(offices, end);
    if (!title || isVerb(text.slice(title.start, title.end))) continue;
    // 习近平主席和佐科总统: the title is that of the name before it.
    if (offices.isNameEnd(title.start) && conjunction.test(text.charAt(start))) continue;
    readList(text, spans, start, evidence.title, title);
  }
}

const conjunction = /[和与同及]/u;

const clauseStart = /(?<=^|[。;!?,:、“”\n ])[\u4e00-\u9fff]/gu;

/** 刘多副市长出席: names at the head of a clause, right before an office. */
export function readNamesBeforeOffices(text: string, spans: NameSpans): void {
  for (const { index } of text.matchAll(clauseStart)) {
    const surname = surnameOf(text.slice(index, index + 4));
    if (!isCommonSurname(surname)) continue;
    for (const end of [index + surname.length + 1, index + surname.length + 2]) {
      const title = titleStartingAt(text, end);
      if (title && isOfficialTitle(text.slice(title.start, title.end)))
        spans.put(index, end, evidence.beforeOffice);
    }
  }
}

const foreignBeforeOffice =
  /(?<=^|[^\u4e00-\u9fff]|[和与同及])[\u4e00-\u9fff·]{2,6}(?=(?:总统|总理|首相|国王|总督|外长|防长)(?!府|选|制|会|们))/gu;

/** 佐科总统: short transliterations before an office that only foreigners hold. */
export function readForeignersBeforeOffices(text: string, spans: NameSpans): void {
  for (const { 0: name, index } of text.matchAll(foreignBeforeOffice))
    spans.put(index, index + name.length, evidence.foreignBeforeOffice);
}

/** Names after what those are called who write, photograph or edit. */
export function readBylines(text: string, spans: NameSpans): void {
  for (const { 0: byline, index } of text.matchAll(bylineBefore)) {
    const title = { start: index, end: index + byline.replace(/[ :：/]+$/u, '').length };
    readList(text, spans, index + byline.length, evidence.byline, title);
  }
}

const parted = /^(?:[、 ,](?! )|和|与|及|以及)/u;

function readList(text: string, spans: NameSpans, start: number, bonus: number, title: Title): void {
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
export function readNeighbours(spans: NameSpans, chosen: readonly NameSpan[]): boolean {
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
export function readTitlesAfter(text: string, chosen: readonly NameSpan[], offices: Offices): void {
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
      !(isVerb(text.slice(title.start, title.end)) ? verbGoesOn : officeGoesOn).test(
        text.slice(title.end, title.end + 1),
      )
    ) {
      span.title = title;
      span.score += evidence.titleAfter;
      return;
    }
    const group = /^等(?=[\u4e00-\u9fff]{0,3}领导|专家|代表)/u.exec(after);
    if (group) {
      const start = span.end + 1;
      const [length] = functionEnds(text.slice(start, span.end + 12));
      if (length !== undefined) shareBack(text, chosen, i, { start, end: start + length });
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
        span.title = { start: from, end: found.end };
        break;
      }
    }
  });
}

function shareBack(text: string, chosen: readonly NameSpan[], i: number, title: Title): void {
  for (let k = i; k >= 0; k--) {
    const span = chosen[k] as NameSpan;
    if (k < i && !/^[、 和]$/u.test(text.slice(span.end, chosen[k + 1]?.start))) return;
    span.title ??= title;
  }
}

/** A name that stands here more than once is likelier one. */
export function believeRepeated(text: string, chosen: readonly NameSpan[]): void {
  const counts = new Map<string, number>();
  const nameOf = ({ start, end }: NameSpan) => text.slice(start, end);
  for (const span of chosen) counts.set(nameOf(span), (counts.get(nameOf(span)) ?? 0) + 1);
  for (const span of chosen)
    span.score += evidence.repeated * Math.min(2, (counts.get(nameOf(span)) ?? 1) - 1);
}
