import { expect, test } from 'vitest';
import { toJson } from '../../../lib/export/json';
import { readJson } from '../../../lib/export/read-json';
import { sampleHighlight } from './sample-highlight';

const keyOf = (address: string) => `page:${address.length}`;
const expected = { ...sampleHighlight, pageKey: keyOf(sampleHighlight.page.url) };
const withRow = (row: unknown) =>
  JSON.stringify({ format: 'tifa-highlights', version: 1, highlights: [sampleHighlight, row] });

test('what was exported is read back, with keys of our own making', () => {
  const hostile = { ...sampleHighlight, pageKey: 'settings' };
  expect(readJson(toJson([hostile]), keyOf)).toEqual({ highlights: [expected], refused: [] });
  expect(readJson(`\ufeff${toJson([])}`, keyOf)).toEqual({ highlights: [], refused: [] });
});

test.each([
  [null, 'Object'],
  [{ ...sampleHighlight, exact: '' }, 'exact'],
  [{ ...sampleHighlight, exact: '长'.repeat(20_001) }, 'exact'],
  [{ ...sampleHighlight, page: { ...sampleHighlight.page, url: 5 } }, 'page.url'],
  [{ ...sampleHighlight, tags: ['x'.repeat(61)] }, 'tags.0'],
  [{ ...sampleHighlight, savedAt: 1e300 }, 'savedAt'],
  [{ ...sampleHighlight, colour: 'red' }, 'colour'],
  [{ ...sampleHighlight, spots: [{ ...sampleHighlight.spots[0], end: 9_999 }] }, 'outside of the quote'],
  [{ ...sampleHighlight, surprise: 1 }, 'surprise'],
])('a bad row is refused by its number, and the rest is read (%#)', (row, reason) => {
  const { highlights, refused } = readJson(withRow(row), keyOf);
  expect(highlights).toEqual([expected]);
  expect(refused).toEqual([{ row: 2, reason: expect.stringContaining(reason) }]);
});

test.each([['{"format": "tifa-highl'], ['[]'], ['{"format":"other","version":1,"highlights":[]}'], ['null']])(
  'a file that is none of ours is refused: %s',
  (text) => {
    expect(() => readJson(text, keyOf)).toThrow(/^file(?:NotOurs|NotRead)$/);
  },
);

test('what version 0.1.0 exported, without notes and tags, is read', () => {
  const {
    note: _,
    tags: __,
    copies: ___,
    nth: ____,
    blockHash: _____,
    colour: ______,
    ...old
  } = sampleHighlight;
  const { highlights, refused } = readJson(withRow(old), keyOf);
  expect(refused).toEqual([]);
  expect(highlights[1]).toMatchObject({ exact: old.exact, note: '', tags: [], copies: 0, colour: 'yellow' });
});
