import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLeftOut } from '../../lib/glossary/build/left-out';
import { lintEntries, lintOrder } from '../../lib/glossary/build/lint-entries';
import { type PlacedEntry, type Reading, readEntries } from '../../lib/glossary/build/read-entries';
import { readingsFile } from '../../lib/glossary/build/readings';
import type { Category } from '../../lib/glossary/category';

const reading = readEntries();
const listed = readFileSync(readingsFile, 'utf8');

test('the glossary has no faults; npm run glossary:check lists them', () => {
  expect([...reading.faults, ...lintEntries(reading), ...lintOrder(reading, listed)]).toEqual([]);
});

/** What a reader of policy news needs of each category, by the size of the vocabulary. */
const fewest = {
  people: 600,
  institutions: 400,
  positions: 300,
  meetings: 60,
  documents: 120,
  ideology: 250,
  party: 350,
  governance: 350,
  economy: 450,
  society: 350,
  security: 250,
  foreign: 250,
  'greater-china': 120,
  campaigns: 250,
  metaphors: 250,
  'special-senses': 150,
  media: 60,
  formulas: 400,
  slogans: 100,
} satisfies Record<Category, number>;

test.each(Object.entries(fewest))('%s holds at least %i entries', (name, count) => {
  const held = reading.entries.filter(({ category, entry }) => category === name && !entry.retired);
  expect(held.length).toBeGreaterThanOrEqual(count);
});

test('what is out of order is a fault, and so is a reading that is not in the list', () => {
  const [first, second, ...rest] = reading.entries as [PlacedEntry, PlacedEntry, ...PlacedEntry[]];
  expect(lintOrder({ ...reading, entries: [second, first, ...rest] }, listed)).toEqual([
    expect.stringMatching(/^lib\/glossary\/entries\/[\w-]+\.yaml:\d+: .* stands after .*glossary:fix/),
  ]);
  expect(lintOrder(reading, listed.replace(/\t.*\n/, '\tx\n'))).toEqual([
    expect.stringMatching(/^lib\/glossary\/readings\.tsv: .* is now read /),
  ]);
});

/** The first entry of the glossary, altered: each lint must see its fault. */
function alter(change: Partial<PlacedEntry['entry']>): Reading {
  const [first, ...rest] = reading.entries as [PlacedEntry, ...PlacedEntry[]];
  return { ...reading, entries: [{ ...first, entry: { ...first.entry, ...change } }, ...rest] };
}

test.each([
  ['an id that stands twice', { id: reading.entries[9]?.entry.id as string }, /stands at .* already/],
  [
    'a form that stands twice',
    { variants: [{ zh: '两个维护', form: 'other' as const }] },
    /the form 两个维护 stands/,
  ],
  ['a related id that is not there', { related: ['no-such-entry'] }, /there is no entry no-such-entry/],
  [
    'a source that is not there',
    { official: [{ en: 'x', source: 'no-such-source' }] },
    /there is no source no-such-source/,
  ],
  ['pinyin that does not fit', { pinyin: 'xi huan' }, /can't be read off/],
  ['a compatibility ideograph', { literal: '\uf9dd' }, /compatibility ideograph/],
  ['British spelling', { gloss: 'the centre of labour' }, /is British/],
  [
    'a sense that stands twice',
    { sense: reading.entries.find(({ entry }, i) => i > 0 && entry.sense)?.entry.sense },
    /the sense .* stands at/,
  ],
])('%s is a fault with file and line', (_, change, fault) => {
  const faults = lintEntries(alter(change as Partial<PlacedEntry['entry']>));
  expect(faults.join('\n')).toMatch(fault);
  expect(faults[0]).toMatch(/^lib\/glossary\/entries\/[\w-]+\.yaml:\d+: /);
});

test('a decoy that is an entry, guards nothing or holds nothing is a fault', () => {
  const decoys = [
    { zh: '党建', not: '党建', line: 3 },
    { zh: '没有这个词', not: '这个词', line: 4 },
    { zh: '毫不相干', not: '党建', line: 5 },
  ];
  const faults = lintEntries({ ...reading, decoys });
  expect(faults).toEqual([
    expect.stringMatching(/^lib\/glossary\/decoys\.yaml:3: 党建 is a form of an entry/),
    expect.stringMatching(/^lib\/glossary\/decoys\.yaml:4: .* which no entry has/),
    expect.stringMatching(/^lib\/glossary\/decoys\.yaml:5: .* does not hold 党建/),
  ]);
});

test('what is left out is no form of an entry', () => {
  const forms = new Set(
    reading.entries.flatMap(({ entry }) => [entry, ...entry.variants].map(({ zh }) => zh)),
  );
  const leftOut = [...readLeftOut().keys()];
  expect(leftOut.length).toBeGreaterThan(100);
  expect(leftOut.filter((text) => forms.has(text))).toEqual([]);
});
