import { expect, test } from 'vitest';
import { findOffices, type ListedOffice } from '../../../../lib/spotting/composed/offices';
import { normSpan } from '../../../../lib/text/offset';

const find = (text: string, listed: readonly ListedOffice[] = []) =>
  findOffices(text, listed).map(({ start, end, kind, composed }) => ({
    text: text.slice(start, end),
    kind,
    ...composed,
  }));
const longest = (text: string, listed?: readonly ListedOffice[]) =>
  find(text, listed).sort((a, b) => b.text.length - a.text.length)[0];
const listed = (text: string, word: string, gloss: string, rank?: ListedOffice['rank']): ListedOffice => ({
  ...normSpan(text.indexOf(word), text.indexOf(word) + word.length),
  kind: 'institution',
  gloss,
  ...(rank && { rank }),
});

test.each([
  [
    '四川省发展和改革委员会发布',
    '四川省发展和改革委员会',
    'Sichuan provincial development and reform commission',
    'full bureau',
  ],
  [
    '上海市静安区教育局',
    '上海市静安区教育局',
    "Jing'an district (Shanghai) education bureau",
    'full division',
  ],
  ['县委组织部要求', '县委组织部', 'county Party committee organization department', 'full section'],
  ['街道党工委', '街道党工委', 'subdistrict Party working committee', undefined],
  ['自治区党委', '自治区党委', 'regional Party committee', 'full ministerial'],
  ['区党委始终', '区党委', 'regional Party committee', 'full ministerial'],
  ['深圳市委', '深圳市委', 'Shenzhen city Party committee', 'deputy ministerial'],
])('%s names a body', (text, body, gloss, rank) => {
  expect(longest(text)).toMatchObject({ text: body, kind: 'institution', gloss });
  expect(longest(text)?.rank).toBe(rank);
});

test.each([
  ['原县委书记', '县委书记', 'secretary, county Party committee', 'full division'],
  ['常务副市长', '常务副市长', 'executive deputy mayor', undefined],
  ['武汉市代市长', '武汉市代市长', 'acting mayor of Wuhan', 'deputy ministerial'],
  ['湖南省长沙市市长', '湖南省长沙市市长', 'mayor of Changsha (Hunan)', 'full bureau'],
  ['上海市长宁区区长', '上海市长宁区区长', 'head of Changning district (Shanghai)', 'full bureau'],
  ['代县长', '代县长', 'acting county head', 'full division'],
  [
    '县人社局副局长',
    '县人社局副局长',
    'deputy director, county human resources and social security bureau',
    'deputy section',
  ],
  ['村党支部书记', '村党支部书记', 'secretary, village Party branch', undefined],
])('%s is a title', (text, title, gloss, rank) => {
  expect(longest(text)).toMatchObject({ text: title, kind: 'position', gloss });
  if (rank) expect(longest(text)?.rank).toBe(rank);
});

test('the rank of a city without a name is given for each kind of city', () => {
  expect(longest('市教育局')?.rank).toBe(
    'full division in a prefecture-level city, full section in a county-level one, full bureau in the four municipalities',
  );
});

test('a stack glosses each of its titles and has the highest rank among them', () => {
  const stack = longest('县委副书记、县长、县政府党组书记出席');
  expect(stack).toMatchObject({
    text: '县委副书记、县长、县政府党组书记',
    kind: 'position',
    gloss:
      'deputy secretary, county Party committee; county head; secretary, leading Party members group, county government',
    rank: 'full division',
  });
  expect(stack?.parts.map(({ zh }) => zh)).toEqual(['县委副书记', '县长', '县政府党组书记']);
});

test('a title in a stack may leave out the body that was named before', () => {
  expect(longest('凉山州委常委、宣传部部长')?.parts.map(({ gloss }) => gloss)).toEqual([
    'standing committee member, Liangshan prefectural Party committee',
    'head, publicity department',
  ]);
});

test('a post right after a body of the glossary is held in it, one rank down for a deputy', () => {
  const text = '生态环境部副部长表示';
  expect(
    longest(text, [listed(text, '生态环境部', 'Ministry of Ecology and Environment', 'full ministerial')]),
  ).toMatchObject({
    text: '生态环境部副部长',
    gloss: 'deputy head, Ministry of Ecology and Environment',
    rank: 'deputy ministerial',
  });
});

test('the head of a body may leave out one of two characters, unless a word begins there', () => {
  const text = '外交部长会见';
  expect(longest(text, [listed(text, '外交部', 'Foreign Ministry', 'full ministerial')])).toMatchObject({
    text: '外交部长',
    gloss: 'head, Foreign Ministry',
    rank: 'full ministerial',
  });
  expect(longest('县公安局长期')?.text).toBe('县公安局');
  const other = '外交部长期';
  expect(find(other, [listed(other, '外交部', 'Foreign Ministry')])).toEqual([]);
});

test('a position of the glossary with 副 before it is its deputy', () => {
  const text = '军区副司令员';
  const commander = { ...listed(text, '司令员', 'commander'), kind: 'position' as const };
  expect(longest(text, [commander])).toMatchObject({ text: '副司令员', gloss: 'deputy commander' });
});

test('a body that the glossary lists is not given again', () => {
  const text = '县教育局';
  expect(find(text, [listed(text, '县教育局', 'county education bureau')])).toEqual([]);
});

test.each([
  '市委托公司办理',
  '区委员会客厅',
  '县长江大桥',
  '湖南省长沙',
  '城市规划局限',
  '省部级',
  '香港特别行政区政府',
  '市区县三级联动',
  '全国直辖市党委',
])('%s holds none', (text) => {
  expect(find(text)).toEqual([]);
});

test('parts stand in the text one after the other', () => {
  for (const text of ['上海市静安区教育局副局长', '县政府办公室主任', '武汉市代市长', '市中级人民法院院长']) {
    const title = longest(text);
    expect(title?.parts.map(({ zh }) => zh).join('')).toBe(title?.text);
  }
});
