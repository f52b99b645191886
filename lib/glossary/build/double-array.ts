import { openLetters, openTrie, pairBit, pairBits, rootState, type Trie } from '../trie';

interface Node {
  /** Form number plus one where a form ends here. */
  leaf: number;
  readonly children: Map<number, Node>;
}

/**
 * Builds the double array of `forms`; form i gets leaf i+1. Letters are numbered by frequency, so that
 * frequent transitions lie close together, and each node's children go to the first base that is free
 * for all of them. `letters` is what openLetters() takes.
 */
export function buildTrie(forms: readonly string[]): Trie & { letters: Uint16Array } {
  const letters = rankLetters(forms);
  const letterOf = openLetters(letters);
  const slots = new Slots();
  const pending = new BySize();
  pending.add(plant(forms, letterOf), rootState);
  for (let node = pending.take(); node; node = pending.take()) {
    const [{ children }, state] = node;
    const base = slots.findBase([...children.keys()]);
    slots.base[state] = base;
    for (const [letter, child] of children) {
      slots.take(base + letter, state);
      slots.leaf[base + letter] = child.leaf;
      if (child.children.size > 0) pending.add(child, base + letter);
    }
  }
  return { letters, ...openTrie({ letters, ...slots.pack(letters.length), pairs: pairsOf(forms) }) };
}

/** In two of three places of a text no form begins with the two units there; a small table says so sooner than the trie. */
function pairsOf(forms: readonly string[]): Uint32Array {
  const pairs = new Uint32Array(2 ** (pairBits - 5));
  // A form of one unit may stand before any other.
  if (forms.some(({ length }) => length === 1)) return pairs.fill(0xffffffff);
  for (const form of forms) {
    const bit = pairBit(form.charCodeAt(0), form.charCodeAt(1));
    pairs[bit >>> 5] = (pairs[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return pairs;
}

function rankLetters(forms: readonly string[]): Uint16Array {
  const counts = new Map<number, number>();
  for (const form of forms)
    for (let i = 0; i < form.length; i++) {
      const unit = form.charCodeAt(i);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  return Uint16Array.from([...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([unit]) => unit));
}

function plant(forms: readonly string[], letterOf: Uint16Array): Node {
  const root: Node = { leaf: 0, children: new Map() };
  forms.forEach((form, number) => {
    let node = root;
    for (let i = 0; i < form.length; i++) {
      const letter = letterOf[form.charCodeAt(i)] as number;
      let child = node.children.get(letter);
      if (!child) node.children.set(letter, (child = { leaf: 0, children: new Map() }));
      node = child;
    }
    node.leaf = number + 1;
  });
  return root;
}

/** Nodes that wait for a base, those with the most children first: they need room, the others fill what is left. */
class BySize {
  readonly #bySize: [Node, number][][] = [];

  add(node: Node, state: number): void {
    const { size } = node.children;
    while (this.#bySize.length <= size) this.#bySize.push([]);
    this.#bySize[size]?.push([node, state]);
  }

  take(): [Node, number] | undefined {
    while (this.#bySize.at(-1)?.length === 0) this.#bySize.pop();
    return this.#bySize.at(-1)?.pop();
  }
}

class Slots {
  readonly base: number[] = [0, 0];
  readonly check: number[] = [-1, -1];
  readonly leaf: number[] = [0, 0];
  /** For each slot one that is not before the next free one and not after it: a slot that points at itself is free. */
  readonly #ahead: number[] = [2, 2];

  findBase(letters: readonly number[]): number {
    const lowest = Math.min(...letters);
    for (let slot = this.#nextFree(lowest + 1); ; slot = this.#nextFree(slot + 1)) {
      const base = slot - lowest;
      if (letters.every((letter) => this.#nextFree(base + letter) === base + letter)) return base;
    }
  }

  take(slot: number, parent: number): void {
    while (this.check.length <= slot) {
      this.#ahead.push(this.check.length);
      this.base.push(0);
      this.check.push(-1);
      this.leaf.push(0);
    }
    this.check[slot] = parent;
    this.#ahead[slot] = slot + 1;
  }

  /** The first free slot from this one on. Shortens the way there for the next search, as union-find does. */
  #nextFree(from: number): number {
    let slot = from;
    while ((this.#ahead[slot] ?? slot) !== slot) slot = this.#ahead[slot] as number;
    for (let at = from; at < slot; ) {
      const next = this.#ahead[at] as number;
      this.#ahead[at] = slot;
      at = next;
    }
    return slot;
  }

  /** Room for the highest letter after the last base, so that stepping never reads outside. */
  pack(letterCount: number) {
    const size = this.check.length + letterCount + 1;
    const base = new Int32Array(size);
    const check = new Int32Array(size).fill(-1);
    const leaf = new Uint32Array(size);
    base.set(this.base);
    check.set(this.check);
    leaf.set(this.leaf);
    return { base, check, leaf };
  }
}
