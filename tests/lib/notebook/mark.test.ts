import { expect, test } from 'vitest';
import { readKnownTerms, termKey } from '../../../lib/notebook/mark';

test('a mark belongs to the entry, or to the headword where there is none', () => {
  expect(termKey({ entryId: 'two-upholds', headword: '两个维护' })).toBe('two-upholds');
  expect(termKey({ headword: '三联三共' })).toBe('三联三共');
});

test.each([[undefined], ['x'], [{ 0: 'x' }], [null]])('%j is no list of known terms', (stored) => {
  expect(readKnownTerms(stored).size).toBe(0);
});

test('of a damaged list what can be understood is taken', () => {
  expect([...readKnownTerms(['a', 1, null, 'b'])]).toEqual(['a', 'b']);
});
