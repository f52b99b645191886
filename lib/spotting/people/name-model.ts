import { CorruptArtefact, openSections, packSections } from '../../glossary/artefact';
import { classOfMark, keyBits, type NameLexicon, WordFilter } from './name-features';

/** The weights of the tagger and what it knows of characters and words. Tags are those of `tagNames`. */
export interface NameModel {
  readonly lexicon: NameLexicon;
  /** Bit k of word w: has key 32 w + k a row? */
  readonly present: Uint32Array;
  /** How many keys before each word of `present` have a row. */
  readonly rank: Uint32Array;
  /** Four a row, for the tags but O, in steps of `step`. */
  readonly weights: Int8Array;
  readonly step: number;
  /** From each tag to each, a row a tag; -Infinity where one can't follow the other. */
  readonly transitions: Float32Array;
}

/** The file of the model in the extension's package. */
export const nameModelFile = 'names-model.bin';

/** Outside a name; its first, inner and last character; a name of one character. */
export const tagNames = ['O', 'B', 'M', 'E', 'S'] as const;
export const weightedTags = tagNames.length - 1;

/** What a model is packed from: the keys that have a row, ascending, and their weights. */
export interface TrainedNames {
  readonly lexicon: NameLexicon;
  readonly keys: Uint32Array;
  readonly weights: Int8Array;
  readonly step: number;
  readonly transitions: Float32Array;
}

const roles = 5;
const leastOdds = -20;

const asBytes = (list: Int8Array | Float32Array): Uint8Array =>
  new Uint8Array(list.buffer, list.byteOffset, list.byteLength);

/** Packs a model: keys as their differences, weights tag by tag, so that it compresses well. */
export function packNameModel({
  lexicon,
  keys,
  weights,
  step,
  transitions,
}: TrainedNames): Uint8Array<ArrayBuffer> {
  const units: number[] = [];
  for (let unit = 0; unit < 0x10000; unit++)
    if ((lexicon.classOf[unit] as number) & 0x3f || lexicon.roleOdds.some((odds) => odds[unit] !== leastOdds))
      units.push(unit);
  const columns = new Int8Array(weights.length);
  for (let row = 0; row < keys.length; row++)
    for (let tag = 0; tag < weightedTags; tag++)
      columns[tag * keys.length + row] = weights[row * weightedTags + tag] as number;
  return packSections([
    Uint16Array.from(units),
    Uint8Array.from(units, (unit) => lexicon.classOf[unit] as number),
    Uint8Array.from(lexicon.roleOdds.flatMap((odds) => units.map((unit) => odds[unit] as number))),
    lexicon.words.bits,
    lexicon.places.bits,
    lexicon.persons.bits,
    packDifferences(keys),
    asBytes(columns),
    asBytes(Float32Array.of(step, ...transitions)),
  ]);
}

/** Opens a packed model. Throws CorruptArtefact. */
export function openNameModel(buffer: ArrayBuffer): NameModel {
  const [units, ...bytes] = openSections(buffer);
  const [classes, odds, words, places, persons, differences, columns, floats] = bytes;
  if (
    !(units instanceof Uint16Array) ||
    bytes.length !== 8 ||
    !bytes.every((one) => one instanceof Uint8Array)
  )
    throw new CorruptArtefact('sections of the names model');
  const classOf = Uint8Array.from({ length: 0x10000 }, (_, unit) => classOfMark(unit));
  const roleOdds = Array.from({ length: roles }, () => new Int8Array(0x10000).fill(leastOdds));
  units.forEach((unit, i) => {
    for (let role = 0; role < roles; role++)
      (roleOdds[role] as Int8Array)[unit] = (odds as Uint8Array)[role * units.length + i] as number;
    classOf[unit] = (classes as Uint8Array)[i] as number;
  });
  const present = new Uint32Array(2 ** keyBits / 32);
  const count = readDifferences(differences as Uint8Array, (key) => {
    (present[key >>> 5] as number) |= 1 << (key & 31);
  });
  const rank = new Uint32Array(present.length);
  for (let i = 1; i < rank.length; i++)
    rank[i] = (rank[i - 1] as number) + countBits(present[i - 1] as number);
  const weights = new Int8Array(count * weightedTags);
  const signed = new Int8Array((columns as Uint8Array).buffer, (columns as Uint8Array).byteOffset);
  for (let tag = 0; tag < weightedTags; tag++)
    for (let row = 0; row < count; row++)
      weights[row * weightedTags + tag] = signed[tag * count + row] as number;
  const { byteOffset, byteLength } = floats as Uint8Array;
  const [step = 0, ...transitions] = new Float32Array(buffer, byteOffset, byteLength / 4);
  return {
    lexicon: {
      classOf,
      roleOdds,
      words: new WordFilter(words as Uint8Array),
      places: new WordFilter(places as Uint8Array),
      persons: new WordFilter(persons as Uint8Array),
    },
    present,
    rank,
    weights,
    step,
    transitions: Float32Array.from(transitions),
  };
}

/** Set bits of 32. */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Ascending numbers as their differences, seven bits a byte, the lowest first; the highest bit says that more follow. */
function packDifferences(ascending: Uint32Array): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const value of ascending) {
    let rest = value - before;
    before = value;
    for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

function readDifferences(bytes: Uint8Array, each: (value: number) => void): number {
  let value = 0;
  let shift = 0;
  let rest = 0;
  let count = 0;
  for (const byte of bytes) {
    rest |= (byte & 0x7f) << shift;
    if (byte & 0x80) {
      shift += 7;
      continue;
    }
    value += rest;
    each(value);
    count++;
    rest = 0;
    shift = 0;
  }
  return count;
}
