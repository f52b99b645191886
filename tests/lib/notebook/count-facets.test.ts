import { expect, test } from 'vitest';
import { countFacets } from '../../../lib/notebook/count-facets';
import { sampleHighlight } from '../export/sample-highlight';
import { rowsOf, saved } from './sample-rows';

test('facets count what is kept, the most frequent first', () => {
  const { tag, bin, page, kind, colour } = countFacets(rowsOf(saved));
  expect(tag.map(({ value, count }) => [value, count])).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
  expect(page[0]).toEqual({ value: 'page:1', label: sampleHighlight.page.title, count: 2 });
  expect(kind.map(({ value }) => value)).toEqual(['formula', 'person']);
  expect(colour.map(({ value, count }) => [value, count])).toEqual([
    ['yellow', 2],
    ['pink', 1],
  ]);
  expect(bin).toBe(1);
});
