import { expect, test } from 'vitest';
import { selectTerms } from '../../../components/study/select-terms';
import type { StudyTerm } from '../../../lib/export/terms';

const term = (headword: string, pinyin: string, gloss: string, mark: StudyTerm['mark']): StudyTerm => ({
  kind: 'term',
  headword,
  pinyin,
  gloss,
  count: 1,
  mark,
});
const terms = [
  term('乡村振兴', 'xiāng cūn zhèn xīng', 'rural revitalization', 'known'),
  term('女干部', 'nǚ gàn bù', 'woman cadre', 'learning'),
  term('店小二', 'diàn xiǎo èr', 'attentive waiter', null),
];

test.each([
  ['', 'all', '乡村振兴 女干部 店小二'],
  ['xiangcun', 'all', '乡村振兴'],
  ['Rural xīng', 'all', '乡村振兴'],
  ['nu gan', 'all', '女干部'],
  ['小', 'all', '店小二'],
  ['', 'unknown', '女干部 店小二'],
  ['', 'learning', '女干部'],
  ['店', 'known', ''],
] as const)('%j of %s is %j', (filter, choice, expected) => {
  expect(
    selectTerms(terms, filter, choice)
      .map(({ headword }) => headword)
      .join(' '),
  ).toBe(expected);
});
