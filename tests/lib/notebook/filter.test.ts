import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countFacets,
  groupings,
  groupRows,
  isFiltered,
  orders,
  readView,
  selectRows,
  wholeLibrary,
  writeView,
} from '../../../lib/notebook/filter';
import type { Highlight } from '../../../lib/notebook/highlight';
import { rowOf } from '../../../lib/notebook/row';
import { SearchIndex, searchText } from '../../../lib/notebook/search';
import { sampleHighlight } from '../export/sample-highlight';

const saved: Highlight[] = [
  {
    ...sampleHighlight,
    id: 'new',
    savedAt: new Date(2026, 5, 30).getTime(),
    start: 90,
    tags: ['b'],
    colour: 'pink',
  },
  {
    ...sampleHighlight,
    id: 'early',
    savedAt: new Date(2026, 5, 29, 23, 59).getTime(),
    start: 10,
    tags: ['a', 'b'],
  },
  {
    ...sampleHighlight,
    id: 'other',
    pageKey: 'page:2',
    savedAt: new Date(2026, 5, 28).getTime(),
    page: {
      ...sampleHighlight.page,
      title: '',
      url: 'http://news.example/2.html',
      outlet: '',
      published: '2026-07-01',
    },
    tags: [],
    spots: [{ start: 0, end: 1, kind: 'person', headword: '陈远山', pinyin: '', gloss: '' }],
  },
  { ...sampleHighlight, id: 'binned', savedAt: new Date(2026, 5, 27).getTime(), deletedAt: 5 },
];
const index = new SearchIndex();
const rows = saved.map((highlight, place) => {
  index.put(place, searchText(highlight));
  return rowOf(highlight, place);
});
const shown = (change: Partial<typeof wholeLibrary>) =>
  selectRows(rows, index, { ...wholeLibrary, ...change }).map(({ id }) => id);

test.each([
  [{}, ['new', 'early', 'other']],
  [{ inBin: true }, ['binned']],
  [{ tag: 'a' }, ['early']],
  [{ tag: 'b', search: 'liangge' }, ['new', 'early']],
  [{ tag: 'b', person: '陈远山' }, []],
  [{ kind: 'person' }, ['other']],
  [{ colour: 'pink' }, ['new']],
  [{ colour: 'yellow', tag: 'b' }, ['early']],
  [{ page: 'page:2', outlet: '' }, ['other']],
  [{ outlet: '青澜新闻', from: '2026-06-30' }, ['new']],
  [{ from: '2026-06-29', to: '2026-06-29' }, ['early']],
  [{ order: 'oldest' as const }, ['other', 'early', 'new']],
  [{ order: 'published' as const }, ['other', 'new', 'early']],
])('filters combine: %j', (change, ids) => {
  expect(shown(change)).toEqual(ids);
});

test('of many the first are known without the others', () => {
  const first = (order: 'newest' | 'oldest' | 'published') =>
    selectRows(rows, index, { ...wholeLibrary, order }, 1).map(({ id }) => id);
  expect(first('newest')).toEqual(['new']);
  expect(first('oldest')).toEqual(['other']);
  expect(first('published')).toEqual(['other', 'new', 'early']);
});

test('rows stand in their groups, on a page in its order, and those without one last', () => {
  const grouped = (grouping: Parameters<typeof groupRows>[1]) =>
    groupRows(selectRows(rows, index, wholeLibrary), grouping).map(({ label, rows }) => [
      label,
      rows.map(({ id }) => id),
    ]);
  expect(grouped('page')).toEqual([
    [sampleHighlight.page.title, ['early', 'new']],
    ['http://news.example/2.html', ['other']],
  ]);
  expect(grouped('day').map(([label]) => label)).toEqual(['2026-06-30', '2026-06-29', '2026-06-28']);
  expect(grouped('tag')).toEqual([
    ['b', ['new', 'early']],
    ['a', ['early']],
    ['', ['other']],
  ]);
  expect(grouped('person')).toEqual([
    ['陈远山', ['other']],
    ['', ['new', 'early']],
  ]);
  expect(grouped('none')).toEqual([['', ['new', 'early', 'other']]]);
});

test('facets count what is kept, the most frequent first', () => {
  const { tag, bin, page, kind, colour } = countFacets(rows);
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

const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((one) => one.toWellFormed());
const day = fc.constantFrom('', '2026-06-28', '0001-01-01');
const views = fc.record({
  page: text,
  outlet: text,
  tag: text,
  colour: text,
  kind: text,
  person: text,
  search: text,
  from: day,
  to: day,
  inBin: fc.boolean(),
  group: fc.constantFrom(...groupings),
  order: fc.constantFrom(...orders),
  open: text,
  article: text,
  version: text,
  against: text,
});

test('a view survives its address', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(readView(writeView(view))).toEqual(view);
    }),
  );
});

test('an address that says nothing we know is the whole library', () => {
  expect(readView('?group=evil&order=&from=yesterday&bin=yes&__proto__=1')).toEqual(wholeLibrary);
  expect(writeView(wholeLibrary)).toBe('');
  expect(isFiltered(wholeLibrary)).toBe(false);
  expect(isFiltered({ ...wholeLibrary, inBin: true })).toBe(false);
  expect(isFiltered({ ...wholeLibrary, tag: 'a' })).toBe(true);
});
