import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { readMetadata } from '../../../lib/page/metadata';
import { readNewsLines } from '../../../lib/page/news-lines';

function read(head: string, text = '') {
  const { document } = parseHTML(`<html lang="zh-CN"><head>${head}</head><body></body></html>`);
  Object.defineProperty(document, 'location', { value: new URL('http://news.example/1.html') });
  return readMetadata(document as unknown as Document, readNewsLines(text));
}

const article = {
  '@type': 'NewsArticle',
  headline: '标题',
  datePublished: '2024-05-20T10:00:00+08:00',
  author: [{ name: '甲' }, { name: '乙' }],
  publisher: { name: '青澜日报' },
};
const json = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

test('an article in JSON-LD, alone or in a graph', () => {
  for (const data of [article, [article], { '@graph': [{ '@type': 'WebSite' }, article] }])
    expect(read(json(data))).toMatchObject({
      title: '标题',
      outlet: '青澜日报',
      byline: '甲、乙',
      published: '2024-05-20T10:00:00+08:00',
    });
});

test('JSON-LD that is broken or of another kind is passed over', () => {
  const broken = '<script type="application/ld+json">{"datePublished":</script>';
  expect(read(broken + json(null) + json([[[[[[article]]]]]])).published).toBe('');
});

test('the source that the article names counts before the site that it stands on', () => {
  const head = '<meta property="og:site_name" content="青澜门户"><meta name="author" content="青澜门户">';
  expect(read(head)).toMatchObject({ outlet: '青澜门户', byline: '' });
  expect(read(head, '2020-02-29 18:34:31 来源: 海风社').outlet).toBe('海风社');
});

test('the end of the title names the site where nothing else does', () => {
  expect(read('<title>秋收进度过半_新闻中心_青澜网</title>').outlet).toBe('青澜网');
  expect(read('<title>秋收进度过半</title>').outlet).toBe('');
});
