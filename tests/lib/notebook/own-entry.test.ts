import { expect, test } from 'vitest';
import type { OwnEntry } from '../../../lib/glossary/own-entry';
import {
  type KeptOwnEntry,
  keyOf,
  mostOwnEntries,
  planOwnImport,
  searchOwnEntries,
} from '../../../lib/notebook/own-entry';

const entry = (zh: string, gloss = 'x', more: Partial<OwnEntry> = {}): OwnEntry => ({
  zh,
  kind: 'term',
  gloss,
  ...more,
});
const keep = (one: OwnEntry, reading = ''): KeptOwnEntry => ({
  key: keyOf(one.zh),
  entry: one,
  reading,
  addedAt: 1,
});
const keptOf = (...entries: OwnEntry[]) => new Map(entries.map((one) => [keyOf(one.zh), keep(one)]));
const rowsOf = (...entries: OwnEntry[]) => entries.map((entry, i) => ({ row: i + 1, entry }));

test('an import adds what is new, replaces what has the same headword in either script, and passes by what is the same', () => {
  const same = { gloss: 'x', zh: '清风', kind: 'term' } as const;
  const plan = planOwnImport(
    rowsOf(entry('新词'), entry('計劃', 'other'), same, entry('新詞', 'again')),
    keptOf(entry('计划'), entry('清风')),
  );
  expect(plan).toEqual({
    added: [entry('新词')],
    replaced: [entry('計劃', 'other')],
    present: 1,
    repeated: [{ row: 4, first: 1 }],
    tooMany: [],
  });
});

test('where there is no room the rows are named, and what replaces still finds its place', () => {
  const full = keptOf(...Array.from({ length: mostOwnEntries - 1 }, (_, i) => entry(`清风${i}`)));
  const plan = planOwnImport(rowsOf(entry('甲词'), entry('乙词'), entry('清风0', 'other')), full);
  expect(plan).toMatchObject({ added: [entry('甲词')], replaced: [entry('清风0', 'other')], tooMany: [2] });
});

test.each([
  ['清風', [0]],
  ['qingfeng', [0]],
  ['行动', [0]],
  ['clean', [0]],
  ['计', [1]],
  ['nothing', []],
])('own entries are found by %s', (query, expected) => {
  const kept = [
    keep(entry('清风', 'a clean wind', { variants: ['清风行动'] }), 'qīng fēng'),
    keep(entry('计划', 'plan'), 'jì huà'),
  ];
  expect(searchOwnEntries(kept).find(keyOf(query), 9)).toEqual(expected);
});
