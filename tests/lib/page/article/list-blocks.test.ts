import { parseHTML } from 'linkedom';
import { beforeAll, expect, test, vi } from 'vitest';
import { listBlocks } from '../../../../lib/page/article/list-blocks';

beforeAll(() => {
  const { Element, Text } = parseHTML('<p>');
  vi.stubGlobal('Element', Element);
  vi.stubGlobal('Text', Text);
});

const listed = (html: string) =>
  listBlocks(parseHTML(`<html><body>${html}</body></html>`).document.body as unknown as Element).map(
    ({ kind, text }) => `${kind}: ${text}`,
  );

test.each([
  ['<h1>标题</h1><p>一</p><p> </p><p>二</p>', ['heading: 标题', 'paragraph: 一', 'paragraph: 二']],
  ['<div>散文<p>段</p>尾</div>', ['paragraph: 散文', 'paragraph: 段', 'paragraph: 尾']],
  ['<p>改革\n   开放 and\n reform</p>', ['paragraph: 改革开放 and reform']],
  ['<p>省长<b>陈</b><span>远山</span></p>', ['paragraph: 省长陈远山']],
  ['<ul><li>一</li><li><p>二</p></li></ul>', ['item: 一', 'item: 二']],
  [
    '<div>　　第一段。<br>　　第二段。<br><br>第三段，<br>接着。</div>',
    ['paragraph: 第一段。', 'paragraph: 第二段。', 'paragraph: 第三段，\n接着。'],
  ],
  [
    '<table><tr><th>年</th><th>收成</th></tr><tr><td>2025</td><td>好</td></tr></table>',
    ['row: 年\t收成', 'row: 2025\t好'],
  ],
  [
    `<table><tr><td>菜单</td><td><p>${'段'.repeat(150)}</p><p>又一段</p></td></tr></table>`,
    ['paragraph: 菜单', `paragraph: ${'段'.repeat(150)}`, 'paragraph: 又一段'],
  ],
])('%s', (html, expected) => {
  expect(listed(html)).toEqual(expected);
});
