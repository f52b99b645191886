/** What the lines around an article say of it. Empty strings where they say nothing. */
export interface NewsLines {
  /** Who the article says it is from: 来源：新华社. */
  readonly source: string;
  /** What stands beside the date without a word: 2009年11月09日13:48 新浪娱乐. */
  readonly outlet: string;
  /** The agency of the dateline: 新华社北京5月12日电. */
  readonly agency: string;
  readonly byline: string;
  readonly editor: string;
  /** ISO 8601 */
  readonly published: string;
}

/** The lines stand before the article and after it. */
const searched = 30_000;
const longestLine = 120;

const date =
  /(?<!\d)((?:19|20)\d\d)\s?[-年/.]\s?(\d{1,2})\s?[-月/.]\s?(\d{1,2})(?!\d)(?:(?:\s?日|T|,)?\s*(?:週.|周.|星期.)?\s*(?:HKT\s)?(\d{1,2})[:：](\d\d)(?:[:：](\d\d))?)?/;
const labelledDate =
  /(?:^|[\s|｜【(（])(?:发布|發布|發佈|发稿|发表|更新|刊登|最后更新)?(?:时间|時間|日期|于)\s*[:：]?\s*(?=(?:19|20)\d\d)/;
/** In tables the date stands in the next cell. */
const dateLabel = /(?:发布|發布|發佈|发稿|发表)(?:时间|時間|日期)\s*[:：]?$/;
/** Not the sources of pictures and figures. */
const source =
  /(?<!图片|圖片|图|资料|資料|数据|數據|视频|素材)(?:(?:来源|來源|稿源)\s*[:：]|(?<=^|\s)来源\s)\s*([^\s|｜（(【[\]】)），,。；;：:<>\\]{2,24})/;
const noSource = /^(?:本站|原创|本网|网络|互联网|作者|时间|日期|发布|编辑|责任编辑|点击|浏览|未知|分享)/;
const agency =
  /(新华社|中新社|中新网|法新社|路透社|中央社|美联社|人民网|光明网|中国新闻网)[^。，]{0,16}\d{1,2}日[电電讯訊]/;
const person = '[\\u4e00-\\u9fff·]{2,12}';
const reporter = new RegExp(
  `(?:^|[（(【\\s])(?:本报|本网|见习|特约|通讯员|[\\u4e00-\\u9fff]{2,6}社)?(?:记者|記者)\\s*[:：]?\\s*(${person}(?:[、\\s]${person}){0,3})\\s*[）)】]`,
);
const author = new RegExp(
  `(?:^|[\\s|｜])(?:作者|撰文|记者|記者|文)\\s*[:：/丨]\\s*(${person}(?:[、 ]${person}){0,3})(?=$|[\\s|｜；;）)】])`,
);
const editor = new RegExp(`(?:责任编辑|責任編輯|责编|编辑)\\s*[:：]\\s*(${person})`);

/** Reads outlet, names and date out of a page's text, whose blocks stand on lines of their own. */
export function readNewsLines(text: string): NewsLines {
  const lines = (text.length > searched ? `${text.slice(0, searched)}\n${text.slice(-2_000)}` : text)
    .split(/\n{2,}/)
    .map((line) => line.replace(/\s+/g, ' ').trim());
  const short = lines.filter((line) => line.length <= longestLine);
  const find = (pattern: RegExp, among = short) => {
    for (const line of among) {
      const found = pattern.exec(line)?.[1]?.trim();
      if (found && !noSource.test(found)) return found;
    }
    return '';
  };
  const cells = short.map((line, i) => (dateLabel.test(line) ? `${line} ${short[i + 1] ?? ''}` : line));
  const dated = cells.find((line) => labelledDate.test(line)) ?? datelineOf(short);
  return {
    source: find(source) || find(source, afterBreak(lines)),
    outlet: dated === undefined ? '' : outletBeside(dated),
    agency: find(
      agency,
      lines.map((line) => line.slice(0, 60)),
    ),
    byline:
      find(
        reporter,
        lines.map((line) => line.slice(0, 200)),
      ) || find(author),
    editor: find(editor),
    published: dated === undefined ? '' : writeDate(dated.slice(Math.max(0, dated.search(labelledDate)))),
  };
}

/** Where 来源： and what it says are blocks of their own. */
const afterBreak = (lines: readonly string[]) =>
  lines.flatMap((line, i) => (/(?:来源|來源)\s*[:：]$/.test(line) ? [`${line}${lines[i + 1] ?? ''}`] : []));

const longestDateline = 60;

/** The first short line with a date and a time, else the first with a date. */
function datelineOf(lines: readonly string[]): string | undefined {
  const dated = lines.filter((line) => line.length <= longestDateline && date.test(line));
  return dated.find((line) => date.exec(line)?.[4] !== undefined) ?? dated[0];
}

/** The one name that is left of a line when the date is taken away. */
function outletBeside(line: string): string {
  const rest = line
    .replace(date, ' ')
    .replace(/https?:\S*|来自\S*/g, ' ')
    .trim()
    .split(/\s+/)[0];
  return rest &&
    /^[\w\u4e00-\u9fff]{2,12}$/.test(rest) &&
    /[网网報报社台线站聞闻乐讯亮]$|日报|新闻|新浪|腾讯/.test(rest)
    ? rest
    : '';
}

/** The first date in a text as ISO 8601, with the time if there is one; '' where there is none. */
export function writeDate(text: string): string {
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/.test(text)) return text;
  const [, year, month, day, hour, minute, second] = date.exec(text) ?? [];
  if (!year || !month || !day || Number(month) > 12 || Number(day) > 31) return '';
  const two = (digits: string) => digits.padStart(2, '0');
  const time = hour && minute ? `T${two(hour)}:${minute}${second ? `:${second}` : ''}` : '';
  return `${year}-${two(month)}-${two(day)}${time}`;
}
