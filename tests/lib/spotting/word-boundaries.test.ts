import { expect, test } from 'vitest';
import { endsInsideWord } from '../../../lib/spotting/word-boundaries';

test.each([
  ['湖南省长', '沙市', true],
  ['吉林省长', '春市', true],
  ['边远地区长', '期缺水', true],
  ['四川省长', '江上游', true],
  ['杭州市长', '三角', true],
  ['湖北省长', '江泽林主持', false],
  ['市长', '春节前', false],
  ['代理区长', '宁志刚说', false],
  ['省长', '', false],
  ['区委书记', '沙', false],
])('%s|%s is inside a word: %s', (before, after, expected) => {
  expect(endsInsideWord(before + after, before.length)).toBe(expected);
});
