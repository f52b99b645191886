import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * The bands of the Chinese proficiency test: 4,995 words in simplified form, each with its band, 1 (first words) to
 * 6. The list is that of 2012, which the standard of 2021 replaced on paper; no list of the later one with a clear
 * licence is published as a package. It is read out of chinese-lexicon's file, whose function guesses a band for
 * any word. Throws where that file has changed.
 */
export function listBands(): Map<string, number> {
  const file = createRequire(import.meta.url).resolve('chinese-lexicon/statistics/hsk.js');
  const [list] = /\[[^;]*\](?=;)/u.exec(readFileSync(file, 'utf8')) ?? [];
  const bands: string[][] = JSON.parse(list?.replace(/,(?=\s*\])/gu, '') ?? '[]');
  if (bands.length !== 6)
    throw new Error('The word list of chinese-lexicon is not as it was; mend listBands.');
  return new Map(bands.flatMap((words, i) => words.map((word) => [word, i + 1] as const)).reverse());
}
