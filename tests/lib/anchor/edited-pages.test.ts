import { expect, test } from 'vitest';
import { pick, seeded } from '../../../lib/spotting/people/train/random';
import { plainSentences } from '../../bench/compose-news';
import { scoreAnchoring } from '../../eval/anchors';

/** Paragraphs of words in no order, so that hardly anything is said twice. */
function composeNonsense(paragraphs: number, seed: number): string[] {
  const random = seeded(seed);
  const words = plainSentences.flatMap((sentence) => sentence.match(/[\u4e00-\u9fff]{2}/g) ?? []);
  const sentence = () =>
    Array.from({ length: 8 + Math.floor(random() * 10) }, () => pick(words, random)).join('');
  return Array.from(
    { length: paragraphs },
    () => `${Array.from({ length: 4 }, () => `${sentence()}，${sentence()}。`).join('')}`,
  );
}

/** A share of what `npm run eval` does with saved pages, on composed ones. */
test('passages survive what becomes of pages, and those that are gone are lost', () => {
  const mistakes: string[] = [];
  const table = scoreAnchoring([composeNonsense(15, 1), composeNonsense(15, 2)], 150, 3, (line) =>
    mistakes.push(line),
  );
  expect(mistakes.filter((line) => line.includes(': wrong'))).toEqual([]);
  for (const [kind, { survive, right }] of Object.entries(table))
    expect(right, `${kind}\n${mistakes.join('\n')}`).toBeGreaterThanOrEqual(survive * 0.98);
  expect(table['sentence removed']?.reportedLost).toBe(table['sentence removed']?.gone);
  expect(table['sentence removed']?.gone).toBeGreaterThan(100);
});
