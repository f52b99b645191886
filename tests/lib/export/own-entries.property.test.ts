import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type OwnFormatName, ownFormats } from '../../../lib/export/own-entries';
import { readOwnFile } from '../../../lib/export/read-own-entries';
import { kinds } from '../../../lib/glossary/category';
import { readOwnEntry } from '../../../lib/glossary/own-entry';

/** What parsers, spreadsheets and list separators trip over, among other text. */
const awkward = fc.constantFrom(
  '=1+1',
  ';=1+1',
  'a;"=cmd',
  '\t＝x',
  '; -x',
  "'=1+1",
  "''-x",
  '+86',
  '@x',
  '"',
  ',',
  ';',
  '\t',
  '\r\n',
  '\n\n\n',
  ' ',
  '\u2028',
  '\u0085',
  '\ufeff',
  '\u0000',
  '\ud800',
  '- a: b',
  '# x',
  '&a',
  '*a',
  '!!js',
  'yes',
  'null',
  '~',
  '012',
  '1e3',
  '党建',
  'é',
  "'",
);
const text = fc
  .array(fc.oneof(awkward, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 6 })
  .map((parts) => parts.join(''));
const withoutBar = text.map((one) => one.replaceAll('|', ''));
const form = fc
  .tuple(fc.constantFrom('党建', '黨建', '两个', 'G20峰会'), text)
  .map(([zh, rest]) => (zh + rest).slice(0, 50));
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const entry = fc
  .record({
    zh: form,
    variants: optional(fc.array(form, { maxLength: 3 })),
    kind: fc.constantFrom(...kinds),
    gloss: text,
    pinyin: optional(text),
    literal: optional(text),
    sense: optional(text),
    official: optional(
      fc.array(fc.record({ en: withoutBar, source: optional(withoutBar) }), { maxLength: 3 }),
    ),
    parts: optional(
      fc.array(fc.record({ zh: withoutBar, pinyin: optional(withoutBar), gloss: withoutBar }), {
        maxLength: 3,
      }),
    ),
    source: optional(text),
  })
  .map((value) => readOwnEntry(value).entry)
  .filter((one) => one !== undefined);

test.each(Object.keys(ownFormats) as OwnFormatName[])(
  'what is exported as %s is imported again as it was',
  (name) => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), (entries) => {
        const { rows, refused, leftOut } = readOwnFile(
          `glossary.${ownFormats[name].extension}`,
          ownFormats[name].write(entries),
        );
        expect({ refused, leftOut }).toEqual({ refused: [], leftOut: [] });
        expect(rows.map((row) => row.entry)).toStrictEqual(entries);
      }),
      { numRuns: 150 },
    );
  },
);

test('reading an entry again changes nothing', () => {
  fc.assert(
    fc.property(entry, (one) => {
      expect(readOwnEntry(one)).toStrictEqual({ entry: one, faults: [], leftOut: [] });
    }),
  );
});

/** Cells as a spreadsheet has them that parts them by `delimiter` and takes for quotes only what stands at their begin. */
function cellsBy(delimiter: string, csv: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at < csv.length; at++) {
    let cell = '';
    if (csv[at] === '"') {
      for (at++; at < csv.length && (csv[at] !== '"' || csv[++at] === '"'); at++) cell += csv[at];
    }
    for (; at < csv.length && !['\r', '\n', delimiter].includes(csv[at] as string); at++) cell += csv[at];
    cells.push(cell);
  }
  return cells;
}

test.each([',', ';', '\t'])(
  'no cell of a CSV begins like a formula where a spreadsheet parts cells by %j',
  (by) => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 3 }), (entries) => {
        const cells = cellsBy(by, ownFormats.csv.write(entries).slice(1));
        expect(cells.filter((cell) => /^[\s"\0\u200b\ufeff]*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  },
);

test('a formula after a semicolon is no cell of its own, and what is said of it stays', () => {
  const [entry] = [{ zh: '党建', kind: 'term' as const, gloss: ';=1+1', sense: 'a;=cmd\n- b; "=c"' }];
  const csv = ownFormats.csv.write([entry]);
  expect(csv).toContain(`";'=1+1"`);
  expect(csv).toContain(`"a;'=cmd\n'- b;' ""=c"""`);
  expect(readOwnFile('a.csv', csv).rows).toEqual([{ row: 2, entry }]);
});
