import { openLetters, rootState, type Trie } from '../trie';

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
  const pending: [Node, number][] = [[plant(forms, letterOf), rootState]];
  for (let node = pending.shift(); node; node = pending.shift()) {
    const [{ leaf, children }, state] = node;
    slots.leaf[state] = leaf;
    if (children.size === 0) continue;
    const base = slots.findBase([...children.keys()]);
    slots.base[state] = base;
    for (const [letter, child] of children) {
      slots.take(base + letter, state);
      pending.push([child, base + letter]);
    }
  }
  return { letters, letterOf, ...slots.pack(letters.length) };
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

class Slots {
  readonly base: number[] = [0, 0];
  readonly check: number[] = [-1, -1];
  readonly leaf: number[] = [0, 0];
  #firstFree = 2;

  findBase(letters: readonly number[]): number {
    const lowest = Math.min(...letters);
    for (let slot = this.#firstFree; ; slot++) {
      const base = slot - lowest;
      if (
        base > 0 &&
        letters.every((letter) => this.check[base + letter] === undefined || this.check[base + letter] === -2)
      )
        return base;
    }
  }

  take(slot: number, parent: number): void {
    while (this.check.length <= slot) {
      this.base.push(0);
      this.check.push(-2);
      this.leaf.push(0);
    }
    this.check[slot] = parent;
    while (this.check[this.#firstFree] !== undefined && this.check[this.#firstFree] !== -2) this.#firstFree++;
  }

  /** Room for the highest letter after the last base, so that stepping never reads outside. */
  pack(letterCount: number) {
    const size = this.check.length + letterCount + 1;
    const base = new Int32Array(size);
    const check = new Int32Array(size).fill(-1);
    const leaf = new Uint32Array(size);
    base.set(this.base);
    check.set(this.check.map((parent) => (parent < 0 ? -1 : parent)));
    leaf.set(this.leaf);
    return { base, check, leaf };
  }
}
