import type { StudyTerm } from '../../lib/export/terms';

/** Which terms are listed, by their mark. */
export const markChoices = ['all', 'unknown', 'learning', 'known'] as const;
export type MarkChoice = (typeof markChoices)[number];

/** The terms that have all words of a filter, in characters, pinyin with or without tones, or English. */
export function selectTerms<Term extends StudyTerm>(
  terms: readonly Term[],
  filter: string,
  choice: MarkChoice,
): readonly Term[] {
  const words = plain(filter).split(/\s+/).filter(Boolean);
  return terms.filter((term) => {
    if (!isChosen(term, choice)) return false;
    const { headword, pinyin, gloss } = term;
    const text = plain(`${headword} ${pinyin} ${pinyin.replace(/\s/g, '')} ${gloss}`);
    return words.every((word) => text.includes(word));
  });
}

function isChosen({ mark }: StudyTerm, choice: MarkChoice): boolean {
  if (choice === 'all') return true;
  return choice === 'unknown' ? mark !== 'known' : mark === choice;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
