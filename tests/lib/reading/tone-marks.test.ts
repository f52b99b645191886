import { expect, test } from 'vitest';
import { markTones } from '../../../lib/reading/tone-marks';

test.each([
  ['zhong1 guo2', 'zhōng guó'],
  ['Zhong1 guo2', 'Zhōng guó'],
  ['nu:3 er2', 'nǚ ér'],
  ['LU:4', 'LǛ'],
  ['lu:e4', 'lüè'],
  ['xue2', 'xué'],
  ['jiu3', 'jiǔ'],
  ['gui4', 'guì'],
  ['hao3', 'hǎo'],
  ['dou1', 'dōu'],
  ['xiong1', 'xiōng'],
  ['ma5', 'ma'],
  ['E2', 'É'],
  ['yi1 hui4 r5', 'yī huìr'],
  ['xx5', '?'],
  ['m2', 'ḿ'],
  ['ng4', 'ǹg'],
  ['hm5', 'hm'],
  ['san1 C', 'sān C'],
  ['yi1 chi1 , er4', 'yī chī, èr'],
  ['', ''],
])('%s is %s', (numbered, marked) => {
  expect(markTones(numbered)).toBe(marked);
});
