import { AhoCorasick as MonyoneFast } from '@monyone/aho-corasick/fast';
import { AhoCorasick as MonyoneGreedy } from '@monyone/aho-corasick/greedy';
import AhoCorasick2 from 'aho-corasick2';
import ModernFast from 'modern-ahocorasick/fast';
import { buildTrie } from '../../lib/glossary/build/double-array';
import { findMatches } from '../../lib/spotting/automaton';

/** A matcher over fixed headwords: all matches of a text, made as its package makes them. */
export type Search = (text: string) => unknown;

export interface Engine {
  readonly name: string;
  /** Which matches it gives: the leftmost-longest that don't overlap, as ours, or every one. */
  readonly gives: 'leftmost-longest' | 'all';
  build(headwords: readonly string[]): Search;
  /** How many matches a search has given. */
  count(result: unknown): number;
}

const length = (result: unknown) => (result as { length: number }).length;

export const ours: Engine = {
  name: 'Tifa',
  gives: 'leftmost-longest',
  build(headwords) {
    const trie = buildTrie(headwords);
    return (text) => findMatches(trie, text);
  },
  count: length,
};

/** The named packages, each by the fastest way that its API has to what our matcher does. */
export const peers: readonly Engine[] = [
  {
    name: '@monyone/aho-corasick/fast',
    gives: 'all',
    build(headwords) {
      const engine = new MonyoneFast([...headwords]);
      return (text) => engine.matchInText(text);
    },
    count: length,
  },
  {
    name: '@monyone/aho-corasick/greedy',
    gives: 'leftmost-longest',
    build(headwords) {
      const engine = new MonyoneGreedy([...headwords]);
      return (text) => engine.matchInText(text);
    },
    count: length,
  },
  {
    name: 'modern-ahocorasick/fast',
    gives: 'leftmost-longest',
    build(headwords) {
      const engine = new ModernFast([...headwords]);
      return bySentence((sentence) => engine.search(sentence, { strategy: 'leftmost-longest' }));
    },
    count: length,
  },
  {
    name: 'aho-corasick2',
    gives: 'all',
    build(headwords) {
      const engine = new AhoCorasick2();
      for (const word of headwords) engine.add(word);
      engine.build_fail();
      return (text) => engine.search(text);
    },
    count: (result) =>
      Object.values((result as { count: Record<string, number> }).count).reduce((sum, one) => sum + one, 0),
  },
  {
    name: 'Map by first character',
    gives: 'leftmost-longest',
    build: byFirstCharacter,
    count: length,
  },
];

/**
 * modern-ahocorasick asks Intl.Segmenter, whose cost in Node 20 is quadratic in the length of the text; so it
 * gets one sentence at a time. No headword has a full stop or a line break in it.
 */
const bySentence =
  <Match>(search: (sentence: string) => Match[]): Search =>
  (text) => {
    const matches: Match[] = [];
    for (const sentence of text.match(/[^。\n]+/g) ?? []) matches.push(...search(sentence));
    return matches;
  };

/** What dictionary extensions do by hand: at each place the words with this first character, longest first. */
function byFirstCharacter(headwords: readonly string[]): Search {
  const byFirst = new Map<string, string[]>();
  for (const word of headwords) {
    const first = word.charAt(0);
    const words = byFirst.get(first);
    if (words) words.push(word);
    else byFirst.set(first, [word]);
  }
  for (const words of byFirst.values()) words.sort((a, b) => b.length - a.length);
  return (text) => {
    const matches: { start: number; end: number; word: string }[] = [];
    for (let at = 0; at < text.length; ) {
      let word: string | undefined;
      for (const one of byFirst.get(text.charAt(at)) ?? [])
        if (text.startsWith(one, at)) {
          word = one;
          break;
        }
      if (word) matches.push({ start: at, end: at + word.length, word });
      at += word?.length ?? 1;
    }
    return matches;
  };
}
