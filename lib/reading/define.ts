import type { FoldTable } from '../text/fold';
import { normalise } from '../text/normalise';
import { normSpan, rawOffset } from '../text/offset';
import type { Definition, DictionaryEntry, DictionaryWord, ReadWord } from './definition';
import { type Dictionary, nextCharacter } from './dictionary';
import { divide, type Stretch } from './divide';
import { readCharacters, readPinyin } from './pinyin';

/** How many other words are told beside the one at a place. */
const mostAlso = 3;

/** Looks words of any text up, in simplified or traditional script, spaced out or broken over lines. */
export interface WordFinder {
  /**
   * The word at an offset of `text`, or, without one, what is said of the whole of it. Undefined where there is
   * nothing at the offset. Raw UTF-16 offsets.
   */
  define(text: string, at?: number): Definition | undefined;
  /** The words of a text in order, each with its reading. Together they are the text. */
  read(text: string): ReadWord[];
}

export function createWordFinder(dictionary: Dictionary, fold: FoldTable): WordFinder {
  /** A text as it was given and as it is matched. */
  function open(raw: string) {
    const { text, map } = normalise(raw, fold);
    const rawOf = ({ start, end }: Stretch) => map.toRaw(normSpan(start, end));
    const plain = normalise(raw).text;
    let readings: readonly string[] | undefined;
    /** The reading of a stretch here, a space between syllables. */
    const readingOf = ({ start, end }: Stretch) =>
      (readings ??= readCharacters(text)).slice(start, end).filter(Boolean).join(' ');
    /** `reading` and `traditional`, where it is known how the word is read and written, say which entries come first. */
    const wordAt: WordAt = ({ start, end }, reading, traditional) => {
      const zh = plain.slice(start, end);
      const entries = dictionary.entriesOf(text.slice(start, end));
      const here = reading ?? readingOf({ start, end });
      return { zh, entries: sortEntries(entries, zh, here, traditional) };
    };
    return { text, map, rawOf, readingOf, wordAt };
  }

  function define(raw: string, at?: number): Definition | undefined {
    const { text, map, rawOf, wordAt } = open(raw);
    const place = at === undefined ? 0 : map.toNorm(rawOffset(at));
    if (text === '' || place >= text.length || place < 0) return undefined;
    const word =
      at === undefined
        ? { start: 0, end: text.length }
        : divide(dictionary, text).find(({ start, end }) => start <= place && place < end);
    if (!word) return undefined;
    const self = wordAt(word);
    const isWord = self.entries.length > 0;
    const pinyin = self.entries[0]?.pinyin ?? readPinyin(text.slice(word.start, word.end));
    const characters = charactersOf(text, word);
    const parts = partsOf(text, word);
    const hasParts = parts.length < characters.length || !isWord;
    return {
      ...self,
      ...(at === undefined && { zh: raw.trim().replace(/\s+/g, ' ') }),
      ...rawOf(word),
      pinyin,
      also: at === undefined ? [] : overlapping(text, place, word).map((span) => wordAt(span)),
      parts: hasParts ? parts.map((span) => wordAt(span)).filter(isKnown) : [],
      characters:
        isWord && characters.length > 1
          ? withoutRepeats(describeCharacters(characters, self.entries[0] as DictionaryEntry, wordAt))
          : [],
    };
  }

  /** The words within a word, not itself. */
  function partsOf(text: string, { start, end }: Stretch): Stretch[] {
    const inside = text.slice(start, end);
    return divide(dictionary, inside, (part) => part.end - part.start < inside.length).map((part) => ({
      start: start + part.start,
      end: start + part.end,
    }));
  }

  /** Words of more than one character over `place` that reach out of `word`, the longest first. */
  function overlapping(text: string, place: number, word: Stretch): Stretch[] {
    const found: Stretch[] = [];
    for (let start = 0; start <= place; start++)
      for (const length of dictionary.lengthsAt(text, start)) {
        const end = start + length;
        const reachesOut = start < word.start || end > word.end;
        if (end > place && reachesOut && nextCharacter(text, start) < end) found.push({ start, end });
      }
    return found.sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, mostAlso);
  }

  return {
    define,
    read(raw) {
      const { text, rawOf, readingOf, wordAt } = open(raw);
      const words: ReadWord[] = [];
      let end = 0;
      for (const span of divide(dictionary, text)) {
        const reading = readingOf(span);
        if (reading === '') continue;
        const place = rawOf(span);
        if (place.start > end) words.push({ zh: raw.slice(end, place.start), pinyin: '' });
        words.push({
          zh: raw.slice(place.start, place.end),
          pinyin: readingAmong(wordAt(span).entries, reading),
        });
        end = place.end;
      }
      if (end < raw.length) words.push({ zh: raw.slice(end), pinyin: '' });
      return words;
    },
  };
}

/** The characters of a stretch of a text. */
function charactersOf(text: string, { start, end }: Stretch): Stretch[] {
  const characters: Stretch[] = [];
  for (let at = start; at < end; at = nextCharacter(text, at))
    characters.push({ start: at, end: Math.min(nextCharacter(text, at), end) });
  return characters;
}

type WordAt = (span: Stretch, reading?: string, traditional?: string) => DictionaryWord;

/** Each character of a word, its entries in the order in which they fit the word's reading and form. */
function describeCharacters(
  characters: readonly Stretch[],
  { pinyin, traditional }: DictionaryEntry,
  wordAt: WordAt,
): DictionaryWord[] {
  const syllables = pinyin.split(' ');
  const written = [...traditional];
  const isAligned = syllables.length === characters.length;
  return characters.map((span, i) => wordAt(span, isAligned ? syllables[i] : undefined, written[i]));
}

const isKnown = ({ entries }: DictionaryWord) => entries.length > 0;

const withoutRepeats = (words: readonly DictionaryWord[]) =>
  words.filter((word, i) => isKnown(word) && words.findIndex(({ zh }) => zh === word.zh) === i);

/**
 * Those written as the text is, where they say more than that they are a variant; else all. Those whose traditional
 * form is `traditional` come first, then those read as `reading`; beside that it is the dictionary's order.
 */
function sortEntries(
  entries: readonly DictionaryEntry[],
  zh: string,
  reading: string,
  traditional?: string,
): DictionaryEntry[] {
  const exact = entries.filter((entry) => zh === entry.simplified || zh === entry.traditional);
  const kept = exact.some(({ glosses }) => !/variant of /.test(glosses[0] as string)) ? exact : [...entries];
  const rank = (entry: DictionaryEntry) =>
    (entry.traditional === traditional ? 0 : 2) + (isSame(entry.pinyin, reading) ? 0 : 1);
  return kept.sort((a, b) => rank(a) - rank(b));
}

/** The dictionary's reading, where it has no other that fits as well; else the one here. */
const readingAmong = ([first, ...others]: readonly DictionaryEntry[], reading: string) =>
  first && others.every(({ pinyin }) => isSame(pinyin, first.pinyin)) ? first.pinyin : reading;

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
