import type { Highlight } from '../../../lib/notebook/highlight';
import { RowTable } from '../../../lib/notebook/row-table';
import type { Rows } from '../../../lib/notebook/select-rows';
import { sampleHighlight } from '../export/sample-highlight';

export const saved: Highlight[] = [
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

export function rowsOf(highlights: readonly Highlight[]): Rows {
  const table = new RowTable();
  for (const highlight of highlights) table.put(highlight);
  return { table, places: table.newestFirst() };
}
