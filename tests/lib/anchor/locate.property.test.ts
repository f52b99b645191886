import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeSpan } from '../../../lib/anchor/describe';
import { locate, prepare } from '../../../lib/anchor/locate';
import { pageSpan } from '../../../lib/text/offset';

const text = fc
  .array(fc.constantFrom(...'党建引领基层，。 \n\u200bab'), { minLength: 1, maxLength: 120 })
  .map((units) => units.join(''));

test('what was saved is found at its own place on the same page', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (page, a, b) => {
      const start = a % page.length;
      const end = start + 1 + (b % (page.length - start));
      fc.pre(page.slice(start, end).trim().replaceAll('\u200b', '') !== '');
      fc.pre(!/^[\s\u200b]|[\s\u200b]$/.test(page.slice(start, end)));
      expect(locate(prepare(page), describeSpan(page, pageSpan(start, end)))).toEqual({ start, end });
    }),
    { numRuns: 2_000 },
  );
});
