import { expect, test } from 'vitest';
import { normalise } from '../../../lib/text/normalise';
import { normSpan } from '../../../lib/text/offset';
import { closePadding } from '../../../lib/text/padding';

const words = ['国务院', '主任', '韩正', '王毅', '党建'];
/** The first word that fits, again and again. */
function wordsIn(letters: string): string[] | undefined {
  if (letters === '') return [];
  const word = words.find((word) => letters.startsWith(word));
  const rest = word === undefined ? undefined : wordsIn(letters.slice(word.length));
  return word !== undefined && rest ? [word, ...rest] : undefined;
}

test.each([
  ['a word spaced out', '国 务 院文件', '国 务 院文件'],
  ['a word spaced out that stands by itself', '（国　务　院）', '(国务院)'],
  ['a title and a name', '主　任：韩　正', '主任:韩正'],
  ['two words in a row', '韩 正 王 毅', '韩正 王毅'],
  ['no word', '高 大 上', '高 大 上'],
  ['a word among other characters', '这 党 建 也', '这 党 建 也'],
  ['a space between two words', '加强党 建设', '加强党 建设'],
  ['nothing to close', '国务院', '国务院'],
])('%s', (_, raw, expected) => {
  expect(closePadding(normalise(raw), wordsIn).text).toBe(expected);
});

test('offsets lead back through both steps', () => {
  const raw = '一\u200b、主　　任：韩　正，推动\n发展';
  const { text, map, joins } = closePadding(normalise(raw), wordsIn);
  const at = text.indexOf('韩正');
  const { start, end } = map.toRaw(normSpan(at, at + 2));
  expect(raw.slice(start, end)).toBe('韩　正');
  expect(joins.map((join) => text.slice(0, join.at))).toEqual(['一、主任:韩正,推动']);
});
