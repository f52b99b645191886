import { expect, test } from 'vitest';
import type { Highlight } from '../../../lib/notebook/highlight';
import { planImport } from '../../../lib/notebook/imported';
import { sampleHighlight } from '../export/sample-highlight';

const notebookOf = (...highlights: Highlight[]) => {
  const byId = new Map(highlights.map((one) => [one.id, one]));
  return async (ids: readonly string[]) => ids.map((id) => byId.get(id));
};
const other = { ...sampleHighlight, note: 'another note' };

test('what is free is added, what is there already is not', async () => {
  const fresh = { ...sampleHighlight, id: 'b1' };
  expect(await planImport([sampleHighlight, fresh], notebookOf(sampleHighlight))).toEqual({
    added: [fresh],
    present: 1,
  });
});

test('another highlight under the same id gets a new one, and nothing stored is overwritten', async () => {
  const { added } = await planImport([other], notebookOf(sampleHighlight));
  expect(added).toEqual([{ ...other, id: 'a1.2' }]);
  const second = await planImport([other], notebookOf(sampleHighlight, added[0] as Highlight));
  expect(second).toEqual({ added: [], present: 1 });
});

test('one id twice in a file: both are kept, unless they are the same', async () => {
  const { added, present } = await planImport([sampleHighlight, other, sampleHighlight], notebookOf());
  expect(added.map(({ id, note }) => [id, note])).toEqual([
    ['a1', sampleHighlight.note],
    ['a1.2', 'another note'],
  ]);
  expect(present).toBe(1);
});

test('the order of keys in a file is no difference', async () => {
  const turned = Object.fromEntries(Object.entries(sampleHighlight).reverse()) as unknown as Highlight;
  expect((await planImport([turned], notebookOf(sampleHighlight))).present).toBe(1);
});
