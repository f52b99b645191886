import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  groupings,
  isFiltered,
  orders,
  readView,
  wholeLibrary,
  writeView,
} from '../../../lib/notebook/filter';

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
