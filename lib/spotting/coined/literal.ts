import type { Glossary } from '../../glossary/load';
import type { LiteralWords } from '../../reading/literal';
import { readPinyin } from '../../reading/pinyin';
import type { SpotPart } from '../spot';
import { lookUp } from '../terms';
import { sloganWords } from './slogan-words';

const longestTerm = 8;
const longestGloss = 32;
const numerals: Readonly<Record<string, string>> = {
  一: 'one',
  二: 'two',
  两: 'two',
  双: 'double',
  三: 'three',
  四: 'four',
  五: 'five',
  六: 'six',
  七: 'seven',
  八: 'eight',
  九: 'nine',
  十: 'ten',
  百: 'hundred',
  千: 'thousand',
};

/** The words of a coinage, each with its reading and English: the glossary's terms, else the dictionary's, else characters. */
export function readLiterally(zh: string, glossary: Glossary, words: LiteralWords): SpotPart[] {
  const parts: SpotPart[] = [];
  for (let at = 0; at < zh.length; ) {
    const part = partAt(zh, at, glossary, words);
    if (part.gloss !== '' || parts.length === 0) parts.push(part);
    at += part.zh.length;
  }
  return parts;
}

function partAt(zh: string, at: number, glossary: Glossary, words: LiteralWords): SpotPart {
  const letters = /^[\dA-Za-z+]+/u.exec(zh.slice(at))?.[0];
  if (letters) return { zh: letters, pinyin: letters, gloss: letters };
  for (let length = Math.min(longestTerm, zh.length - at); length >= 1; length--) {
    const word = zh.slice(at, at + length);
    const gloss = length === zh.length ? undefined : englishOf(word, glossary, words);
    if (gloss !== undefined) return { zh: word, pinyin: readPinyin(word), gloss };
  }
  const unit = zh.charAt(at);
  return { zh: unit, pinyin: readPinyin(unit), gloss: '' };
}

function englishOf(word: string, glossary: Glossary, words: LiteralWords): string | undefined {
  const own = numerals[word] ?? sloganWords.get(word);
  if (own) return own;
  const term = word.length > 1 ? lookUp(glossary, word) : undefined;
  if (term && term.kind !== 'person' && term.gloss.length <= longestGloss) return term.gloss;
  return word.length > 2 ? undefined : words.glossOf(word);
}

/** The English of the parts in a row: "five · join · five · together". */
export const glossLiterally = (parts: readonly SpotPart[]): string =>
  parts
    .map(({ gloss }) => gloss)
    .filter((gloss) => gloss !== '' && gloss !== '–')
    .join(' · ');
