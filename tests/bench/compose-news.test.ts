import { expect, test } from 'vitest';
import { openSpotterFromSource } from '../../lib/spotting/open';
import { composeNews, plainSentences } from './compose-news';

const spotter = openSpotterFromSource();
/** What the page shows. */
const spots = (text: string) =>
  spotter()
    .spot(text)
    .filter(({ tier }) => tier === 'certain');

test.each(plainSentences)('there is nothing to spot in %s', (sentence) => {
  expect(spots(sentence)).toEqual([]);
});

test('composed news has about as many spots as real news, people among them', () => {
  const text = composeNews(50_000).join('\n\n');
  const found = spots(text);
  expect((found.length / text.length) * 1_000).toBeGreaterThan(8);
  expect((found.length / text.length) * 1_000).toBeLessThan(20);
  expect(found.filter(({ kind }) => kind === 'person').length).toBeGreaterThan(50);
});

test('the same seed gives the same news, another one other news', () => {
  expect(composeNews(2_000, 5)).toEqual(composeNews(2_000, 5));
  expect(composeNews(2_000, 5)).not.toEqual(composeNews(2_000, 6));
});
