/** The titles that stand before or after a name in news, read for their extent, not for their structure. */
const level = '(?:中央|国家|全国|省|自治区|市|州|盟|区|县|旗|镇|乡|街道|村|社区|联邦|集团|公司|总)';
const body =
  '(?:党委|委员会|常委会|委|政府|人大常委会|人大|政协|纪委监委|纪委|监委|组织部|宣传部|统战部|政法委|法院|检察院|党组|党总支|党支部|管委会|[\\u4e00-\\u9fff]{1,5}[局厅委办部院署])';
const deputy = '(?:第一|常务副|副|代理|代|原|前|时任|候任|署理)';
const functions = [
  '总书记 书记 省长 市长 区长 县长 州长 盟长 旗长 镇长 乡长 主席 总理 委员长 国务委员 主任 部长 局长 厅长 司长 处长 科长 署长 关长 行长',
  '秘书长 常委 委员 院长 检察长 审计长 司令员 司令 政委 政治委员 参谋长 巡视员 调研员 领导 会长 理事长 董事长 总经理 总裁 首席执行官 校长 站长 所长 组长 队长 社长 台长 总编辑',
  '发言人 大使 公使 总领事 总统 首相 外长 外交部长 防长 议长 国王 总干事 特使 代表 主持人 负责人 教授 院士 研究员 工程师 总工程师 专家 支书 党组成员 厅官 特首 行政长官',
]
  .join(' ')
  .split(' ');
/** Is this a title by itself: 主任, 副主任? */
export const isTitle = (word: string): boolean => wholeUnit.test(word);

const functionWord = `(?:${[...functions].sort((a, b) => b.length - a.length).join('|')})`;
const unit = `${level}?${body}?${deputy}?${functionWord}`;
const units = new RegExp(unit, 'gu');
const wholeUnit = new RegExp(`^${unit}$`, 'u');

/** More units than this in a row are no title but a list of them. */
const highestStack = 8;

/** A body that shares its function with the next unit, also with its last character printed twice: 市人社局局、党组书记. */
const bodyBefore = new RegExp(`${level}?${body}[局厅部委]?、$`, 'u');
const longestBody = 20;

/** Where a stacked title stands in normalised text. */
export interface Title {
  readonly start: number;
  readonly end: number;
}

/**
 * The stacked titles of a text, left to right: units of level, body, deputy word and function, joined by
 * 、 or a comma or 兼. Each unit is matched by itself and the stack is put together afterwards, so that the
 * cost stays linear whatever the text.
 */
export function* findTitles(text: string): Generator<Title> {
  let stack: Title | undefined;
  let height = 0;
  for (const { 0: word, index } of text.matchAll(units)) {
    const joined =
      stack && index === stack.end + 1 && /[、,兼]/u.test(text.charAt(stack.end)) && height < highestStack;
    if (stack && !joined) yield withBody(text, stack);
    height = joined ? height + 1 : 1;
    stack = { start: joined && stack ? stack.start : index, end: index + word.length };
  }
  if (stack) yield withBody(text, stack);
}

function withBody(text: string, { start, end }: Title): Title {
  const shared = bodyBefore.exec(text.slice(Math.max(0, start - longestBody), start));
  return { start: start - (shared?.[0].length ?? 0), end };
}

/** A title right after a name: 刘多副市长. Sticky. */
export const titleAfter = new RegExp(`(?:等)?(${unit})`, 'uy');

/** What a person is called who writes, photographs or edits, not governs. */
export const bylineBefore =
  /(?:撰稿|本报记者|记者|通讯员|特约记者|责任编辑|责编|编辑|作者|摄影|文\/|图\/|校对|供稿|见习记者|编导|制片)[ :：/]{0,3}/gu;

const officialFunction =
  /(?:书记|[省市区县州盟旗镇乡]长|主席|总理|委员长|国务委员|主任|[部局厅司处科署关行]长|秘书长|常委|委员|检察长|审计长|司令|政委|参谋长|巡视员|调研员|领导|发言人|大使|领事|总统|首相|[外防议]长|支书|党组成员|特首|行政长官|政治委员)$/u;

/** Does a title say that its holder is an official? Null where it does not say. */
export function isOfficialTitle(title: string): boolean | null {
  return officialFunction.test(title) ? true : null;
}

/** The title as it should stand: without white space, and what print swallowed after a doubled ending put back (局局、). */
export function normaliseTitle(title: string): string {
  return title
    .replace(/\s+/g, '')
    .replace(/([局厅部])\1(?=[、,])/gu, '$1$1长')
    .replace(/^[局厅部委](?=、)/u, '');
}
