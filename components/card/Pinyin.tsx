const toneMarks = [/[āēīōūǖ]/i, /[áéíóúǘ]/i, /[ǎěǐǒǔǚ]/i, /[àèìòùǜ]/i];
const vowel = 'aeiouüāēīōūǖáéíóúǘǎěǐǒǔǚàèìòùǜ';
const syllable = new RegExp(
  `[^${vowel}]*[${vowel}]+(?:ng(?![${vowel}])|n(?![${vowel}])|r(?![a-z]))?'?`,
  'giu',
);

/** A word of pinyin in its syllables: "Fāngzhōu" is "Fāng", "zhōu". */
export function splitSyllables(word: string): string[] {
  const syllables = word.match(syllable);
  return syllables && syllables.join('') === word ? syllables : [word];
}

const toneOf = (part: string) => toneMarks.findIndex((marks) => marks.test(part)) + 1;

/** The syllables of a reading with tone marks, each in its tone's colour. */
export function Syllables({ reading }: { reading: string }) {
  return (
    <>
      {reading.split(' ').flatMap((word, i) => [
        i > 0 ? ' ' : '',
        ...splitSyllables(word).map((part) => (
          <span key={`${i}${part}`} class={`tone${toneOf(part)}`}>
            {part}
          </span>
        )),
      ])}
    </>
  );
}

/** Pinyin with tone marks, as a line of its own. */
export function Pinyin({ reading }: { reading: string }) {
  return (
    <p class="pinyin" lang="zh-Latn">
      <Syllables reading={reading} />
    </p>
  );
}
