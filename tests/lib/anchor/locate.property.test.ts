import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeSpan } from '../../../lib/anchor/describe';
import { keepLetters } from '../../../lib/anchor/letter';
import { locate, openSearch } from '../../../lib/anchor/locate';
import { openFoldTable } from '../../../lib/text/fold';
import { pageSpan } from '../../../lib/text/offset';

const search = openSearch(openFoldTable());
const text = fc
  .array(fc.constantFrom(...'党建引领基层，。 \n\u200bab'), { minLength: 1, maxLength: 120 })
  .map((units) => units.join(''));

test('what was saved is found at its own place on the same page', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (page, a, b) => {
      const start = a % page.length;
      const end = start + 1 + (b % (page.length - start));
      expect(locate(page, describeSpan(page, pageSpan(start, end)), search)).toEqual({
        start,
        end,
      });
    }),
    { numRuns: 2_000 },
  );
});

test('what is found on any page is in its bounds, and a short one has the same letters', () => {
  fc.assert(
    fc.property(text, text, fc.nat(), fc.nat(), (page, other, a, b) => {
      const start = a % page.length;
      const end = Math.min(page.length, start + 1 + (b % 11));
      const span = locate(other, describeSpan(page, pageSpan(start, end)), search);
      if (!span) return;
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(other.length);
      expect(keepLetters(other.slice(span.start, span.end))).toBe(keepLetters(page.slice(start, end)));
    }),
    { numRuns: 2_000 },
  );
});
