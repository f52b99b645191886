import { rootState, step, type Trie } from '../glossary/trie';
import { type NormSpan, normSpan } from '../text/offset';

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
export function findMatches(trie: Trie, text: string, admits: Admits = () => true): Match[] {
  const matches: Match[] = [];
  const { letterOf, base, check, leaf } = trie;
  const fromRoot = base[rootState] as number;
  let at = 0;
  while (at < text.length) {
    const letter = letterOf[text.charCodeAt(at)] as number;
    let state = fromRoot + letter;
    if (letter === 0 || check[state] !== rootState) {
      at++;
      continue;
    }
    let found: Match | undefined;
    let shorter: Match[] | undefined;
    for (let end = at + 1; ; end++) {
      const form = leaf[state] as number;
      if (form > 0) {
        if (found) (shorter ??= []).push(found);
        found = { ...normSpan(at, end), form: form - 1 };
      }
      if (end >= text.length) break;
      state = step(trie, state, text.charCodeAt(end));
      if (state === 0) break;
    }
    while (found && !admits(at, found.end)) found = shorter?.pop();
    if (found) matches.push(found);
    at = found ? found.end : at + 1;
  }
  return matches;
}

/** The form that is exactly `text`, or -1. */
export function findForm(trie: Trie, text: string): number {
  let state: number = rootState;
  for (let i = 0; i < text.length && state > 0; i++) state = step(trie, state, text.charCodeAt(i));
  return state > 0 ? (trie.leaf[state] as number) - 1 : -1;
}
