import { addDict, pinyin, removeDict } from 'pinyin-pro';
import readings from './dictionary-readings.json';
import { surnameOf, surnameReading } from './surnames';

// pinyin-pro takes 长 for cháng in 秘书长; CC-CEDICT has some 1,900 longer words that it reads otherwise.
const dictionary = 'cc-cedict';
addDict(readings, dictionary);

/** Does something while pinyin-pro has nothing but its own words. */
export function withoutDictionary<Value>(action: () => Value): Value {
  removeDict(dictionary);
  try {
    return action();
  } finally {
    addDict(readings, dictionary);
  }
}

const options = { toneSandhi: false, type: 'array', nonZh: 'consecutive' } as const;

/**
 * Hanyu Pinyin with tone marks, a space between syllables, as dictionaries give it: without sandhi
 * (yī, bù stay). What is not Chinese stays as it is; Chinese commas become ', '.
 */
export function readPinyin(text: string): string {
  return pinyin(text, options)
    .join(' ')
    .replace(/\s*[“”‘’「」《》]\s*/g, ' ')
    .replace(/\s*[、，,；;]\s*/g, ', ')
    .trim();
}

/** The syllable of each character as it is read here, at its UTF-16 offset; '' for what is not Chinese. Without sandhi. */
export function readCharacters(text: string): string[] {
  const syllables = new Array<string>(text.length).fill('');
  let at = 0;
  for (const { origin, pinyin: syllable, isZh } of pinyin(text, { toneSandhi: false, type: 'all' })) {
    if (isZh) syllables[at] = syllable;
    at += origin.length;
  }
  return syllables;
}

/** How characters are read in given names where a dictionary reads them otherwise: 少奇 is Shàoqí, 有为 Yǒuwéi. */
const givenNameReadings: Readonly<Record<string, string>> = {
  少: 'shào',
  为: 'wéi',
  焯: 'zhuō',
  圩: 'wéi',
  干: 'gàn',
};

/**
 * A Chinese person's name as Hanyu Pinyin writes it: surname, then the given name in one word, each
 * with a capital: 陆方舟 is Lù Fāngzhōu. The surname is read as a surname (单 Shàn, 仇 Qiú).
 */
export function readName(name: string): string {
  const surname = surnameOf(name);
  const syllables = pinyin(name, { ...options, surname: 'head' });
  if (!surname) return capitalise(joinSyllables(syllables));
  const family = surnameReading(surname) ?? capitalise(syllables.slice(0, surname.length).join(''));
  const given = joinSyllables(
    [...name.slice(surname.length)].map(
      (character, i) => givenNameReadings[character] ?? (syllables[surname.length + i] as string),
    ),
  );
  return given ? `${family} ${capitalise(given)}` : family;
}

/** A transliterated name: each part, between its dots, is one word. 阿不来提·阿不都热西提 has no surname. */
export function readForeignName(name: string): string {
  return name
    .split(/([·-])/)
    .map((part) =>
      part === '·' ? ' ' : part === '-' ? part : capitalise(joinSyllables(pinyin(part, options))),
    )
    .join('');
}

/** An apostrophe stands before a syllable that begins with a, e or o: Xī'ān. */
function joinSyllables(syllables: readonly string[]): string {
  return syllables
    .map((syllable, i) => (i > 0 && /^[aāáǎàeēéěèoōóǒò]/.test(syllable) ? `'${syllable}` : syllable))
    .join('');
}

const capitalise = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * Can `reading` be read off `text`: is it, character by character, one of the dictionary's readings of
 * each? Spaces, capitals, apostrophes and punctuation don't count. Neutral tones are accepted.
 */
export function isReadingOf(reading: string, text: string): boolean {
  const letters = reading.toLowerCase().replace(/[^\p{L}\p{M}\d]/gu, '');
  const characters = [...text].filter((character) => /[\p{L}\d]/u.test(character));
  let ends = new Set([0]);
  for (const character of characters) {
    const next = new Set<number>();
    for (const syllable of readingsOf(character))
      for (const end of ends) if (letters.startsWith(syllable, end)) next.add(end + syllable.length);
    ends = next;
  }
  return ends.has(letters.length);
}

function readingsOf(character: string): string[] {
  if (!/\p{Script=Han}/u.test(character)) return [character.toLowerCase()];
  const readings = [
    ...pinyin(character, { multiple: true, type: 'array' }),
    pinyin(character, { surname: 'all' }),
  ];
  return [
    ...readings,
    ...readings.map((reading) =>
      reading
        .normalize('NFD')
        .replace(/[\u0300\u0301\u0304\u030c]/g, '')
        .normalize('NFC'),
    ),
  ];
}
