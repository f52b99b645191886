import { expect, test } from 'vitest';
import { numberOf, ordinal } from '../../../../lib/spotting/composed/numerals';

test.each([
  ['一', 1],
  ['十', 10],
  ['十四', 14],
  ['二十', 20],
  ['六十六', 66],
  ['一百零二', 102],
  ['一百二十三', 123],
  ['45', 45],
])('%s is %i', (text, value) => {
  expect(numberOf(text)).toBe(value);
});

test.each(['', '十十', '零', '一二'])('"%s" is no number', (text) => {
  expect(numberOf(text)).toBeUndefined();
});

test('ordinals', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111].map(ordinal)).toEqual([
    '1st',
    '2nd',
    '3rd',
    '4th',
    '11th',
    '12th',
    '13th',
    '21st',
    '22nd',
    '101st',
    '111th',
  ]);
});
