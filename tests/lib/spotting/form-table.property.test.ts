import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFormTable } from '../../../lib/spotting/form-table';
import { findNaively } from './naive-matcher';

const text = fc.string({ unit: fc.constantFrom('党', '建', '国', '务', 'a'), maxLength: 20 });
const form = fc.string({ unit: fc.constantFrom('党', '建', '国', '务', 'a'), minLength: 2, maxLength: 5 });

test('the table finds what the naive matcher finds', () => {
  fc.assert(
    fc.property(fc.uniqueArray(form, { maxLength: 12 }), text, (forms, text) => {
      const found = createFormTable(forms).find(text, () => true);
      expect(found).toEqual(findNaively(forms, text));
    }),
  );
});

test('where the longest form may not stand a shorter one is taken', () => {
  const table = createFormTable(['党建', '党建国', '国务']);
  expect(table.find('党建国务', (start, end) => end - start < 3)).toEqual([
    { start: 0, end: 2, form: 0 },
    { start: 2, end: 4, form: 2 },
  ]);
});

test('a shorter form at the end of a text is found in its own length', () => {
  expect(createFormTable(['党建', '党建国务']).find('党建', () => true)).toEqual([
    { start: 0, end: 2, form: 0 },
  ]);
});
