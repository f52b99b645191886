/**
 * A double-array trie (Aoe 1989) over UTF-16 code units: state s goes by letter c to t = base[s] + c
 * if check[t] = s. `leaf[t]` is the number of the form that ends in t plus one, 0 where none does.
 */
export interface Trie {
  /** For each code unit its letter, 1 upwards; 0 for a unit that stands in no form. */
  readonly letterOf: Uint16Array;
  readonly base: Int32Array;
  readonly check: Int32Array;
  readonly leaf: Uint32Array;
  /** A bit for each pair of units that a form begins with, by `pairBit`: one that is not set rules the pair out. */
  readonly pairs: Uint32Array;
}

/** What of a trie is stored; `letters[i]` is the code unit that letter i+1 stands for. */
type StoredTrie = Omit<Trie, 'letterOf'> & { readonly letters: Uint16Array };

export const rootState = 1;

export const pairBits = 18;

/** Which bit of `pairs` a pair of code units has; others may have the same. */
export const pairBit = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b)) >>> (32 - pairBits);

export function openTrie({ letters, ...stored }: StoredTrie): Trie {
  return { letterOf: openLetters(letters), ...stored };
}

/** The letter of each code unit. */
export function openLetters(letters: Uint16Array): Uint16Array {
  const letterOf = new Uint16Array(0x10000);
  letters.forEach((unit, i) => {
    letterOf[unit] = i + 1;
  });
  return letterOf;
}

/** The state after `unit`, or 0 where no form goes on so. */
export function step(trie: Trie, state: number, unit: number): number {
  const letter = trie.letterOf[unit] as number;
  if (letter === 0) return 0;
  const next = (trie.base[state] as number) + letter;
  return trie.check[next] === state ? next : 0;
}
