import { expect, test } from 'vitest';
import { openSpotterFromSource } from '../../../../lib/spotting/open';
import { readRoster } from '../../../../lib/spotting/people/roster';

const spotter = openSpotterFromSource();

test('a roster says who, with which titles, where first, how often, and what they did', () => {
  const document = spotter();
  const texts = [
    '6月3日，青澜区委书记陈远山主持会议，区长罗启明、副区长冯捷出席。陈远山强调要抓好落实。',
    '省委委员、青澜区委书记陈远山会见客商。陈书记表示欢迎。记者 秦晓禾',
  ];
  const parts = texts.map((text) => ({ text, spots: document.spot(text) }));
  const rows = readRoster(parts);
  expect(rows.map(({ name, official }) => [name, official])).toEqual([
    ['陈远山', true],
    ['罗启明', true],
    ['冯捷', true],
    ['秦晓禾', false],
  ]);
  const [secretary, head, deputy] = rows;
  expect(secretary).toMatchObject({
    titles: ['青澜区委书记', '省委委员、青澜区委书记'],
    count: 4,
    first: { part: 0 },
  });
  expect(secretary?.did.map(({ zh }) => zh)).toEqual(['主持', '强调', '会见', '表示']);
  expect(texts[0]?.slice(secretary?.first.start, secretary?.first.end)).toBe('陈远山');
  expect(head?.did).toEqual([]);
  expect(deputy?.did.map(({ gloss }) => gloss)).toEqual(['attended']);
});

test('a text without people has an empty roster', () => {
  expect(readRoster([{ text: '要坚持高质量发展。', spots: spotter().spot('要坚持高质量发展。') }])).toEqual(
    [],
  );
});
