import { expect, test } from 'vitest';
import { readTags } from '../../../components/card/NoteEditor';

test.each([
  ['基层，#economy, ', ['基层', 'economy']],
  ['a, a、 # ,,', ['a']],
  ['', []],
])('tags of %s', (text, tags) => {
  expect(readTags(text)).toEqual(tags);
});

test('no more and no longer tags than the notebook takes', () => {
  const tags = readTags(
    Array.from({ length: 90 }, (_, i) => `${'长'.repeat(80)}`.slice(0, 70 - (i % 5)) + i).join(','),
  );
  expect(tags.length).toBeLessThanOrEqual(50);
  expect(tags.every(({ length }) => length <= 60)).toBe(true);
});
