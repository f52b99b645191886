import { expect, test } from 'vitest';
import { composeNews } from './compose-news';
import { ours, peers } from './engines';
import { headwords } from './headwords';

const words = headwords(10_000);
const text = composeNews(20_000).join('\n\n');
const search = (engine: typeof ours) => engine.count(engine.build(words)(text));

/** The oracle for engines that give every match. */
const everyMatch = words.reduce((sum, word) => {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) count++;
  return sum + count;
}, 0);

test.each(peers.map((peer) => [peer.name, peer] as const))('%s finds what it says', (_, peer) => {
  const expected = peer.gives === 'all' ? everyMatch : search(ours);
  expect(expected).toBeGreaterThan(100);
  expect(search(peer)).toBe(expected);
});

test('there are as many headwords as asked for, none twice', () => {
  const many = headwords(120_000);
  expect(many.length).toBe(120_000);
  expect(new Set(many).size).toBe(120_000);
});
