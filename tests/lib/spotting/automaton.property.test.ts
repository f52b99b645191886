import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildTrie } from '../../../lib/glossary/build/double-array';
import { findForm, findMatches } from '../../../lib/spotting/automaton';
import { findNaively } from './naive-matcher';

const letter = fc.constantFrom(...'党建引领基层治理中国人民');
const word = fc.array(letter, { minLength: 1, maxLength: 6 }).map((letters) => letters.join(''));
/** With and without forms of one character, which make all else start slower. */
const forms = fc.oneof(
  fc.uniqueArray(word, { minLength: 1, maxLength: 60 }),
  fc.uniqueArray(
    word.filter(({ length }) => length > 1),
    { minLength: 1, maxLength: 60 },
  ),
);
const text = fc
  .array(fc.oneof(letter, fc.constantFrom('x', '，', '龘', '\uffff')), { maxLength: 200 })
  .map((units) => units.join(''));

test('the automaton finds what the naive matcher finds', () => {
  fc.assert(
    fc.property(forms, text, (forms, text) => {
      expect(findMatches(buildTrie(forms), text)).toEqual(findNaively(forms, text));
    }),
    { numRuns: 1_000 },
  );
});

test('every form is found by itself, and nothing else is', () => {
  fc.assert(
    fc.property(forms, word, (forms, other) => {
      const trie = buildTrie(forms);
      expect(forms.map((form) => findForm(trie, form))).toEqual(forms.map((_, number) => number));
      expect(findForm(trie, other)).toBe(forms.indexOf(other));
    }),
    { numRuns: 500 },
  );
});

test('a form that is not admitted gives way to the next shorter one', () => {
  const trie = buildTrie(['党', '党建', '党建引领']);
  const upTo = (longest: number) =>
    findMatches(trie, '党建引领', (start, end) => end - start <= longest).map(({ end }) => end);
  expect(upTo(4)).toEqual([4]);
  expect(upTo(3)).toEqual([2]);
  expect(upTo(1)).toEqual([1]);
  expect(upTo(0)).toEqual([]);
});
