import type { Highlight } from '../../../lib/notebook/highlight';

/** A highlight whose page is hostile to every format. */
export const sampleHighlight: Highlight = {
  id: 'a1',
  pageKey: 'page:1',
  savedAt: Date.UTC(2026, 5, 28),
  deletedAt: 0,
  colour: 'yellow',
  note: '=SUM(1) [x](http://evil)',
  tags: ['基层', 'set phrase'],
  exact: '坚决做到“两个维护”\n"引号", 逗号',
  prefix: '=HYPERLINK("http://evil")',
  suffix: '。',
  start: 12,
  copies: 1,
  nth: 0,
  blockHash: '1k2j3',
  page: {
    url: 'http://news.example/1.html?a=<b>',
    title: '@标题 [链接](http://evil) <script>',
    outlet: '青澜新闻',
    byline: '',
    published: '2026-06-28',
    language: 'zh-CN',
  },
  spots: [
    {
      start: 5,
      end: 9,
      kind: 'formula',
      headword: '两个维护',
      pinyin: 'liǎng gè wéi hù',
      gloss: 'Two Upholds',
      entryId: 'liangge-weihu',
    },
  ],
};
