import { expect, test } from 'vitest';
import { partsOfChange } from '../../../components/card/change';
import { partsOfPattern } from '../../../components/card/pattern';

test.each([
  ['牢记使命', '牢记宗旨', { before: '牢记', dropped: '使命', added: '宗旨', after: '' }],
  ['甲、乙、丙', '甲、丙', { before: '甲、', dropped: '乙、', added: '', after: '丙' }],
  ['甲、丙', '甲、乙、丙', { before: '甲、', dropped: '', added: '乙、', after: '丙' }],
])('what changed from %s to %s', (from, to, parts) => {
  expect(partsOfChange(from, to)).toEqual(parts);
});

const written = (units: readonly string[]) =>
  partsOfPattern(units).map((unit) =>
    unit.map(({ text, repeats }) => (repeats ? `[${text}]` : text)).join(''),
  );

test.each([
  [
    ['补短板', '拉长板'],
    ['补短[板]', '拉长[板]'],
  ],
  [
    ['记在心上', '扛在肩上'],
    ['记[在]心[上]', '扛[在]肩[上]'],
  ],
  [
    ['人人有责', '人人享有'],
    ['[人人]有责', '[人人]享有'],
  ],
  [
    ['大抓基层', '抓基础'],
    ['大[抓基]层', '[抓基]础'],
  ],
])('what repeats in %s', (units, marked) => {
  expect(written(units)).toEqual(marked);
});
