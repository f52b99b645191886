/** Letters in a row that are looked up; a third of a page's letters in a row stand nowhere else on it. */
export const gramLength = 3;

/**
 * Where each three letters in a row stand in a text, so that a saved passage is looked up and the page is not read
 * again for each of them. Two may share a cell of the table: what it gives are places to compare.
 */
export class Grams {
  readonly #firsts: Uint32Array;
  readonly #places: Uint32Array;
  readonly #shift: number;

  constructor(readonly text: string) {
    const count = Math.max(0, text.length - gramLength + 1);
    // As many cells as places, in powers of two.
    this.#shift = Math.min(31, Math.clz32(count));
    const cellCount = 2 ** (32 - this.#shift);
    const cells = new Uint32Array(count);
    const firsts = new Uint32Array(cellCount + 1);
    this.#firsts = firsts;
    for (let at = 0; at < count; at++) {
      const cell = hash(text, at) >>> this.#shift;
      cells[at] = cell;
      (firsts[cell + 1] as number)++;
    }
    for (let cell = 0; cell < cellCount; cell++) (firsts[cell + 1] as number) += firsts[cell] as number;
    const next = firsts.slice();
    this.#places = new Uint32Array(count);
    for (let at = 0; at < count; at++) this.#places[(next[cells[at] as number] as number)++] = at;
  }

  /** The places that may have the three letters that `letters` has at an offset, ascending. */
  placesOf(letters: string, offset: number): Uint32Array {
    const cell = hash(letters, offset) >>> this.#shift;
    return this.#places.subarray(this.#firsts[cell], this.#firsts[cell + 1]);
  }

  /** Where the whole of `letters` stands, ascending, `most` places at most. */
  *find(letters: string, most = Number.POSITIVE_INFINITY): Generator<number> {
    if (letters.length < gramLength) {
      for (
        let at = this.text.indexOf(letters);
        at >= 0 && most-- > 0;
        at = this.text.indexOf(letters, at + 1)
      )
        yield at;
      return;
    }
    let rarest = this.placesOf(letters, 0);
    let offset = 0;
    for (let at = gramLength; at + gramLength <= letters.length && rarest.length > 1; at += gramLength) {
      const places = this.placesOf(letters, at);
      if (places.length < rarest.length) [rarest, offset] = [places, at];
    }
    for (const place of rarest)
      if (place >= offset && this.text.startsWith(letters, place - offset) && most-- > 0)
        yield place - offset;
  }
}

function hash(text: string, at: number): number {
  const letters = Math.imul(text.charCodeAt(at), 0x9e3779b1) ^ Math.imul(text.charCodeAt(at + 1), 0x85ebca6b);
  return Math.imul(letters ^ text.charCodeAt(at + 2), 0xc2b2ae35);
}
