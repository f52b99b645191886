import type { Kind } from '../glossary/category';
import type { Glossary } from '../glossary/load';
import { isCommonSurname, surnameOf } from '../reading/surnames';
import { isTitle } from './people/titles';
import { lookUp } from './terms';

/** Several words in a row are spaced out only in lists of bodies, titles and names. */
const listed: ReadonlySet<Kind> = new Set(['institution', 'position', 'person']);
const longest = 12;

/**
 * The words that characters spaced out one by one are made of: one headword, or bodies, titles and names in a
 * row. Undefined where they are not made of such words to the end.
 */
export function spacedWords(glossary: Glossary, letters: string): string[] | undefined {
  if (letters.length < 2) return undefined;
  if (lookUp(glossary, letters)) return [letters];
  const words: string[] = [];
  for (let at = 0; at < letters.length; at += words.at(-1)?.length ?? 0) {
    const word = listedWord(glossary, letters.slice(at, at + longest));
    if (!word) return undefined;
    words.push(word);
  }
  return words;
}

/** The longest body or title that the letters begin with, else a name: lists pad names of two characters to three. */
function listedWord(glossary: Glossary, letters: string): string | undefined {
  for (let length = letters.length; length > 1; length--) {
    const word = letters.slice(0, length);
    const entry = lookUp(glossary, word);
    if (isTitle(word) || (entry && listed.has(entry.kind))) return word;
  }
  if (letters.length < 2 || !isCommonSurname(surnameOf(letters))) return undefined;
  return letters.slice(0, letters.length === 3 ? 3 : 2);
}
