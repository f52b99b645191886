import type { DictionaryEntry } from './definition';

export const dictionaryFile = 'dictionary.txt';

/** The general dictionary by headword. Headwords are normalised and folded (lib/text/normalise). */
export interface Dictionary {
  /** All entries of a headword, words before names; none where it has none. */
  entriesOf(headword: string): DictionaryEntry[];
  /** The lengths of the headwords that begin at an offset of a text, in UTF-16 units, ascending. */
  lengthsAt(text: string, offset: number): number[];
}

const tab = 9;
const lineFeed = 10;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Opens the file that build/dictionary-file.ts makes. It is searched by halves in its bytes, so that nothing
 * but these is kept. A damaged file gives fewer entries, never an error.
 */
export function openDictionary(bytes: Uint8Array): Dictionary {
  /** The start of the line that the byte at `at` is in. */
  const lineStart = (at: number) => (at === 0 ? 0 : bytes.lastIndexOf(lineFeed, at - 1) + 1);
  const lineEnd = (at: number) => {
    const end = bytes.indexOf(lineFeed, at);
    return end < 0 ? bytes.length : end;
  };

  /** Negative where the headword of a line stands before `key`, 0 where it is `key` or begins with it. */
  function compare(line: number, key: Uint8Array): number {
    for (let i = 0; i < key.length; i++) {
      const difference = (bytes[line + i] ?? tab) - (key[i] as number);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  /** The first line that begins with `key`, or undefined. */
  function find(key: Uint8Array): number | undefined {
    let low = 0;
    let high = bytes.length;
    while (low < high) {
      const line = lineStart((low + high) >> 1);
      if (compare(line, key) < 0) low = lineEnd(line) + 1;
      else high = line;
    }
    return low < bytes.length && compare(low, key) === 0 ? low : undefined;
  }

  return {
    entriesOf(headword) {
      const entries: DictionaryEntry[] = [];
      const key = encoder.encode(`${headword}\t`);
      let line = headword === '' ? undefined : find(key);
      while (line !== undefined && line < bytes.length && compare(line, key) === 0) {
        const end = lineEnd(line);
        const [form = '', simplified, traditional, pinyin, band, ...glosses] = decoder
          .decode(bytes.subarray(line, end))
          .split('\t');
        if (pinyin !== undefined && glosses.length > 0)
          entries.push({
            simplified: simplified || form,
            traditional: traditional || simplified || form,
            pinyin,
            ...(band && { hskBand: Number(band) }),
            glosses,
          });
        line = end + 1;
      }
      return entries;
    },
    lengthsAt(text, offset) {
      const lengths: number[] = [];
      if (offset < 0) return lengths;
      for (let end = nextCharacter(text, offset); end <= text.length; end = nextCharacter(text, end)) {
        const key = encoder.encode(text.slice(offset, end));
        const line = end > offset ? find(key) : undefined;
        if (line === undefined) break;
        if (bytes[line + key.length] === tab) lengths.push(end - offset);
      }
      return lengths;
    },
  };
}

/** The offset after the character at `offset`; beyond the text at its end. */
export const nextCharacter = (text: string, offset: number): number =>
  offset + ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
