import { expect, test } from 'vitest';
import { openSpotterFromSource } from '../../../../lib/spotting/open';
import type { Spot } from '../../../../lib/spotting/spot';
import { smallGlossary } from '../small-glossary';

const glossary = smallGlossary([
  { category: 'ideology', zh: '不忘初心、牢记使命', gloss: 'stay true to the mission' },
  { category: 'ideology', zh: '科学立法、严格执法、公正司法、全民守法', gloss: 'rule of law' },
  { category: 'ideology', zh: '补短板', gloss: 'shore up weak spots' },
  { category: 'ideology', zh: '拉长板', gloss: 'build on strong points' },
  { category: 'ideology', zh: '优化营商环境', gloss: 'improve the business environment' },
]);
const spotter = openSpotterFromSource(glossary);
const coinedIn = (text: string) =>
  spotter()
    .spot(text)
    .filter(({ coined }) => coined !== undefined);
const certainIn = (text: string) => coinedIn(text).filter(({ tier }) => tier === 'certain');
const partsOf = (spot: Spot | undefined) => spot?.parts?.map(({ zh }) => zh);

test.each([
  ['推行“五联五共”机制', '五联五共'],
  ['打造“1+S+X”治理架构', '1+S+X'],
  ['创新“163”工作模式', '163'],
  ['实施“双驱动四治理”模式', '双驱动四治理'],
  ['推行“一品一策”做法', '一品一策'],
  ['建成“15分钟生活圈”', '15分钟生活圈'],
  ['开展一喷三防作业', '一喷三防'],
])('a formula by its shape: %s', (text, formula) => {
  expect(certainIn(text)).toMatchObject([{ kind: 'formula', text: formula, basis: 'pattern' }]);
});

test.each([
  '共有“12345”热线',
  '拨打“96178”企业家直通省长电话',
  '在“2023年5月1日”举行',
  '“一起向未来”的声音',
  '他一心一意工作',
  '两省一市开会',
  '《邓小平文集（一九二五——一九四九年）》',
  '获得“3金2银”',
  '参加“五一”活动',
])('no formula: %s', (text) => {
  expect(coinedIn(text).filter(({ kind }) => kind === 'formula')).toEqual([]);
});

test.each([
  [
    'a quoted list before it',
    '通过“组织联建共促、理论联学共融、活动联办共享、标兵联评共学、发展联手共赢”的“五联五共”机制',
    '五联五共',
    ['组织联建共促', '理论联学共融', '活动联办共享', '标兵联评共学', '发展联手共赢'],
  ],
  [
    'a list after 即',
    '实施“三个一批”工程，即推广一批、培育一批、淘汰一批。',
    '三个一批',
    ['推广一批', '培育一批', '淘汰一批'],
  ],
  [
    'a list after a colon',
    '全面推行“四个到位”：责任到位、措施到位、监管到位、整改到位。',
    '四个到位',
    ['责任到位', '措施到位', '监管到位', '整改到位'],
  ],
  [
    'points',
    '落实“三抓三促”要求，一是抓学习促提升，加强培训；二是抓执行促落实；三是抓效能促发展。',
    '三抓三促',
    ['抓学习促提升', '抓执行促落实', '抓效能促发展'],
  ],
  [
    'what counts the units of a quotation',
    '形成“要事共商、资源共享、项目共推”三大工作机制。',
    '三大工作机制',
    ['要事共商', '资源共享', '项目共推'],
  ],
])('the text spells a formula out: %s', (_, text, formula, members) => {
  const spot = coinedIn(text).find((one) => one.text === formula);
  expect(spot).toMatchObject({
    kind: 'formula',
    basis: 'context',
    tier: 'certain',
    coined: { isExpanded: true },
  });
  expect(partsOf(spot)).toEqual(members);
});

test.each(['“甲乙丙丁、戊己庚辛”的“五联五共”机制', '落实“三抓三促”：加强培训、压实责任。'])(
  'a list that does not fit the number is no expansion: %s',
  (text) => {
    const spot = coinedIn(text).find(({ kind }) => kind === 'formula');
    expect(spot?.coined?.isExpanded).toBe(false);
  },
);

test('what one paragraph spells out is known in all, and points may come one a paragraph', () => {
  const document = spotter();
  const parts = ['推行“三抓三促”。', '一是抓学习促提升。', '二是抓执行促落实。', '三是抓效能促发展。'];
  for (const part of parts) document.spot(part);
  const [spot] = document.spot(parts[0] as string);
  expect(partsOf(spot)).toEqual(['抓学习促提升', '抓执行促落实', '抓效能促发展']);
  const later = spotter(document.memory).spot('继续推行“三抓三促”。');
  expect(partsOf(later[0])).toHaveLength(3);
});

test.each([
  ['要把责任记在心上、扛在肩上、抓在手上。', '记在心上、扛在肩上、抓在手上'],
  ['形成人人注重安全、人人享有安全的社会氛围。', '人人注重安全、人人享有安全'],
  ['要补短板、拉长板，推动发展。', '补短板、拉长板'],
  ['“筑梦新时代 踏厉新征程”', '筑梦新时代 踏厉新征程'],
  ['要问政于民、问需于民、问计于民。', '问政于民、问需于民、问计于民'],
])('a row of like units: %s', (text, row) => {
  expect(coinedIn(text)[0]).toMatchObject({ kind: 'slogan', text: row, coined: { shape: 'parallel' } });
});

test.each([
  '购买苹果、香蕉、橘子等水果。',
  '王小明、王大明、王中明参加。',
  '山东省、山西省、广东省发布预警。',
  '区委、区政府、区人大参加。',
])('a list is no slogan: %s', (text) => {
  expect(certainIn(text)).toEqual([]);
});

test.each([
  ['探索走出一条“众治良方”。', '众治良方'],
  ['启动“清风惠企”行动。', '清风惠企'],
  ['叫响“投资青澜”品牌。', '投资青澜'],
])('a quoted coinage: %s', (text, coinage) => {
  expect(certainIn(text)).toMatchObject([{ kind: 'slogan', text: coinage, coined: { shape: 'quoted' } }]);
});

test.each([
  '他说：“这样做是不对的”。',
  '论坛以“携手共创未来”为主题。',
  '获得“优秀员工”称号。',
  '“雪龙”号抵达港口。',
  '推动“优化营商环境”行动。',
])('no coinage: %s', (text) => {
  expect(certainIn(text)).toEqual([]);
});

test.each([
  ['要不忘初心、牢记宗旨。', '不忘初心、牢记宗旨', '不忘初心、牢记使命'],
  [
    '要严格执法、公正司法、全民守法。',
    '严格执法、公正司法、全民守法',
    '科学立法、严格执法、公正司法、全民守法',
  ],
  [
    '推进民主立法、严格执法、公正司法、全民守法。',
    '民主立法、严格执法、公正司法、全民守法',
    '科学立法、严格执法、公正司法、全民守法',
  ],
  [
    '推进科学立法、公正司法、严格执法、全民守法。',
    '科学立法、公正司法、严格执法、全民守法',
    '科学立法、严格执法、公正司法、全民守法',
  ],
])('an altered wording: %s', (text, altered, canonical) => {
  expect(coinedIn(text).filter(({ coined }) => coined?.shape === 'altered')).toMatchObject([
    { text: altered, coined: { alters: { zh: canonical } } },
  ]);
});

test('the wording itself, or with other marks, is not altered', () => {
  for (const text of ['不忘初心、牢记使命。', '不忘初心，牢记使命。', '不忘初心和牢记使命。'])
    expect(
      coinedIn(text).filter(({ coined }) => coined?.shape === 'altered'),
      text,
    ).toEqual([]);
});

test('lines of credits and jump lines hold no slogan', () => {
  expect(certainIn('撰稿：“众治良方”工作室')).toEqual([]);
});

test('the English is put together word for word', () => {
  expect(coinedIn('推行“五联五共”机制')[0]?.gloss).toBe('five · join · five · together');
});
