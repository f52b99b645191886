import { CorruptArtefact, openSections, packSections } from './artefact';

/** A form of an entry as a reader may look for it. */
export interface SearchRow {
  /** The entry's number. */
  readonly entry: number;
  /** Simplified. */
  readonly zh: string;
  readonly reading: string;
  /** Empty for a variant that says no more than its headword. */
  readonly gloss: string;
}

/** The index that openSearch opens: entry numbers, and a line of plain text for each row. */
export function packSearchRows(rows: readonly SearchRow[]): Uint8Array<ArrayBuffer> {
  return packSections([
    Uint16Array.from(rows, ({ entry }) => entry),
    new TextEncoder().encode(rows.map((row) => lineOf(row).join('\t')).join('\n')),
  ]);
}

/** A row as it is searched. */
type Line = readonly [zh: string, reading: string, gloss: string];

const lineOf = ({ zh, reading, gloss }: SearchRow): Line => [
  zh,
  plain(reading).replace(/[^a-z0-9]/g, ''),
  plain(gloss),
];

/** Without tone marks and capitals. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Finds entries by characters, by pinyin (without tones, with or without spaces) or by the words of the gloss. */
export interface GlossarySearch {
  /**
   * The numbers of at most `most` entries, the best first: the very word, then what begins with it, what holds it,
   * and what it stands in the gloss of. `query` in simplified characters, or in Latin letters.
   */
  find(query: string, most: number): number[];
}

/** Throws CorruptArtefact. */
export function openSearch(buffer: ArrayBuffer): GlossarySearch {
  const [entryOfRow, text] = openSections(buffer);
  if (!(entryOfRow instanceof Uint16Array && text instanceof Uint8Array)) throw new CorruptArtefact('search');
  const lines = new TextDecoder()
    .decode(text)
    .split('\n')
    .map((line) => line.split('\t') as unknown as Line);
  return searchLines(lines, (row) => entryOfRow[row] as number);
}

/** Finds among rows that are at hand. */
export const searchRows = (rows: readonly SearchRow[]): GlossarySearch =>
  searchLines(rows.map(lineOf), (row) => (rows[row] as SearchRow).entry);

function searchLines(lines: readonly Line[], entryOf: (row: number) => number): GlossarySearch {
  return {
    find(query, most) {
      const words = plain(query).trim();
      if (!words) return [];
      const letters = words.replace(/[^a-z0-9]/g, '');
      const best = new Map<number, number>();
      lines.forEach((line, i) => {
        const rank = rankOf(line, words, letters);
        const entry = entryOf(i);
        if (rank < (best.get(entry) ?? unranked)) best.set(entry, rank);
      });
      return [...best]
        .sort((a, b) => a[1] - b[1] || a[0] - b[0])
        .slice(0, most)
        .map(([entry]) => entry);
    },
  };
}

const unranked = 1_000;

/** The lower the better; of two alike the shorter form. */
function rankOf([zh, reading, gloss]: Line, words: string, letters: string): number {
  const length = Math.min(zh.length, 99);
  if (zh === words || (letters && reading === letters)) return 0;
  if (zh.startsWith(words)) return 100 + length;
  if (letters && reading.startsWith(letters)) return 200 + length;
  if (zh.includes(words)) return 300 + length;
  if (letters && hasWords(gloss, words)) return 400 + Math.min(gloss.length, 99);
  return unranked;
}

/** Do the words stand in the text from the beginning of a word? */
function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (at === 0 || !/[a-z0-9]/.test(text.charAt(at - 1))) return true;
  return false;
}
