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
type StoredTrie = Omit<Trie, 'letterOf' | 'pairs'> & { readonly letters: Uint16Array };

export const rootState = 1;

const pairBits = 18;

/** Which bit of `pairs` a pair of code units has; others may have the same. */
export const pairBit = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b)) >>> (32 - pairBits);

export function openTrie({ letters, base, check, leaf }: StoredTrie): Trie {
  const letterOf = openLetters(letters);
  return { letterOf, base, check, leaf, pairs: openPairs({ letters, base, check, leaf }) };
}

/** The letter of each code unit. */
export function openLetters(letters: Uint16Array): Uint16Array {
  const letterOf = new Uint16Array(0x10000);
  letters.forEach((unit, i) => {
    letterOf[unit] = i + 1;
  });
  return letterOf;
}

/** In two of three places of a text no form begins with the two units there; a small table says so sooner than the trie. */
function openPairs({ letters, base, check, leaf }: StoredTrie): Uint32Array {
  const pairs = new Uint32Array(2 ** (pairBits - 5));
  const unitAfter = (parent: number, state: number) =>
    letters[state - (base[parent] as number) - 1] as number;
  for (let state = 0; state < check.length; state++) {
    const parent = check[state] as number;
    // A form of one unit may stand before any other.
    if (parent === rootState && (leaf[state] as number) > 0) return pairs.fill(0xffffffff);
    if (parent <= rootState || check[parent] !== rootState) continue;
    const bit = pairBit(unitAfter(rootState, parent), unitAfter(parent, state));
    pairs[bit >>> 5] = (pairs[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return pairs;
}

/** The state after `unit`, or 0 where no form goes on so. */
export function step(trie: Trie, state: number, unit: number): number {
  const letter = trie.letterOf[unit] as number;
  if (letter === 0) return 0;
  const next = (trie.base[state] as number) + letter;
  return trie.check[next] === state ? next : 0;
}
