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
  ['a single line break between Han is taken out', '新征\n程', '新征程'],
  ['with the spaces around it', '新征 \n　程', '新征程'],
  ['a carriage return and line feed are one break', '新征\r\n程', '新征程'],
  ['a blank line stays', '同\n\n台', '同\n\n台'],
  ['a space stays a space', '韩　正', '韩 正'],
  ['many spaces become one', 'a \t b', 'a b'],
  ['a line break beside Latin is a space', 'GDP\n增长', 'GDP 增长'],
  ['compatibility ideographs are unified', '\uf9dd', '\u5229'],
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
  expect(joins).toEqual([at + 2]);
});
