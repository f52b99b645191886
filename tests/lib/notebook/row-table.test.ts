import { expect, test } from 'vitest';
import { countFacets } from '../../../lib/notebook/count-facets';
import { wholeLibrary } from '../../../lib/notebook/filter';
import { idsOf } from '../../../lib/notebook/listing';
import { selectRows } from '../../../lib/notebook/select-rows';
import { rowsOf, saved } from './sample-rows';

test('a highlight that is changed keeps its place, and one that is gone is nowhere', () => {
  const [first, second] = saved as [(typeof saved)[0], (typeof saved)[0]];
  const { table } = rowsOf(saved);
  const found = (change: Partial<typeof wholeLibrary>) =>
    idsOf(table, selectRows({ table, places: table.newestFirst() }, { ...wholeLibrary, ...change }));
  const place = table.placeOf(first.id);
  table.put({ ...first, tags: ['c', 'a'], note: 'zebra', savedAt: second.savedAt - 1 });
  expect(table.placeOf(first.id)).toBe(place);
  expect(found({ search: 'zebra' })).toEqual([first.id]);
  expect(found({ tag: 'b' })).toEqual([second.id]);
  expect(found({ tag: 'a' })).toEqual([second.id, first.id]);
  table.delete(second.id);
  expect(table.size).toBe(saved.length - 1);
  expect(table.placeOf(second.id)).toBeUndefined();
  expect(found({ tag: 'a' })).toEqual([first.id]);
  const { tag } = countFacets({ table, places: table.newestFirst() });
  expect(tag.map(({ value, count }) => [value, count])).toEqual([
    ['a', 1],
    ['c', 1],
  ]);
});
