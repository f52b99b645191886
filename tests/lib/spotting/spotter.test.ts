import { expect, test } from 'vitest';
import { openSpotterFromSource } from '../../../lib/spotting/open';

import { smallGlossary } from './small-glossary';

const glossary = smallGlossary(
  [
    { category: 'party', zh: '党建', gloss: 'Party building' },
    { category: 'party', zh: '党建引领', gloss: 'led by Party building' },
    { category: 'ideology', zh: '新征程', gloss: 'new journey' },
    {
      category: 'economy',
      zh: '高质量发展',
      gloss: 'high-quality development',
      variants: [
        { zh: '高质量的发展', form: 'other' },
        { zh: '高质量发展之路', form: 'other', gloss: 'the road of high-quality development' },
      ],
    },
    { category: 'ideology', zh: '邓小平理论', gloss: 'Deng Xiaoping Theory' },
    { category: 'positions', zh: '区委书记', gloss: 'district Party secretary' },
    { category: 'positions', zh: '区长', gloss: 'district head' },
    { category: 'positions', zh: '副市长', gloss: 'deputy mayor' },
    { category: 'foreign', zh: 'G20', gloss: 'G20' },
    { category: 'slogans', zh: '党建引领、人人有责', gloss: 'a motto' },
    {
      category: 'people',
      zh: '李强',
      gloss: 'premier',
      pinyin: 'Lǐ Qiáng',
      posts: [{ body: 'State Council', title: 'Premier', zh: '国务院总理', source: 'party-congress-2022' }],
    },
    {
      category: 'people',
      zh: '刘伟',
      gloss: 'minister of transport',
      pinyin: 'Liú Wěi',
      needsTitle: true,
      posts: [{ body: 'Ministry', title: 'Minister', zh: '交通运输部部长', source: 'party-congress-2022' }],
    },
    { category: 'people', zh: '邓小平', gloss: 'paramount leader', pinyin: 'Dèng Xiǎopíng', posts: [] },
  ],
  [{ zh: '执政党建设', not: '党建' }],
);
const spotter = openSpotterFromSource(glossary);
const spot = (text: string) => spotter().spot(text);
const found = (text: string) => spot(text).map(({ kind, text }) => `${kind} ${text}`);

test.each([
  ['the longest form wins', '坚持党建引领', ['term 党建引领']],
  ['traditional script', '黨建引領', ['term 黨建引領']],
  ['a variant', '高质量的发展', ['term 高质量的发展']],
  ['a long form broken by a line', '推动高质量\n发展', ['term 高质量\n发展']],
  ['a short form broken by a line is not believed', '全面加强党\n建工作', []],
  [
    'unless the line is full',
    '全区上下要以更高站位更大力度\n推动各项工作再上台阶加强党\n建引领作用不断提升获得感党\n建先行',
    ['term 党\n建引领', 'term 党\n建'],
  ],
  ['a menu of one character a line', '党\n建\n引\n领', []],
  ['a word spaced out', '党　建', ['term 党　建']],
  ['words parted by a space are not put together', '入党 建设', []],
  ['a reading left in converted text', '高質(zhì)量發(fā)展', ['term 高質(zhì)量發(fā)展']],
  ['a blank line parts words', '高质量\n\n发展', []],
  ['half a Latin word is no term', 'G200 AG20 G20', ['term G20']],
  ['a term inside a slogan', '党建引领、人人有责', ['slogan 党建引领、人人有责', 'term 党建引领']],
  ['a person inside a term is not spotted', '高举邓小平理论', ['term 邓小平理论']],
  ['a decoy hides the headword that it holds by accident', '执政党建设与党建', ['term 党建']],
  ['no Chinese', 'Nothing here.', []],
])('%s', (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('offsets are those of the text as given, and spots are sorted and never cross', () => {
  const text = '　黨建\u200b引領、人人有責。区委书记陈远山出席，陈远山强调';
  const spots = spot(text);
  for (const { start, end, text: slice } of spots) expect(text.slice(start, end)).toBe(slice);
  const sorted = [...spots].sort((a, b) => a.start - b.start || b.end - a.end);
  expect(spots).toEqual(sorted);
  for (const a of spots)
    for (const b of spots) expect(a.start < b.start && b.start < a.end && a.end < b.end).toBe(false);
});

test.each([
  ['a title before', '区委书记陈远山来到企业', { 陈远山: '区委书记' }],
  ['a stacked title', '区委副书记、区长罗启明指出', { 罗启明: '区委副书记、区长' }],
  ['a two-character name before a verb', '区长高香在致辞中说', { 高香: '区长' }],
  ['a title after', '刘多副市长出席', { 刘多: '副市长' }],
  ['a list after a title', '区领导冯捷、姚卫华出席', { 冯捷: '区领导', 姚卫华: '区领导' }],
  ['a list with spaces in a byline', '撰稿 俞超 李华成', { 俞超: '撰稿', 李华成: '撰稿' }],
  ['a misprinted body', '市人社局局、党组书记杨佳瑛', { 杨佳瑛: '市人社局局、党组书记' }],
  ['a label and padded names', '区　长：陆　明　冯　捷', { '陆　明': '区长', '冯　捷': '区长' }],
  ['a label before speech', '区长：高度重视这件事', {}],
  ['a character outside the basic plane', '区长周𬱖远说', { 周𬱖远: '区长' }],
  ['a compound surname', '市委书记欧阳晓晖主持', { 欧阳晓晖: '市委书记' }],
  ['a title and no name', '区委书记出席会议，区长强调', {}],
  ['a place that begins with a surname', '县长曹县人', {}],
])('people: %s', (_, text, expected) => {
  const people = spot(text).filter((one) => one.kind === 'person');
  expect(Object.fromEntries(people.map(({ text, title }) => [text, title]))).toEqual(expected);
});

test('a byline is no official, and who holds an office is one', () => {
  const people = spot('区长罗启明出席。记者 秦晓禾').filter((one) => one.kind === 'person');
  expect(people.map(({ text, official }) => [text, official])).toEqual([
    ['罗启明', true],
    ['秦晓禾', false],
  ]);
});

test('a name with a title is known in the rest of the document, and its title glossed', () => {
  const document = spotter();
  document.spot('青澜区委书记陈远山出席');
  const [person] = spotter(document.memory).spot('会后，陈远山离开');
  expect(person).toMatchObject({
    text: '陈远山',
    title: '青澜区委书记',
    gloss: 'district Party secretary',
    basis: 'context',
  });
  expect(spot('会后，陈远山离开')).toMatchObject([{ text: '陈远山', title: null, official: null }]);
});

test("whoever bears the name only does not get the premier's biography", () => {
  const [premier] = spot('国务院总理李强主持');
  expect(premier).toMatchObject({ entryId: 'entry-10', basis: 'glossary' });
  expect(spot('李强会见客人')[0]).toMatchObject({ entryId: 'entry-10' });
  for (const title of ['村党支部书记', '公司董事长', '人民医院院长', '派出所所长', '副局长']) {
    const [namesake] = spot(`${title}李强说`).filter(({ kind }) => kind === 'person');
    expect(namesake, title).toMatchObject({ text: '李强', basis: 'context' });
    expect(namesake, title).not.toHaveProperty('entryId');
  }
});

test('a hostile text takes no longer than news of the same length', () => {
  const time = (text: string) => {
    const start = performance.now();
    spot(text);
    return performance.now() - start;
  };
  const news = '区委书记陈远山来到企业，强调要坚持党建引领，推动高质量发展。'.repeat(750);
  time(news);
  const normal = time(news);
  for (const unit of [
    '、',
    '“',
    '区',
    '书记',
    '王',
    '王王、',
    '王 ',
    '党 建 ',
    '党(',
    '党\n',
    '\n',
    '改。革,党\n\n',
    '局、',
    '记者 ',
    '县委书记、',
    '市委副书记、',
    '局长、',
    '区委常委、副',
    '书记王小明某',
    '“五',
    '“五联五共”',
    '“五联五共”即、',
    '一是改革，',
    '补短板、',
    '补短板 ',
    '甲，',
    '“甲、乙”三大',
    '1+',
    '五',
    '不忘初心、牢记',
    '全面建设社会主义',
    '下转第',
  ])
    expect(time(unit.repeat(Math.floor(news.length / unit.length))), JSON.stringify(unit)).toBeLessThan(
      normal * 10 + 200,
    );
});

test('a common name of the glossary is believed only beside a title that fits', () => {
  expect(spot('刘伟出席')).toMatchObject([{ text: '刘伟', namesake: 'entry-11', basis: 'context' }]);
  expect(spot('刘伟出席')[0]).not.toHaveProperty('entryId');
  const [minister] = spot('交通运输部部长刘伟出席').filter(({ kind }) => kind === 'person');
  expect(minister).toMatchObject({ text: '刘伟', gloss: 'minister of transport', basis: 'glossary' });
  const [other] = spot('区长刘伟出席').filter(({ kind }) => kind === 'person');
  expect(other).toMatchObject({ text: '刘伟', gloss: 'district head', basis: 'context' });
});

test('a form with a gloss of its own says that', () => {
  expect(spot('高质量发展之路')).toMatchObject([{ gloss: 'the road of high-quality development' }]);
  expect(spot('高质量的发展')).toMatchObject([{ gloss: 'high-quality development' }]);
});

test('what no glossary lists is composed, and says so', () => {
  const spots = spot('湖南省委书记陈远山在省委十三届九次全会上');
  expect(spots.map(({ kind, text, basis }) => [kind, text, basis])).toEqual([
    ['position', '湖南省委书记', 'pattern'],
    ['institution', '湖南省委', 'pattern'],
    ['person', '陈远山', 'context'],
    ['meeting', '省委十三届九次全会', 'pattern'],
    ['institution', '省委', 'pattern'],
  ]);
  expect(spots[0]).toMatchObject({
    pinyin: 'hú nán shěng wěi shū jì',
    rank: 'full ministerial',
    parts: [{ zh: '湖南省' }, { zh: '委', gloss: 'Party committee' }, { zh: '书记' }],
  });
});

test('a listed title has the rank of its place', () => {
  expect(spot('区委书记')[0]).toMatchObject({
    basis: 'glossary',
    rank: 'full division in most cities, full bureau in the four municipalities',
  });
});

test('a person with a stacked title is glossed by all of it', () => {
  const [person] = spot('县人社局局长、党组书记罗启明').filter(({ kind }) => kind === 'person');
  expect(person?.gloss).toBe(
    'director, county human resources and social security bureau; secretary, leading Party members group',
  );
});
