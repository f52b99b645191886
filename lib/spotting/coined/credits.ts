/** Lines that say who wrote, photographed or edited, where an article goes on, and what the column is called. */
const credits =
  /(?:撰稿|责编|责任编辑|编辑|记者|通讯员|实习生|摄影|摄像|图片?|文\/|图\/|校对|供稿|编审|审核|签发|版式|来源|作者)[:：/ ][^。!?\n]{0,40}|\((?:下转|上接|紧接|转)第?[^()]{1,12}版[^()]{0,12}\)|[▶►]?(?:下转|上接)第?[\d一二三四五六七八九十、,]{1,6}版|(?:^|\n)(?:本报讯|本报评论员|本报记者)[^\n]{0,16}/gu;

/** Says of spans of normalised text whether they touch such a line. */
export function inCredits(text: string): (span: { readonly start: number; readonly end: number }) => boolean {
  const marked = new Uint8Array(text.length);
  for (const { 0: line, index } of text.matchAll(credits)) {
    // 记者 张三 说: a sentence is no line of credits.
    const isSentence = /[,。]/u.test(text.charAt(index + line.length)) || /[说表示获悉了解]/u.test(line);
    if (!isSentence) marked.fill(1, index, index + line.length);
  }
  return ({ start, end }) => marked.subarray(start, end).includes(1);
}
