import { expect, test } from 'vitest';
import { CorruptArtefact, packSections } from '../../../lib/glossary/artefact';
import { openSearch, packSearchRows } from '../../../lib/glossary/search';

const rows = [
  { entry: 0, zh: '党建', reading: 'dǎng jiàn', gloss: 'Party building' },
  { entry: 1, zh: '党建引领', reading: 'dǎng jiàn yǐn lǐng', gloss: 'led by Party building' },
  { entry: 2, zh: '绿色发展', reading: 'lǜ sè fā zhǎn', gloss: 'green development' },
  { entry: 2, zh: '绿色低碳发展', reading: 'lǜ sè dī tàn fā zhǎn', gloss: '' },
  { entry: 3, zh: '高质量发展', reading: 'gāo zhì liàng fā zhǎn', gloss: 'high-quality development' },
];
const search = openSearch(packSearchRows(rows).buffer);

test.each([
  ['the very word before what begins with it', '党建', [0, 1]],
  ['the beginning of a word', '党', [0, 1]],
  ['the middle of a word, the shorter form first', '发展', [2, 3]],
  ['pinyin without tones or spaces', 'dangjian', [0, 1]],
  ['pinyin with tones and spaces', 'dǎng jiàn yǐn', [1]],
  ['the umlaut left out', 'luse', [2]],
  ['a variant gives its entry once', '绿色', [2]],
  ['a word of the gloss', 'building', [0, 1]],
  ['not the middle of a word of the gloss', 'uilding', []],
  ['what is nowhere', '没有', []],
  ['nothing', '  ', []],
])('%s', (_, query, expected) => {
  expect(search.find(query, 5)).toEqual(expected);
});

test('at most as many as were asked for', () => {
  expect(search.find('发展', 1)).toEqual([2]);
});

test('a file that holds something else is refused', () => {
  expect(() => openSearch(packSections([Uint8Array.of(1)]).buffer)).toThrow(CorruptArtefact);
});
