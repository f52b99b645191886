import { expect, test } from 'vitest';
import { copiesOf, sentenceAround } from '../../../lib/export/copied';
import type { Spot } from '../../../lib/spotting/spot';
import { rawSpan } from '../../../lib/text/offset';
import { sampleHighlight } from './sample-highlight';

const spot: Spot = {
  ...rawSpan(3, 7),
  kind: 'formula',
  text: '两个\n维护',
  headword: '两个维护',
  pinyin: 'liǎng gè wéi hù',
  gloss: 'the Two Upholds',
  tier: 'certain',
  score: 1,
  basis: 'glossary',
};

test('a word, a line and the sentence with its source', () => {
  const copies = copiesOf(spot, '要做到“两个维护”。', { ...sampleHighlight.page, title: '[标题](x)' });
  expect(copies.map(({ name }) => name)).toEqual(['word', 'line', 'sentence', 'markdown']);
  expect(copies[0]?.text).toBe('两个维护');
  expect(copies[2]?.text).toContain('(青澜新闻, “[标题](x)”, 2026-06-28, http://news.example/');
  expect(copies[3]?.text).toContain('\\[标题\\](x)');
});

test('an entry that stands nowhere has no sentence', () => {
  expect(copiesOf(spot, '', sampleHighlight.page)).toHaveLength(2);
});

test.each([
  ['一。二两个三！四', 3, 5, '二两个三！'],
  ['两个', 0, 2, '两个'],
  ['甲\n两个乙', 2, 4, '两个乙'],
  [
    `${'长'.repeat(5_000)}两个${'长'.repeat(5_000)}`,
    5_000,
    5_002,
    `${'长'.repeat(400)}两个${'长'.repeat(400)}`,
  ],
])('the sentence around a span', (text, start, end, sentence) => {
  expect(sentenceAround(text, start, end)).toBe(sentence);
});
