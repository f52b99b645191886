import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Kind, kinds } from '../../../lib/glossary/category';
import { type Candidate, settleOverlaps } from '../../../lib/spotting/overlap';
import { normSpan } from '../../../lib/text/offset';

const candidate = (kind: Kind, start: number, end: number): Candidate => ({ kind, ...normSpan(start, end) });
const settle = (...candidates: Candidate[]) =>
  settleOverlaps(candidates).map(({ kind, start, end }) => `${kind} ${start}-${end}`);

/** Outer kind, inner kind, and a text in which the one lies in the other. */
const held: readonly (readonly [Kind, Kind, string])[] = [
  ['slogan', 'term', '党建引领、人人有责'],
  ['slogan', 'formula', '深刻领悟“两个确立”、做到“两个维护”'],
  ['slogan', 'slogan', '远香有邻 众治有芳'],
  ['meeting', 'institution', '十三届全国人大一次会议'],
  ['position', 'institution', '市政府党组书记'],
];

test.each(
  kinds.flatMap((outer) =>
    kinds.map((inner) => [outer, inner, held.some(([one, two]) => one === outer && two === inner)] as const),
  ),
)('a %s holds a %s: %s', (outer, inner, isHeld) => {
  const both = settle(candidate(outer, 0, 8), candidate(inner, 2, 4));
  expect(both).toEqual(isHeld ? [`${outer} 0-8`, `${inner} 2-4`] : [`${outer} 0-8`]);
});

test('what a pattern composed holds the listed words in it, but nothing else that was composed', () => {
  const composed = { ...candidate('institution', 0, 8), composed: {} };
  expect(settle(composed, candidate('institution', 2, 4))).toEqual(['institution 0-8', 'institution 2-4']);
  expect(settle(composed, candidate('term', 2, 4))).toEqual(['institution 0-8', 'term 2-4']);
  expect(settle(composed, candidate('formula', 2, 4))).toEqual(['institution 0-8']);
  expect(settle(composed, { ...candidate('institution', 2, 4), composed: {} })).toEqual(['institution 0-8']);
});

test('a stack of titles holds the titles that it joins', () => {
  const stack = { ...candidate('position', 0, 8), composed: {} };
  const inner = [candidate('position', 0, 4), { ...candidate('position', 5, 8), composed: {} }];
  expect(settle(stack, ...inner)).toEqual(['position 0-8', 'position 0-4', 'position 5-8']);
});

test.each<[string, Candidate[], string[]]>([
  ['of two that cross the longer stands', [candidate('term', 0, 4), candidate('term', 3, 9)], ['term 3-9']],
  [
    'of two as long that cross, the rarer kind',
    [candidate('term', 0, 4), candidate('person', 2, 6)],
    ['person 2-6'],
  ],
  [
    'of two in the same place, the rarer kind',
    [candidate('institution', 0, 4), candidate('meeting', 0, 4)],
    ['meeting 0-4'],
  ],
  ['side by side both stand', [candidate('term', 2, 4), candidate('term', 0, 2)], ['term 0-2', 'term 2-4']],
  [
    'one that is held may not reach over the edge',
    [candidate('slogan', 0, 8), candidate('term', 6, 10)],
    ['slogan 0-8'],
  ],
  [
    'what is in one that is not held is set against the outermost',
    [candidate('meeting', 0, 9), candidate('term', 1, 8), candidate('institution', 2, 5)],
    ['meeting 0-9', 'institution 2-5'],
  ],
])('%s', (_, candidates, standing) => {
  expect(settle(...candidates)).toEqual(standing);
  expect(settle(...candidates.toReversed())).toEqual(standing);
});

test('what stands never crosses, is in order, and stands again', () => {
  const any = fc
    .tuple(fc.constantFrom(...kinds), fc.nat(30), fc.integer({ min: 1, max: 10 }))
    .map(([kind, start, length]) => candidate(kind, start, start + length));
  fc.assert(
    fc.property(fc.array(any, { maxLength: 20 }), (candidates) => {
      const standing = settleOverlaps(candidates);
      for (const a of standing)
        for (const b of standing) expect(a.start < b.start && b.start < a.end && a.end < b.end).toBe(false);
      expect(standing).toEqual([...standing].sort((a, b) => a.start - b.start || b.end - a.end));
      expect(settleOverlaps(standing)).toEqual(standing);
    }),
  );
});
