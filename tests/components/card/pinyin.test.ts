import { expect, test } from 'vitest';
import { splitSyllables } from '../../../components/card/Pinyin';

test.each([
  ['Fāngzhōu', ['Fāng', 'zhōu']],
  ['Jìnpíng', ['Jìn', 'píng']],
  ['Xiǎojīng', ['Xiǎo', 'jīng']],
  ['dǎng', ['dǎng']],
  ["Cháng'ān", ["Cháng'", 'ān']],
  ['nǚ', ['nǚ']],
  ['èr', ['èr']],
  ['1+S+X', ['1+S+X']],
  ['hù,', ['hù', ',']],
  ['·', ['·']],
])('%s has the syllables %s', (word, syllables) => {
  expect(splitSyllables(word)).toEqual(syllables);
});
