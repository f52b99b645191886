import { expect, test } from 'vitest';
import { findHighlights, SearchIndex, searchText } from '../../../lib/notebook/search';
import { sampleHighlight } from '../export/sample-highlight';

const saved = {
  ...sampleHighlight,
  exact: '推動高質量\n發展，做到“两个维护”',
  note: 'Compare with May',
  tags: ['基层', 'wording'],
  page: { ...sampleHighlight.page, title: '青澜县召开会议', byline: '本报记者' },
  spots: [
    ...sampleHighlight.spots,
    { start: 0, end: 2, kind: 'term', headword: '绿色发展', pinyin: 'lǜsè fāzhǎn', gloss: 'green growth' },
    { start: 0, end: 2, kind: 'term', headword: '西安', pinyin: "Xī'ān", gloss: 'Xi’an' },
  ],
};

test.each([
  ['推动高质量发展'],
  ['推動高質量發展'],
  ['liang ge wei hu'],
  ['lianggeweihu'],
  ['liǎng gè wéi hù'],
  ['LIANGGE weihu'],
  ['lüse'],
  ['lvsefazhan'],
  ['lusefazhan'],
  ['xian'],
  ['two uph'],
  ['compare may'],
  ['基層'],
  ['青澜 wording 记者'],
  ['   '],
])('a highlight is found by %s', (search) => {
  expect(findHighlights([saved], search)).toEqual([saved]);
});

test.each([['四个意识'], ['liangge queli'], ['两个维护 zzz']])('and not by %s', (search) => {
  expect(findHighlights([saved], search)).toEqual([]);
});

test('the index finds what looking through each text finds, also after texts have changed', () => {
  const words = ['基层', '经济', 'gaozhiliang', 'a', 'wording', '会议'];
  let state = 7;
  const random = (below: number) => (state = (state * 48271) % 0x7fffffff) % below;
  const texts = Array.from({ length: 2_345 }, () =>
    Array.from({ length: random(4) }, () => words[random(words.length)]).join(' '),
  );
  const index = new SearchIndex();
  for (const [place, text] of texts.entries()) index.put(place, text);
  const expectSame = (search: string) =>
    expect([...(index.find(search) ?? [])].flatMap((hit, place) => (hit === 1 ? [place] : []))).toEqual(
      texts.flatMap((text, place) =>
        search
          .replace('層', '层')
          .split(' ')
          .every((word) => text.includes(word))
          ? [place]
          : [],
      ),
    );
  const compare = () => {
    for (const search of ['基层', 'a', '经济 会议', 'gaozhiliang wording a', 'nothing', '基層'])
      expectSame(search);
  };
  compare();
  // What goes on from an earlier search, and what goes back, in any order.
  for (const search of [
    'g',
    'ga',
    'gaozhiliang',
    'gaozhiliang 经',
    'gaozhiliang 经济',
    '经',
    'gaozh',
    'a b',
    'a',
    'ga',
  ])
    expectSame(search);
  for (const place of [0, 999, 1_000, 2_344, 500]) index.put(place, (texts[place] = '经济 会议'));
  index.put(2_345, (texts[2_345] = '基层'));
  compare();
  expect(index.find(' ')).toBeUndefined();
});

test('a text holds each term once', () => {
  const [spot] = saved.spots;
  const text = searchText({
    ...saved,
    spots: Array.from({ length: 50 }, () => spot as NonNullable<typeof spot>),
  });
  expect(text.split('two upholds')).toHaveLength(2);
});
