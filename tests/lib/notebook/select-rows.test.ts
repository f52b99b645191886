import { expect, test } from 'vitest';
import { wholeLibrary } from '../../../lib/notebook/filter';
import { idsOf } from '../../../lib/notebook/listing';
import { selectRows } from '../../../lib/notebook/select-rows';
import { rowsOf, saved } from './sample-rows';

const rows = rowsOf(saved);
const shown = (change: Partial<typeof wholeLibrary>) =>
  idsOf(rows.table, selectRows(rows, { ...wholeLibrary, ...change }));

test.each([
  [{}, ['new', 'early', 'other']],
  [{ inBin: true }, ['binned']],
  [{ tag: 'a' }, ['early']],
  [{ tag: 'never used' }, []],
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
