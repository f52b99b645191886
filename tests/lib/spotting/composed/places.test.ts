import { expect, test } from 'vitest';
import { englishName, placeBefore, rungOfChain } from '../../../../lib/spotting/composed/places';

test.each([
  ['在湖南省长沙市', 1, 'Hunan, Changsha', 'prefecture'],
  ['上海市长宁区', 0, 'Shanghai, Changning', 'prefecture'],
  ['浦东新区', 0, 'Pudong', 'prefecture'],
  ['凉山彝族自治州', 0, 'Liangshan', 'prefecture'],
  ['凉山州', 0, 'Liangshan', 'prefecture'],
  ['内蒙古自治区', 0, 'Inner Mongolia', 'province'],
  ['新疆维吾尔自治区乌鲁木齐市', 0, 'Xinjiang, Urumqi', 'prefecture'],
  ['海西蒙古族藏族自治州', 0, 'Haixi', 'prefecture'],
  ['砀山县', 0, 'Dangshan', 'county'],
  ['六安市', 0, "Lu'an", 'prefecture'],
  ['北京市朝阳区', 0, 'Beijing, Chaoyang', 'prefecture'],
])('%s is a place', (text, start, english, rung) => {
  const place = placeBefore(text, text.length);
  expect(place?.start).toBe(start);
  expect(place?.chain.map(englishName).join(', ')).toBe(english);
  expect(rungOfChain(place?.chain ?? [])).toBe(rung);
});

test('a chain ends after a few names, so that a text of nothing but names is read in linear time', () => {
  expect(placeBefore('河北省'.repeat(20), 60)?.chain.length).toBe(4);
});

test('a name that stands on two rungs has none by itself', () => {
  expect(rungOfChain(placeBefore('朝阳区', 3)?.chain ?? [])).toBeUndefined();
});

test('districts of the fifteen large cities have no certain rank', () => {
  expect(rungOfChain(placeBefore('南京市江宁区', 6)?.chain ?? [])).toBeUndefined();
});

test.each(['我们市', '城区', '没有地名'])('%s names no place', (text) => {
  expect(placeBefore(text, text.length)).toBeUndefined();
});
