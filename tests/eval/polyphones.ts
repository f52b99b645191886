import { readFileSync } from 'node:fs';
import { readCharacters } from '../../lib/reading/pinyin';
import { readEveningNews } from './shared-data';

/**
 * Readings of characters that have more than one, in running news: 432 places drawn by seed, three for each of 144
 * characters. Each row has the item, the UTF-16 offset in its text, and the reading there, without sandhi, as one
 * reader gave it who saw what the machine had read. Nothing was tuned on them.
 */
export function scorePolyphones(report: (line: string) => void = () => {}): Record<string, object> {
  const texts = readEveningNews();
  const rows = readFileSync(new URL('polyphones.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  let right = 0;
  for (const row of rows) {
    const [id = '', offset, reading] = row.split('\t');
    const text = texts.get(id) ?? '';
    const { sentence, at } = sentenceAt(text, Number(offset));
    const found = readCharacters(sentence)[at];
    if (found === reading) right++;
    else report(`polyphone ${sentence.slice(Math.max(at - 8, 0), at + 8)} wanted ${reading} found ${found}`);
  }
  return { 'readings of polyphones in running news': { right, of: rows.length } };
}

function sentenceAt(text: string, offset: number): { sentence: string; at: number } {
  const before = /[^。\n]*$/u.exec(text.slice(0, offset))?.[0] ?? '';
  const after = /^[^。\n]*/u.exec(text.slice(offset))?.[0] ?? '';
  return { sentence: before + after, at: before.length };
}
