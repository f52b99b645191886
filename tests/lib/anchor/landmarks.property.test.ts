import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { describeSpan } from '../../../lib/anchor/describe';
import { keepLetters } from '../../../lib/anchor/letter';
import { locate, openSearch } from '../../../lib/anchor/locate';
import type { Selectors } from '../../../lib/anchor/selectors';
import { selectors } from '../../../lib/notebook/highlight';
import { pick, seeded } from '../../../lib/spotting/people/train/random';
import { openFoldTable } from '../../../lib/text/fold';
import { pageSpan } from '../../../lib/text/offset';
import { plainSentences } from '../../bench/compose-news';

const search = openSearch(openFoldTable());
const words = plainSentences.flatMap((sentence) => sentence.match(/[\u4e00-\u9fff]{2}/g) ?? []);

/** Paragraphs of words in no order. */
function compose(paragraphs: number, seed: number): string {
  const random = seeded(seed);
  const sentence = () => Array.from({ length: 12 }, () => pick(words, random)).join('');
  return Array.from({ length: paragraphs }, () => `${sentence()}，${sentence()}。`).join('\n\n');
}

/** A page that has its article twice, as for a wide and a narrow window, and a quote in one of them. */
const saved = fc
  .record({
    seed: fc.nat(200),
    isSecond: fc.boolean(),
    at: fc.nat(300),
    length: fc.integer({ min: 2, max: 60 }),
  })
  .map(({ seed, isSecond, at, length }) => {
    const article = compose(8, seed);
    const before = `${compose(3, seed + 1_000)}\n\n`;
    const between = `\n\n${compose(3, seed + 2_000)}\n\n`;
    const page = `${before}${article}${between}${article}\n\n${compose(3, seed + 3_000)}`;
    const first = before.length + (isSecond ? article.length + between.length : 0);
    const start = first + 70 + (at % (article.length - 200));
    const letters = page.slice(start, start + length);
    const trimmed = start + letters.length - letters.trimStart().length;
    return { page, start: trimmed, end: trimmed + letters.trim().length };
  })
  .filter(({ page, start, end }) => keepLetters(page.slice(start, end)).length >= 2);

const without = ({ landmarks: _, apart: __, ...older }: Selectors): Selectors => older;

/** How many letters stand before a place. */
const lettersTo = (text: string, end: number) => keepLetters(text.slice(0, end)).length;

test('of two copies in the same context it is never the other one that is found, whatever is put in beside it', () => {
  let [searched, lost] = [0, 0];
  fc.assert(
    fc.property(
      saved,
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      ({ page, start, end }, far, isBefore) => {
        const at = isBefore ? start - far : end + far;
        const edited = `${page.slice(0, at)}某甲${page.slice(at)}`;
        const found = locate(edited, describeSpan(page, pageSpan(start, end)), search);
        searched++;
        if (found) expect(lettersTo(edited, found.start)).toBe(lettersTo(page, start) + (isBefore ? 2 : 0));
        else lost++;
      },
    ),
    { numRuns: 300, seed: 7 },
  );
  // A word of two letters beside which another one was put in may be lost.
  expect(lost / searched).toBeLessThan(0.03);
});

test('of two copies none is taken when the saved one is gone, with landmarks or without', () => {
  fc.assert(
    fc.property(saved, ({ page, start, end }) => {
      const quote = describeSpan(page, pageSpan(start, end));
      const edited = page.slice(0, start - 10) + page.slice(end + 10);
      const wanted = edited.split(quote.exact).length < page.split(quote.exact).length;
      fc.pre(wanted && quote.exact.length >= 6);
      expect(locate(edited, quote, search)).toBeUndefined();
      expect(locate(edited, without(quote), search)).toBeUndefined();
    }),
    { numRuns: 200 },
  );
});

test('what was saved without landmarks is found where it was, and as it was farther on', () => {
  fc.assert(
    fc.property(saved, ({ page, start, end }) => {
      const older = without(describeSpan(page, pageSpan(start, end)));
      expect(locate(page, older, search)).toEqual({ start, end });
      const edited = `导语\n\n${page}`;
      const farther = locate(edited, older, search);
      if (farther) expect(lettersTo(edited, farther.start)).toBe(lettersTo(page, start) + 2);
    }),
    { numRuns: 100 },
  );
});

test('landmarks are letters that the page has once, where they are said to be, and fit the notebook', () => {
  fc.assert(
    fc.property(saved, ({ page, start, end }) => {
      const quote = describeSpan(page, pageSpan(start, end));
      expect(v.is(selectors, quote)).toBe(true);
      const letters = keepLetters(page);
      const own = keepLetters(page.slice(0, start)).length;
      expect(quote.landmarks?.length).toBeGreaterThan(2);
      for (const { offset, letters: piece } of quote.landmarks ?? []) {
        expect(letters.startsWith(piece, own + offset)).toBe(true);
        if (piece !== '') expect(letters.split(piece)).toHaveLength(2);
      }
    }),
    { numRuns: 50 },
  );
});

test('a quote that is said once, and unlike all else, keeps no landmarks', () => {
  const page = compose(4, 9);
  const quote = describeSpan(page, pageSpan(60, 75));
  expect(quote.copies).toBe(1);
  expect(quote.landmarks).toBeUndefined();
});
