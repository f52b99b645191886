import { expect, test } from 'vitest';
import { isReadingOf, readName, readPinyin } from '../../../lib/reading/pinyin';

test.each([
  ['调研', 'diào yán'],
  ['一带一路', 'yī dài yī lù'],
  ['不忘初心、牢记使命', 'bù wàng chū xīn, láo jì shǐ mìng'],
])('%s reads %s, without sandhi', (text, reading) => {
  expect(readPinyin(text)).toBe(reading);
});

test.each([
  ['陆方舟', 'Lù Fāngzhōu'],
  ['单志刚', 'Shàn Zhìgāng'],
  ['解振华', 'Xiè Zhènhuá'],
  ['仇和', 'Qiú Hé'],
  ['任长安', "Rén Cháng'ān"],
  ['欧阳修', 'Ōuyáng Xiū'],
  ['万俟卨', 'Mòqí Xiè'],
  ['查建国', 'Zhā Jiànguó'],
])('the name %s reads %s', (name, reading) => {
  expect(readName(name)).toBe(reading);
});

test.each([
  ['diào yán', '调研', true],
  ['tiáo yán', '调研', true],
  ['diào', '调研', false],
  ['dìao yán', '调研', false],
  ['Xí Jìnpíng', '习近平', true],
  ['Xí Jìnpín', '习近平', false],
])('is %s a reading of %s: %s', (reading, text, expected) => {
  expect(isReadingOf(reading, text)).toBe(expected);
});
