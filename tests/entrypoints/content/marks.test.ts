import { beforeEach, expect, test } from 'vitest';
import { Marks } from '../../../entrypoints/content/marks';
import { PageSpots } from '../../../entrypoints/content/page-spots';
import type { SharedSpot } from '../../../lib/messages/spot-answer';
import type { Block } from '../../../lib/page/blocks';
import type { Meaning } from '../../../lib/spotting/spot';

const spot = (headword: string, start: number, length = 2, more: Partial<Meaning> = {}) =>
  ({ start, end: start + length, meaning: { headword, kind: 'term', ...more } }) as SharedSpot;
const [above, below] = [{}, {}] as [Block, Block];
const headwords = (spots: readonly SharedSpot[]) => spots.map(({ meaning }) => meaning.headword).join(' ');

let spots: PageSpots;
let marks: Marks;
beforeEach(() => {
  spots = new PageSpots();
  marks = new Marks(spots);
  spots.put(above, [spot('a', 0, 6), spot('b', 2), spot('a', 8), spot('c', 12)]);
  spots.put(below, [spot('b', 0), spot('a', 4), spot('b', 8)]);
});
const marked = () => [above, below].map((block) => headwords(marks.of(block)));

test('all outermost spots, or the first of each block, or the first of the page', () => {
  expect(marked()).toEqual(['a a c', 'b a b']);
  marks.density = 'paragraph';
  expect(marked()).toEqual(['a c', 'b a']);
  marks.density = 'page';
  expect(marks.recount([above, below])).toEqual([above, below]);
  expect(marked()).toEqual(['a c', 'b']);
});

test('an answer for an earlier block takes first mentions over, and says which blocks have changed', () => {
  marks.density = 'page';
  spots.forget(above);
  marks.recount([above, below]);
  expect(marked()).toEqual(['', 'b a']);
  spots.put(above, [spot('a', 0)]);
  expect(marks.recount([above, below])).toEqual([above, below]);
  expect(marked()).toEqual(['a', 'b']);
  expect(marks.recount([above, below])).toEqual([]);
  expect(marks.recount([below])).toEqual([below]);
  expect(marked()).toEqual(['', 'b a']);
});

test('other forms of an entry are the same mention, other kinds of the same word are not', () => {
  marks.density = 'paragraph';
  spots.put(above, [
    spot('两个维护', 0, 2, { entryId: 'two-upholds' }),
    spot('“两个维护”', 4, 2, { entryId: 'two-upholds' }),
    spot('x', 8),
    spot('x', 12, 2, { kind: 'slogan' }),
  ]);
  expect(marked()[0]).toBe('两个维护 x x');
});

test('what lies in a spot of a kind that is off is outermost itself', () => {
  spots.put(above, [spot('a', 0, 6, { kind: 'formula' }), spot('b', 2)]);
  spots.kindsOff = ['formula'];
  expect(marked()[0]).toBe('b');
  expect(spots.outerOf({ spot: spots.shownOf(above)[0] as SharedSpot, block: above })).toBeUndefined();
});
