import { pairBit, rootState, step, type Trie } from '../glossary/trie';
import type { NormSpan } from '../text/offset';

/** A form of the glossary found in the text. */
export interface Match extends NormSpan {
  readonly form: number;
}

/** May a form stand at these normalised offsets? The automaton asks for each candidate, longest first. */
export type Admits = (start: number, end: number) => boolean;

/**
 * All leftmost-longest matches of the trie's forms in normalised text: at each place the longest form
 * that `admits` allows is taken, and the search goes on after it. Costs text length times the length
 * of the forms that begin alike, which for headwords is little more than one step a character.
 */
export function findMatches(trie: Trie, text: string, admits?: Admits): Match[] {
  const matches: Match[] = [];
  const { letterOf, base, check, leaf, pairs } = trie;
  const { length } = text;
  const fromRoot = base[rootState] as number;
  const unitAt = (at: number) => (at < length ? text.charCodeAt(at) : 0);
  let first = unitAt(0);
  for (let start = 0; start < length; ) {
    const second = unitAt(start + 1);
    const bit = pairBit(first, second);
    let state = fromRoot + (letterOf[first] as number);
    // A unit that stands in no form is letter 0, which is nobody's child, so it needs no test of its own.
    if ((((pairs[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0 || check[state] !== rootState) {
      start++;
      first = second;
      continue;
    }
    let found = leaf[state] as number;
    let end = start + 1;
    for (let at = end; at < length; at++) {
      const next = (base[state] as number) + (letterOf[text.charCodeAt(at)] as number);
      if (check[next] !== state) break;
      state = next;
      const accepted = leaf[next] as number;
      if (accepted > 0) {
        found = accepted;
        end = at + 1;
      }
    }
    if (found > 0 && admits && !admits(start, end)) {
      end = longestAdmitted(trie, text, start, end, admits);
      found = end > start ? findForm(trie, text.slice(start, end)) + 1 : 0;
    }
    if (found > 0) matches.push({ start, end, form: found - 1 } as Match);
    start = found > 0 ? end : start + 1;
    first = unitAt(start);
  }
  return matches;
}

/** Where the longest admitted form that begins at `start` and ends before `limit` ends; `start` where there is none. */
function longestAdmitted(trie: Trie, text: string, start: number, limit: number, admits: Admits): number {
  for (let end = limit - 1; end > start; end--)
    if (findForm(trie, text.slice(start, end)) >= 0 && admits(start, end)) return end;
  return start;
}

/** The form that is exactly `text`, or -1. */
export function findForm(trie: Trie, text: string): number {
  let state: number = rootState;
  for (let i = 0; i < text.length && state > 0; i++) state = step(trie, state, text.charCodeAt(i));
  return state > 0 ? (trie.leaf[state] as number) - 1 : -1;
}
