import { compoundSurnames } from '../../reading/surnames';
import { isHan } from '../../text/han';
import { titleEndings, wordsAfterNames } from './name-words';

/** What the tagger knows of single characters and of words; made in training, shipped with the weights. */
export interface NameLexicon {
  /** For each UTF-16 unit eight bits: how often it is a surname, in given names, in transliterations; what else it is. */
  readonly classOf: Uint8Array;
  /**
   * For each UTF-16 unit, how much likelier it is in a role than in text, in quarters of a natural logarithm: as a
   * surname, as the first and the second of two given characters, as the only one, in a transliteration.
   */
  readonly roleOdds: readonly Int8Array[];
  /** Ordinary words, as bits that their hashes set. */
  readonly words: WordFilter;
  /** Names of places, firms and dynasties, and names of people and surnames of foreigners. */
  readonly places: WordFilter;
  readonly persons: WordFilter;
}

/** A Bloom filter of words of two to four characters: small, and wrong about one word in a hundred that it has not. */
export class WordFilter {
  readonly #mask: number;

  /** `bits` has a power of two of bytes. */
  constructor(readonly bits: Uint8Array) {
    this.#mask = bits.length * 8 - 1;
  }

  static hash(units: ArrayLike<number>, at: number, length: number): number {
    let hash = length;
    for (let i = at; i < at + length; i++) hash = mix(hash, units[i] as number);
    return hash;
  }

  add(hash: number): void {
    for (let probe = 0, at = hash; probe < 3; probe++, at = mix(at, probe + 1))
      (this.bits[(at & this.#mask) >> 3] as number) |= 1 << (at & 7);
  }

  has(hash: number): boolean {
    for (let probe = 0, at = hash; probe < 3; probe++, at = mix(at, probe + 1))
      if (!((this.bits[(at & this.#mask) >> 3] as number) & (1 << (at & 7)))) return false;
    return true;
  }
}

/** Murmur's finishing steps: every bit of `hash` and `value` reaches every bit of the result. */
function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ Math.imul(value, 0x9e3779b1), 0x85ebca6b);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, 0xc2b2ae35) ^ (mixed >>> 13);
}

export const keyBits = 22;

/** Characters of context that a feature may look at on each side. */
const reach = 3;

/** How many features each character has. */
export const templateCount = 43;

/** The symbols of a text: digits are one, Latin letters are one, all else is itself. */
function symbolOf(unit: number): number {
  if (unit < 0x80) {
    if (unit >= 0x30 && unit <= 0x39) return 0x30;
    const lower = unit | 0x20;
    return lower >= 0x61 && lower <= 0x7a ? 0x61 : unit;
  }
  return unit;
}

/** The class of what is no Han character: a digit or letter, a space, or a mark. Han characters have 0 here. */
export function classOfMark(symbol: number): number {
  if (isHan(symbol)) return 0;
  return (symbol === 0x30 || symbol === 0x61 ? 2 : symbol === 0x20 ? 3 : 1) << 6;
}

const longestWord = 4;

/** Words by their first character. */
function indexByStart(words: readonly string[]): Map<number, readonly string[]> {
  const index = new Map<number, string[]>();
  for (const word of words) index.set(word.charCodeAt(0), [...(index.get(word.charCodeAt(0)) ?? []), word]);
  return index;
}

const functionsByStart = indexByStart(titleEndings);
const afterByStart = indexByStart(wordsAfterNames);
/** The second characters of compound surnames by their first. */
const compoundByStart = new Map<number, number[]>();
for (const surname of Object.keys(compoundSurnames)) {
  const first = surname.charCodeAt(0);
  compoundByStart.set(first, [...(compoundByStart.get(first) ?? []), surname.charCodeAt(1)]);
}
const isWordStart = new Uint8Array(0x10000);
for (const index of [functionsByStart, afterByStart, compoundByStart])
  for (const first of index.keys()) isWordStart[first] = 1;

/** Writes the features of a sentence, a row of `templateCount` keys a character, each below 2 ** keyBits. */
export class FeatureReader {
  #size = 0;
  #symbols = new Uint16Array(0);
  #classes = new Uint8Array(0);
  /** Two bits for a word of two that begins or ends here, three for a longer one: begins, goes on, ends. */
  #shapes = new Uint8Array(0);
  /** How long a title is that ends before this character. */
  #titles = new Uint8Array(0);
  /** 1 where a title begins, 2 where a word begins that often follows names, 4 and 8 in a compound surname. */
  #starts = new Uint8Array(0);

  /** Bits of a known place that begins or goes on here, of a known person that begins or goes on here. */
  #known = new Uint8Array(0);
  /** How many characters before and after this one are such as transliterate, this one counted in. */
  #runs = new Uint8Array(0);

  /** How well the characters from here on are a surname with two given characters, and with one. */
  #three = new Uint8Array(0);
  #two = new Uint8Array(0);
  /** How well the run of transliterating characters around this one is one. */
  #foreign = new Uint8Array(0);

  constructor(readonly lexicon: NameLexicon) {}

  /** Takes in `text`, one sentence of normalised text, and says how many rows it has. */
  read(text: string, from = 0, to = text.length): number {
    const length = to - from;
    if (length + 2 * reach > this.#size) {
      this.#size = (length + 2 * reach) * 2;
      this.#symbols = new Uint16Array(this.#size);
      this.#classes = new Uint8Array(this.#size);
      this.#shapes = new Uint8Array(this.#size);
      this.#titles = new Uint8Array(this.#size);
      this.#starts = new Uint8Array(this.#size);
      this.#known = new Uint8Array(this.#size);
      this.#runs = new Uint8Array(this.#size);
      this.#three = new Uint8Array(this.#size);
      this.#two = new Uint8Array(this.#size);
      this.#foreign = new Uint8Array(this.#size);
    }
    const { classOf, words, places, persons } = this.lexicon;
    const known = this.#known;
    const runs = this.#runs;
    const padded = length + 2 * reach;
    this.#symbols.fill(0, 0, padded);
    this.#classes.fill(0, 0, padded);
    this.#shapes.fill(0, 0, padded);
    this.#titles.fill(0, 0, padded);
    this.#starts.fill(0, 0, padded);
    this.#known.fill(0, 0, padded);
    this.#runs.fill(0, 0, padded);
    this.#three.fill(0, 0, padded);
    this.#two.fill(0, 0, padded);
    this.#foreign.fill(0, 0, padded);
    const symbols = this.#symbols;
    for (let i = 0; i < length; i++) {
      const symbol = symbolOf(text.charCodeAt(from + i));
      symbols[i + reach] = symbol;
      this.#classes[i + reach] = classOf[symbol] as number;
    }
    const shapes = this.#shapes;
    const titles = this.#titles;
    const starts = this.#starts;
    for (let i = reach; i < length + reach; i++) {
      const symbol = symbols[i] as number;
      if (symbol < 0x3400) continue;
      for (let n = 2; n <= longestWord && i + n <= length + reach; n++) {
        if ((symbols[i + n - 1] as number) < 0x3400) break;
        const hash = WordFilter.hash(symbols, i, n);
        if (places.has(hash)) {
          (known[i] as number) |= 1;
          for (let k = 1; k < n; k++) (known[i + k] as number) |= 2;
        }
        if (persons.has(hash)) {
          (known[i] as number) |= 4;
          for (let k = 1; k < n; k++) (known[i + k] as number) |= 8;
        }
        if (!words.has(hash)) continue;
        if (n === 2) {
          (shapes[i] as number) |= 1;
          (shapes[i + 1] as number) |= 2;
        } else {
          (shapes[i] as number) |= 4;
          for (let k = 1; k < n - 1; k++) (shapes[i + k] as number) |= 8;
          (shapes[i + n - 1] as number) |= 16;
        }
      }
      const at = from + i - reach;
      if (!isWordStart[symbol]) continue;
      for (const word of functionsByStart.get(symbol) ?? [])
        if (text.startsWith(word, at) && at + word.length <= to) {
          (starts[i] as number) |= 1;
          const end = i + word.length;
          if ((titles[end] as number) < word.length) titles[end] = Math.min(word.length, 3);
        }
      for (const word of afterByStart.get(symbol) ?? [])
        if (text.startsWith(word, at) && at + word.length <= to) (starts[i] as number) |= 2;
      if (compoundByStart.get(symbol)?.includes(symbols[i + 1] as number) && i + 1 < length + reach) {
        (starts[i] as number) |= 4;
        (starts[i + 1] as number) |= 8;
      }
    }
    for (let i = reach, run = 0; i < length + reach; i++) {
      run =
        (this.#classes[i] as number) & 0x30 && (symbols[i] as number) >= 0x3400 ? Math.min(run + 1, 5) : 0;
      runs[i] = run;
    }
    for (let i = length + reach - 1, run = 0; i >= reach; i--) {
      run = runs[i] ? Math.min(run + 1, 5) : 0;
      (runs[i] as number) |= run << 4;
    }
    this.#readRoles(length);
    return length;
  }

  /**
   * Marks the characters that can be part of a name: a surname and the three characters after it, what stands after a
   * title, and characters that transliterate, where two of them stand together, with their neighbours.
   */
  markCandidates(length: number, marks: Uint8Array): void {
    marks.fill(0, 0, length);
    for (let i = 0; i < length; i++) {
      const own = this.#classes[i + reach] as number;
      const next = this.#classes[i + reach + 1] as number;
      if (this.#titles[i + reach] || (this.#known[i + reach] as number) & 4)
        marks.fill(1, i, Math.min(length, i + 4));
      if (own >= 0x40) continue;
      const likely = Math.max(this.#two[i + reach] as number, this.#three[i + reach] as number) >= leastGrade;
      if ((own & 3 && likely) || (this.#starts[i + reach] as number) & 4)
        marks.fill(1, i, Math.min(length, i + 4));
      if (own & 0x30 && next < 0x40 && next & 0x30)
        marks.fill(1, Math.max(0, i - 1), Math.min(length, i + 4));
    }
  }

  #readRoles(length: number): void {
    const [surname, first, second, only, foreign] = this.lexicon.roleOdds as [
      Int8Array,
      Int8Array,
      Int8Array,
      Int8Array,
      Int8Array,
    ];
    const symbols = this.#symbols;
    for (let i = reach; i < length + reach; i++) {
      const s0 = symbols[i] as number;
      const s1 = symbols[i + 1] as number;
      const s2 = symbols[i + 2] as number;
      const head = surname[s0] as number;
      if (s1 < 0x3400) continue;
      this.#two[i] = gradeOdds(head + (only[s1] as number));
      if (s2 >= 0x3400) this.#three[i] = gradeOdds(head + (first[s1] as number) + (second[s2] as number));
    }
    for (let i = reach; i < length + reach; ) {
      let end = i;
      let sum = 0;
      while (end < length + reach && this.#runs[end]) sum += foreign[symbols[end++] as number] as number;
      if (end > i) this.#foreign.fill(gradeOdds(sum), i, end);
      i = end + 1;
    }
  }

  /** The keys of the character at `row`, into `keys` from `at` on. */
  write(row: number, keys: Uint32Array, at: number): void {
    const i = row + reach;
    const s = this.#symbols;
    const k = this.#classes;
    const d = this.#shapes;
    const t = this.#titles;
    const v = this.#starts;
    const s0 = s[i] as number;
    const s1 = s[i + 1] as number;
    const s2 = s[i + 2] as number;
    const s3 = s[i + 3] as number;
    const p1 = s[i - 1] as number;
    const p2 = s[i - 2] as number;
    const p3 = s[i - 3] as number;
    const k0 = k[i] as number;
    const k1 = k[i + 1] as number;
    const kp1 = k[i - 1] as number;
    const d0 = d[i] as number;
    const d1 = d[i + 1] as number;
    const d2 = d[i + 2] as number;
    const dp1 = d[i - 1] as number;
    const t0 = t[i] as number;
    const v0 = v[i] as number;
    const v1 = v[i + 1] as number;
    const v2 = v[i + 2] as number;
    const v3 = v[i + 3] as number;
    let o = at;
    // Characters.
    keys[o++] = key(1, p2, 0, 0);
    keys[o++] = key(2, p1, 0, 0);
    keys[o++] = key(3, s0, 0, 0);
    keys[o++] = key(4, s1, 0, 0);
    keys[o++] = key(5, s2, 0, 0);
    // Pairs.
    keys[o++] = key(6, p2, p1, 0);
    keys[o++] = key(7, p1, s0, 0);
    keys[o++] = key(8, s0, s1, 0);
    keys[o++] = key(9, s1, s2, 0);
    keys[o++] = key(10, p1, s1, 0);
    keys[o++] = key(11, p2, s0, 0);
    keys[o++] = key(12, s0, s2, 0);
    // Triples.
    keys[o++] = key(13, p3, p2, p1);
    keys[o++] = key(14, p2, p1, s0);
    keys[o++] = key(15, p1, s0, s1);
    keys[o++] = key(16, s0, s1, s2);
    keys[o++] = key(17, s1, s2, s3);
    // Words.
    keys[o++] = key(18, d0 | (d1 << 5), k0, dp1);
    keys[o++] = key(19, d0 | (d1 << 5), d2, k0);
    keys[o++] = key(20, s0, d0 | (d1 << 5), 0);
    keys[o++] = key(21, d1 | (d2 << 5), s1, k0 & 3);
    keys[o++] = key(22, d0 | (dp1 << 5), p1, 0);
    // Titles, words after names, compound surnames.
    keys[o++] = key(23, t0, k0, k1);
    keys[o++] = key(24, v1, k0, kp1);
    keys[o++] = key(25, v2, k0, k1);
    keys[o++] = key(26, v0, k0, 0);
    keys[o++] = key(27, t0, k0, v2 | (v3 << 4));
    keys[o++] = key(28, t[i - 1] as number, kp1, k0);
    keys[o++] = key(29, t[i - 2] as number, k0, v1);
    const g = this.#known;
    const g0 = g[i] as number;
    const g1 = g[i + 1] as number;
    keys[o++] = key(30, g0 | (g1 << 4), k0, d0);
    keys[o++] = key(31, g[i - 1] as number, g0, g1);
    keys[o++] = key(32, g0 | (g1 << 4), g[i + 2] as number, k1);
    const r = this.#runs;
    keys[o++] = key(33, r[i] as number, k0, 0);
    keys[o++] = key(34, r[i] as number, p1, 0);
    keys[o++] = key(35, r[i] as number, g0 | (g1 << 4), t0 | (v1 << 8));
    const three = this.#three;
    const two = this.#two;
    const b3 = three[i] as number;
    const b2 = two[i] as number;
    const m3 = three[i - 1] as number;
    const m2 = two[i - 1] as number;
    const e3 = three[i - 2] as number;
    const x = this.#foreign[i] as number;
    keys[o++] = key(36, b3, b2, 0);
    keys[o++] = key(37, m3, m2, b2 > 12 ? 1 : 0);
    keys[o++] = key(38, e3, two[i - 2] as number, 0);
    keys[o++] = key(39, b3, b2, t0 | (v2 << 4) | (v3 << 8));
    keys[o++] = key(40, b3 | (b2 << 8), d0 | (d1 << 5), d2);
    keys[o++] = key(41, m3 | (m2 << 8), d0 | (d1 << 5), v1);
    keys[o++] = key(42, x, r[i] as number, 0);
    keys[o++] = key(43, x, p1, s1);
  }
}

/** A surname begins a candidate where what follows it makes a name of at least this grade. */
const leastGrade = 6;

/** Odds in quarters as a grade from 1 to 25, half a natural logarithm each. */
const gradeOdds = (quarters: number) => Math.max(1, Math.min(25, (quarters >> 1) + 9));

function key(template: number, a: number, b: number, c: number): number {
  let hash = Math.imul(a + (template << 17), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash + b, 0xc2b2ae35);
  hash ^= hash >>> 13;
  hash = Math.imul(hash + c, 0x27d4eb2f);
  return (hash ^ (hash >>> 16)) >>> (32 - keyBits);
}
