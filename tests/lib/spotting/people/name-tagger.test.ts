import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CorruptArtefact } from '../../../../lib/glossary/artefact';
import { openNameTagger } from '../../../../lib/spotting/open';
import { openNameModel } from '../../../../lib/spotting/people/name-model';

const tagger = openNameTagger();
const names = (text: string) =>
  tagger(text)
    .names.filter(({ odds }) => odds > 0)
    .map(({ start, end }) => text.slice(start, end));

test('names without titles, of two and three characters, compound and transliterated', () => {
  expect(names('王建国和妻子李秀英在村里种果树。')).toEqual(['王建国', '李秀英']);
  expect(names('欧阳晓晖说,今年收成好。')).toEqual(['欧阳晓晖']);
  expect(names('弗拉基米尔·普京表示欢迎。')).toEqual(['弗拉基米尔·普京']);
});

test('text without names has none', () => {
  expect(names('会议强调,要全面落实各项任务,成立工作专班。')).toEqual([]);
  expect(names('')).toEqual([]);
});

test('the odds of any span can be asked, and a name has better ones than a piece of it', () => {
  const text = '记者从王建国那里了解到。';
  const { oddsOf } = tagger(text);
  expect(oddsOf(3, 6)).toBeGreaterThan(oddsOf(3, 5));
  expect(oddsOf(3, 6)).toBeGreaterThan(oddsOf(0, 2));
});

test('a sentence longer than the scratch space is read in pieces', () => {
  const text = `${'要坚持高质量发展,'.repeat(200)}王建国说`;
  expect(names(text)).toEqual(['王建国']);
});

test('damaged weights are refused', () => {
  const bytes = readFileSync(new URL('../../../../lib/spotting/people/names-model.bin', import.meta.url));
  const copy = () => Uint8Array.from(bytes);
  const cut = copy().slice(0, 4_000);
  expect(() => openNameModel(cut.buffer)).toThrow(CorruptArtefact);
  const flipped = copy();
  flipped[10_000] = (flipped[10_000] as number) ^ 1;
  expect(() => openNameModel(flipped.buffer)).toThrow(CorruptArtefact);
});
