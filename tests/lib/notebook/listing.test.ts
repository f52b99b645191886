import { expect, test } from 'vitest';
import { type Grouping, wholeLibrary } from '../../../lib/notebook/filter';
import type { Highlight } from '../../../lib/notebook/highlight';
import { Listing } from '../../../lib/notebook/listing';
import { selectRows } from '../../../lib/notebook/select-rows';
import { sampleHighlight } from '../export/sample-highlight';
import { rowsOf, saved } from './sample-rows';

const listOf = (highlights: readonly Highlight[], grouping: Grouping) => {
  const rows = rowsOf(highlights);
  return new Listing(rows.table, selectRows(rows, wholeLibrary), grouping);
};
/** All that a list shows: headings with their counts, and ids. */
const written = (listing: Listing) =>
  Array.from({ length: listing.items }, (_, number) => {
    const item = listing.item(number);
    if (!item) return undefined;
    return 'heading' in item ? `${item.heading.label}: ${item.heading.count}` : item.row.id;
  });

test('rows stand in their groups, on a page in its order, and those without one last', () => {
  const grouped = (grouping: Grouping) => written(listOf(saved, grouping));
  expect(grouped('page')).toEqual([
    `${sampleHighlight.page.title}: 2`,
    'early',
    'new',
    'http://news.example/2.html: 1',
    'other',
  ]);
  expect(grouped('day')).toEqual([
    '2026-06-30: 1',
    'new',
    '2026-06-29: 1',
    'early',
    '2026-06-28: 1',
    'other',
  ]);
  expect(grouped('tag')).toEqual(['b: 2', 'new', 'early', 'a: 1', 'early', ': 1', 'other']);
  expect(grouped('person')).toEqual(['陈远山: 1', 'other', ': 2', 'new', 'early']);
  expect(grouped('none')).toEqual(['new', 'early', 'other']);
});

test('where no row has a group there is no heading', () => {
  expect(written(listOf(saved.slice(2), 'tag'))).toEqual(['other']);
  expect(written(listOf([], 'page'))).toEqual([]);
  expect(listOf([], 'none').items).toBe(0);
});

test('a list knows where its headings and rows are, and how rows are counted', () => {
  const listing = listOf(saved, 'tag');
  expect([...listing.headings()]).toEqual([1, 0, 0, 1, 0, 1, 0]);
  expect(listing.rows).toBe(4);
  expect(listing.find('other')).toBe(6);
  expect(listing.find('early')).toBe(2);
  expect(listing.find('binned')).toBe(-1);
  expect(listing.find('nobody')).toBe(-1);
  expect(listing.item(6)).toMatchObject({ position: 4 });
  expect(listing.item(7)).toBeUndefined();
  expect(listing.ids()).toEqual(['new', 'early', 'other']);
  expect(listOf(saved, 'page').find('new')).toBe(2);
  expect(listOf(saved, 'page').ids()).toEqual(['early', 'new', 'other']);
});
