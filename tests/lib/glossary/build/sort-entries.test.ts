import { expect, test } from 'vitest';
import { compareReadings, sortList, sortMap } from '../../../../lib/glossary/build/sort-entries';

test('entries stand by reading without tones, then with, whatever pinyin they give themselves', () => {
  const entries = [{ zh: '调研' }, { zh: '党建' }, { zh: '单位', pinyin: 'dān wèi' }, { zh: '党' }];
  expect(entries.sort(compareReadings).map(({ zh }) => zh)).toEqual(['单位', '党', '党建', '调研']);
});

test('a list is sorted with each item as it is written, and its head stays', () => {
  const text = '# head\n- zh: 调研\n  gloss: >-\n    - no item\n- zh: 党建\n\n';
  expect(sortList(text, [{ zh: '调研' }, { zh: '党建' }])).toBe(
    '# head\n- zh: 党建\n- zh: 调研\n  gloss: >-\n    - no item\n',
  );
});

test('a list without a head loses nothing', () => {
  expect(sortList('- zh: 调研\n- zh: 党建\n', [{ zh: '调研' }, { zh: '党建' }])).toBe(
    '- zh: 党建\n- zh: 调研\n',
  );
});

test('a list that does not fit its items is not touched', () => {
  expect(() => sortList('- zh: 调研\n', [])).toThrow(/items/);
});

test('a map is sorted by key', () => {
  expect(sortMap('# head\nb-2:\n  x: 1\na:\n  y: 2\n')).toBe('# head\na:\n  y: 2\nb-2:\n  x: 1\n');
});
