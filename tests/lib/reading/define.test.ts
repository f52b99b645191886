import { expect, test } from 'vitest';
import { makeDictionary } from '../../../lib/reading/build/dictionary-file';
import { createWordFinder } from '../../../lib/reading/define';
import { openDictionary } from '../../../lib/reading/dictionary';
import { openFoldTable } from '../../../lib/text/fold';

const { define, read } = createWordFinder(openDictionary(makeDictionary()), openFoldTable());

test.each([
  ['中华人民共和国成立', 3, '中华人民共和国', 'Zhōng huá Rén mín Gòng hé guó', "People's Republic of China"],
  ['他去银行取钱', 3, '银行', 'yín háng', 'bank'],
  ['银行行长讲话', 2, '行长', 'háng zhǎng', 'bank president'],
  ['提高人民生活', 2, '人民', 'rén mín', 'the people'],
  ['研究生命起源', 2, '生命', 'shēng mìng', 'life (as the characteristic of living beings)'],
  ['发展中国家', 2, '发展中国家', 'fā zhǎn zhōng guó jiā', 'developing country'],
  ['公园里打太极', 0, '公园', 'gōng yuán', 'park (for public recreation)'],
  ['这一会儿', 2, '一会儿', 'yī huìr', 'a moment'],
  ['臺灣經濟發展', 0, '臺灣', 'Tái wān', 'Taiwan'],
  ['台灣經濟發展', 0, '台灣', 'Tái wān', 'Taiwan'],
  ['臺灣經濟發展', 3, '經濟發展', 'jīng jì fā zhǎn', 'economic development'],
  ['他的頭髮', 3, '頭髮', 'tóu fa', 'hair (on the head)'],
  ['乾坤', 0, '乾坤', 'qián kūn', 'yin and yang; heaven and earth; the universe'],
  ['现代汽车', 1, '现代', 'xiàn dài', 'modern times'],
  ['女儿', 0, '女儿', 'nǚ ér', 'daughter'],
  ['很重\n要', 1, '重要', 'zhòng yào', 'important; significant; major'],
  ['走访企业', 0, '走访', 'zǒu fǎng', 'to visit'],
  ['Ｔ恤', 1, 'T恤', 'T xù', 'T-shirt'],
  ['现(xiàn)代的', 0, '现代', 'xiàn dài', 'modern times'],
])('%s at %i is %s, %s, %s', (text, at, zh, pinyin, gloss) => {
  const found = define(text, at);
  expect([found?.zh, found?.entries[0]?.pinyin, found?.entries[0]?.glosses[0]]).toEqual([zh, pinyin, gloss]);
});

test('a character has all of its readings, the one that it has here first', () => {
  const readings = (text: string, at: number) => define(text, at)?.entries.map(({ pinyin }) => pinyin);
  expect(readings('行', 0)).toEqual(['xíng', 'háng', 'héng']);
  expect(define('银行', 0)?.characters[1]?.entries[0]).toMatchObject({ pinyin: 'háng' });
  expect(define('头发', 0)?.characters[1]?.entries[0]?.traditional).toBe('髮');
  expect(new Set(readings('乾', 0))).toEqual(new Set(['gān', 'gān', 'Gān', 'qián', 'Qián']));
  expect(define('髮', 0)?.entries.map(({ traditional }) => traditional)).toEqual(['髮']);
});

test('a word has its parts, its characters once each, and other words over the same place', () => {
  const found = define('中华人民共和国', 0);
  expect(found?.parts.map(({ zh }) => zh)).toEqual(['中华', '人民', '共和国']);
  expect(found?.characters.map(({ zh }) => zh).join('')).toBe('中华人民共和国');
  expect(define('研究生命', 1)?.also.map(({ zh }) => zh)).toEqual(['研究生']);
  expect(define('天天', 0)?.characters.map(({ zh }) => zh)).toEqual(['天']);
  expect(define('公园', 0)?.parts).toEqual([]);
});

test('where it stands is told in the text as it was given', () => {
  expect(define('（　很重\n要）', 3)).toMatchObject({ start: 3, end: 6, zh: '重要' });
});

test('what was selected is told as a whole, though no entry', () => {
  const found = define('巡回法庭设立');
  expect(found).toMatchObject({
    zh: '巡回法庭设立',
    entries: [],
    pinyin: 'xún huí fǎ tíng shè lì',
    start: 0,
    end: 6,
  });
  expect(found?.parts.map(({ zh }) => zh)).toEqual(['巡回法庭', '设立']);
  expect(found?.characters).toEqual([]);
  expect(define(' 近年来，\n青澜 ')).toMatchObject({ zh: '近年来， 青澜' });
  expect(define('近年来，青澜')?.parts.map(({ zh }) => zh)).toEqual(['近年来', '青', '澜']);
});

test.each([
  ['', 0],
  ['', undefined],
  ['人', 1],
  ['人', 9_999],
  ['人', -1],
  ['\u200b', 0],
  ['   ', 5],
])('%j at %j is nothing', (text, at) => {
  expect(define(text, at)).toBeUndefined();
});

test.each(['\ud842', '\udfb7人', '人\ud842', '\ud842\ud842\udfb7', 'abc', '？', '\u0000\t\n', '人\t民\n'])(
  '%j breaks nothing',
  (text) => {
    for (let at = 0; at <= text.length; at++) expect(define(text, at)?.zh).not.toBe('');
    expect(
      read(text)
        .map(({ zh }) => zh)
        .join(''),
    ).toBe(text);
  },
);

test('a passage is read word by word, and stays what it is', () => {
  const text = '他说：银行行长“长期”重视Ｇ20峰会，\n重要的是行。';
  const words = read(text);
  expect(words.map(({ zh }) => zh).join('')).toBe(text);
  expect(words.filter(({ pinyin }) => pinyin).map(({ zh, pinyin }) => `${zh} ${pinyin}`)).toEqual([
    '他 tā',
    '说 shuō',
    '银行 yín háng',
    '行长 háng zhǎng',
    '长期 cháng qī',
    '重视 zhòng shì',
    '峰会 fēng huì',
    '重要 zhòng yào',
    '的 de',
    '是 shì',
    '行 xíng',
  ]);
});
