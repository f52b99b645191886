import { readPinyin } from '../../reading/pinyin';
import { type AnyEntry, glossaryFolder, type PlacedEntry } from './read-entries';

/**
 * The checked-in list of what each form is read as: a new version of the reader, or a mended entry, shows in its
 * diff what is read otherwise.
 */
export const readingsFile = `${glossaryFolder}/readings.tsv`;

/** The readings of the headword and of each variant: what the entry says, else the automatic ones. */
export function readingsOf({
  zh,
  pinyin = readPinyin(zh),
  variants,
}: AnyEntry): readonly [string, ...string[]] {
  return [pinyin, ...variants.map((variant) => variant.pinyin ?? readAround(variant.zh, zh, pinyin))];
}

/** Reads a longer form, keeping the given reading of the headword inside it. */
function readAround(form: string, headword: string, reading: string): string {
  const at = form.indexOf(headword);
  if (at < 0) return readPinyin(form);
  return [form.slice(0, at), form.slice(at + headword.length)]
    .map(readPinyin)
    .toSpliced(1, 0, reading)
    .filter(Boolean)
    .join(' ')
    .replaceAll(' ,', ',');
}

/** The list as it should stand: form, tab, reading; in the order of characters. */
export function listReadings(entries: readonly PlacedEntry[]): string {
  const rows = entries.flatMap(({ entry }) => {
    const readings = readingsOf(entry);
    return [entry, ...entry.variants].map(({ zh }, i) => `${zh}\t${readings[i]}`);
  });
  return `${rows.sort().join('\n')}\n`;
}
