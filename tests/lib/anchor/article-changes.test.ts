import { expect, test } from 'vitest';
import { articleKey, compareArticles } from '../../../lib/anchor/article-changes';
import { openFoldTable } from '../../../lib/text/fold';

const fold = openFoldTable();
const blocksOf = (...texts: string[]) => texts.map((text) => ({ text }));

/** What was done to each block, and its text; of an edited one its pieces, 【taken out】 and «put in». */
const changesFrom = (then: readonly string[], now: readonly string[]) =>
  compareArticles(blocksOf(...then), blocksOf(...now), fold).map((change) =>
    change.kind === 'edited'
      ? change.pieces
          .map(({ kind, text }) =>
            kind === 'removed' ? `【${text}】` : kind === 'added' ? `«${text}»` : text,
          )
          .join('')
      : { same: '=', removed: '-', added: '+' }[change.kind] + change.block.text,
  );

const one = '今年的早稻收成比去年好，农户的收入也有所增加。';
const two = '会议还听取了关于全省水利建设的汇报，代表们展开讨论。';
const three = '下午的会议由副主任主持，与会者认为情况属实。';

test.each([
  ['nothing', [one, two], [one, two], [`=${one}`, `=${two}`]],
  ['a paragraph put in', [one, three], [one, two, three], [`=${one}`, `+${two}`, `=${three}`]],
  ['a paragraph taken out', [one, two, three], [one, three], [`=${one}`, `-${two}`, `=${three}`]],
  ['a paragraph replaced by another', [one, two], [one, three], [`=${one}`, `-${two}`, `+${three}`]],
  [
    'words in one paragraph, and a new one before it',
    [one, three],
    [two, one.replace('去年好', '去年略好'), three],
    [`+${two}`, one.replace('去年好', '去年«略»好'), `=${three}`],
  ],
  [
    'a sentence rewritten, the others as they were',
    [one + two + three],
    [one + three.replace('下午', '昨日上午') + three],
    [`${one}【${two}】«${three.replace('下午', '昨日上午')}»${three}`],
  ],
  ['all', [one], [], [`-${one}`]],
] as const)('the change is told: %s', (_, then, now, expected) => {
  expect(changesFrom(then, now)).toEqual(expected);
});

test('white space, script and counters of readers are no change', () => {
  const traditional = '今年的早稻收成比去年好，農戶的收入也有\n所增加。';
  const then = ['来源：青澜日报 浏览：33', '1164次阅读', '2小时前', one];
  const now = ['来源：青澜日报 浏览：1.2万', '1170次阅读', '3天前', traditional];
  expect(changesFrom(then, now)).toEqual(now.map((text) => `=${text}`));
  expect(articleKey(blocksOf(...then), fold)).toBe(articleKey(blocksOf(...now), fold));
  expect(articleKey(blocksOf(one), fold)).not.toBe(articleKey(blocksOf(one.replace('去', '前')), fold));
});

test('a number that is no counter is a change', () => {
  expect(changesFrom(['全省投资33亿元，比去年有所增加。'], ['全省投资35亿元，比去年有所增加。'])).toEqual([
    '全省投资【33】«35»亿元，比去年有所增加。',
  ]);
});

test('English keeps its spaces, and changes word by word', () => {
  expect(changesFrom(['The rice was good this year.'], ['The rice is good this year.'])).toEqual([
    'The rice 【was 】«is »good this year.',
  ]);
});

test('of two long versions the edited lines alone are told', () => {
  const then = Array.from({ length: 1_500 }, (_, i) => `第${i}条。${one}`);
  const now = then.map((text, i) => (i === 3 || i === 1_400 ? text.replace('去年', '前年') : text));
  expect(changesFrom(then, now).filter((change) => !change.startsWith('='))).toEqual([
    `第3条。${one.replace('去年', '【去】«前»年')}`,
    `第1400条。${one.replace('去年', '【去】«前»年')}`,
  ]);
});
