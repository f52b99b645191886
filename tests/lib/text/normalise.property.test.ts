import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFoldTable } from '../../../lib/text/fold';
import { normalise } from '../../../lib/text/normalise';
import { normSpan, rawOffset } from '../../../lib/text/offset';

const fold = openFoldTable();
/** Text rich in what normalisation treats: Han in both scripts, all kinds of space, invisible characters, lone surrogates. */
const raw = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '党',
        '建',
        '維',
        '護',
        ' ',
        '\n',
        '\r\n',
        '　',
        '\u200b',
        '\u00ad',
        'Ａ',
        '，',
        '「',
        '\ue000',
        '\ufe0f',
        '\uf9dd',
        '\ud800',
        '𠀀',
        '\u{e0100}',
        '\udb40',
        '\udd00',
        '⽂',
        '(xiàn)',
        '（',
        'xi',
        'à',
        ')',
        'a',
        '.',
      ),
      fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

test('normalising short lines is idempotent', () => {
  const line = fc.array(fc.constantFrom('国', '务', 'a', ' ', '，', '　'), { maxLength: 5 });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const once = normalise(lines.map((units) => units.join('')).join('\n'), fold).text;
      expect(normalise(once, fold).text).toBe(once);
    }),
    { numRuns: 3_000 },
  );
});

test('normalising is idempotent', () => {
  fc.assert(
    fc.property(raw, (text) => {
      const once = normalise(text, fold).text;
      expect(normalise(once, fold).text).toBe(once);
    }),
    { numRuns: 2_000 },
  );
});

test('mapped spans are ordered, in bounds, and never empty', () => {
  fc.assert(
    fc.property(raw, (text) => {
      const { text: norm, map } = normalise(text, fold);
      let last = -1;
      for (let at = 0; at < norm.length; at++) {
        const { start, end } = map.toRaw(normSpan(at, at + 1));
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = start;
      }
    }),
    { numRuns: 2_000 },
  );
});

test('raw to normalised and back is the same place', () => {
  fc.assert(
    fc.property(raw, (text) => {
      const { text: norm, map } = normalise(text, fold);
      for (let at = 0; at < norm.length; at++)
        expect(map.toNorm(rawOffset(map.toRaw(normSpan(at, at + 1)).start))).toBe(at);
    }),
    { numRuns: 1_000 },
  );
});
