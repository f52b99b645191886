import { expect, test } from 'vitest';
import { mine, thresholds } from '../../../../lib/glossary/build/mine';

const limits = { ...thresholds, texts: 3, cohesion: 2, cohesionBeforeHead: 2, freedom: 1 };
/** Texts in which wordings stand among changing neighbours. */
const about = (wordings: readonly string[], beside: string) =>
  [...'甲乙丙丁戊己'].map(
    (one, i) => `${beside}${wordings.map((wording) => `${one}${wording}${'子丑寅卯辰巳'[i]}`).join('。')}`,
  );
const found = (texts: readonly string[]) => mine(texts, limits).map(({ text }) => text);

test('a wording that stands in many texts among changing neighbours is found, and no piece of it', () => {
  expect(found(about(['共同富裕'], '党。'))).toEqual(['共同富裕']);
});

test('what is seldom, or always has the same neighbour, is not', () => {
  expect(found(about(['共同富裕'], '党。').slice(0, 2))).toEqual([]);
  expect(found([...'甲乙丙丁'].map((one) => `党。${one}共同富裕的`))).not.toContain('共同富裕');
});

test('what stands in texts of another register is not', () => {
  expect(found(about(['联赛冠军'], '球。'))).toEqual([]);
});

test('what begins or ends with a loose word is not', () => {
  expect(found(about(['在党校学习', '学习的'], '党。'))).not.toContain('在党校学习');
});

test('what many texts quote is found, whatever stands beside it', () => {
  const texts = ['球。的“菜篮子”的', '球。的“菜篮子”的', '球。的“菜篮子”的', '球。的“米袋子”的'];
  expect(mine(texts, limits)).toEqual([{ text: '菜篮子', texts: 3 }]);
});

test('the most frequent come first, and each text counts once', () => {
  const texts = [...about(['共同富裕', '乡村振兴'], '党。'), '党。子乡村振兴午。丑乡村振兴未'];
  expect(mine(texts, limits)).toEqual([
    { text: '乡村振兴', texts: 7 },
    { text: '共同富裕', texts: 6 },
  ]);
});
