import { expect, test } from 'vitest';
import { openFoldTable } from '../../../lib/text/fold';
import { normalise } from '../../../lib/text/normalise';
import { normSpan } from '../../../lib/text/offset';

const fold = openFoldTable();

test.each([
  ['clean text stays as it is', '党建引领', '党建引领'],
  ['traditional characters are folded', '兩個維護', '两个维护'],
  ['what is both scripts stays', '什么，看着', '什么,看着'],
  ['full-width letters and digits', 'Ｇ２０峰会', 'G20峰会'],
  ['corner quotes', '「四個自信」', '“四个自信”'],
  ['zero-width characters and soft hyphens are dropped', '党\u200b建\u00ad引领', '党建引领'],
  ['a single line break between Han is taken out', '开启新征\n程', '开启新征程'],
  ['with the spaces around it', '开启新征 \n　程', '开启新征程'],
  ['a carriage return and line feed are one break', '开启新征\r\n程', '开启新征程'],
  ['a menu of one character a line stays apart', '山\n东\n省', '山\n东\n省'],
  ['a print line may end in a short one', '面向新\n征', '面向新征'],
  ['a reading that a converter left behind is dropped', '現(xiàn)代化', '现代化'],
  ['also in full-width brackets, and twice', '長（zhǎng）（zhǎng）三角', '长三角'],
  ['what is no reading stays', '中国(cpc)和中国(xiànxiàng)', '中国(cpc)和中国(xiànxiàng)'],
  ['a blank line stays', '同\n\n台', '同\n\n台'],
  ['a line that is indented begins a paragraph', '王沪宁\n　　蔡奇', '王沪宁\n\n蔡奇'],
  ['a space stays a space', '韩　正', '韩 正'],
  ['many spaces become one', 'a \t b', 'a b'],
  ['a line break beside Latin is a space', 'GDP\n增长', 'GDP 增长'],
  ['compatibility ideographs are unified', '\uf9dd', '\u5229'],
  ['radicals are unified', '⽂化⾃信', '文化自信'],
  ['variation selectors are dropped', '共\u{e0100}同\ufe00', '共同'],
  ['private-use icons part words', '党\ue001建', '党 建'],
  ['middle dots', '亚伯拉罕・林肯', '亚伯拉罕·林肯'],
])('%s', (_, raw, expected) => {
  expect(normalise(raw, fold).text).toBe(expected);
});

test('a span of the normalised text leads back to what stood on the page', () => {
  const raw = '面向新\u200b征\n 程，必须';
  const { text, map, joins } = normalise(raw, fold);
  const at = text.indexOf('新征程');
  const { start, end } = map.toRaw(normSpan(at, at + 3));
  expect(raw.slice(start, end)).toBe('新\u200b征\n 程');
  expect(joins).toEqual([{ at: at + 2, isFull: false }]);
});

test.each([
  ['a sentence that a column breaks off', '生产先行。目前,要前\n\n瞻性布局', '生产先行。目前,要前瞻性布局'],
  ['a heading', '全区召开大会,部署工作\n\n本报讯', '全区召开大会,部署工作\n\n本报讯'],
  ['a byline', '生产先行,成效明显。记者张三\n\n本报讯', '生产先行,成效明显。记者张三\n\n本报讯'],
  ['a sentence that ends', '先行。目前,布局。\n\n本报讯', '先行。目前,布局。\n\n本报讯'],
])('two line breaks after %s', (_, raw, expected) => {
  expect(normalise(raw, fold).text).toBe(expected);
});

test('a line is full where most lines of its paragraph are as wide', () => {
  const column = [
    '全区上下要以更高站位更大力度',
    '推动各项工作再上台阶再创新高',
    '不断提升群众的获得感和幸福感',
  ];
  const full = normalise(`${column.join('\n')}\n为民办事`, fold);
  expect(full.joins.map(({ isFull }) => isFull)).toEqual([true, true, true]);
  const ragged = normalise('全区上下要以更高站位\n推动工作\n不断提升群众的获得感和幸福感\n为民办事', fold);
  expect(ragged.joins.map(({ isFull }) => isFull)).toEqual([false, false, false]);
});
