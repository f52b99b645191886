import { expect, test } from 'vitest';
import { findSessions } from '../../../../lib/spotting/composed/sessions';

const find = (text: string) =>
  findSessions(text).map(({ start, end, kind, composed }) => ({
    text: text.slice(start, end),
    kind,
    ...composed,
  }));

test.each([
  ['省委十三届九次全会', '9th plenary session of the 13th provincial Party committee'],
  [
    '十四届全国人大常委会第六十六次委员长会议',
    '66th meeting of the chairman and vice chairmen of the 14th NPC Standing Committee',
  ],
  ['党的二十届三中全会', '3rd plenary session of the 20th CPC Central Committee'],
  ['第十四届全国人民代表大会第一次会议', "1st session of the 14th National People's Congress"],
  ['市十六届人大三次会议', "3rd session of the 16th city people's congress"],
  ['全国政协十四届三次会议', '3rd session of the 14th CPPCC National Committee'],
  ['政协第十四届全国委员会第三次会议', '3rd session of the 14th CPPCC National Committee'],
  ['二十届中央纪委四次全会', '4th plenary session of the 20th Central Commission for Discipline Inspection'],
  ['国务院第十次常务会议', '10th executive meeting of the State Council'],
  ['市政府第45次常务会议', '45th executive meeting of the city government'],
  [
    '中共中央政治局第十八次集体学习',
    '18th group study session of the Politburo of the CPC Central Committee',
  ],
  [
    '中共静安区第七届委员会第十次全体会议',
    "10th plenary session of the 7th Jing'an district Party committee",
  ],
  [
    '政协辽宁省第八届委员会第一次全体会议',
    '1st plenary session of the 8th Liaoning provincial CPPCC committee',
  ],
  ['市第十二次党代会', '12th Party congress of the city'],
])('%s is one meeting', (text, gloss) => {
  expect(find(`在${text}精神`)).toMatchObject([{ text, kind: 'meeting', gloss }]);
  const [meeting] = find(text);
  expect(meeting?.parts.map(({ zh }) => zh).join('')).toBe(text);
});

test('a term tells its years where the body is national', () => {
  expect(find('十四届全国人大常委会')).toMatchObject([
    { kind: 'institution', gloss: 'the 14th NPC Standing Committee (2023–2028)' },
  ]);
  expect(find('党的十九届六中全会')[0]?.parts[1]).toEqual({ zh: '十九届', gloss: '19th term (2017–2022)' });
});

test.each([
  '第三届中国国际进口博览会',
  '第十五届全运会',
  '第一次会议',
  '农工党十六届中央委员会',
  '新一届中央审计委员会',
  '三次会议',
])('%s is none', (text) => {
  expect(find(text)).toEqual([]);
});
