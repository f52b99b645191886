import { expect, test } from 'vitest';
import { ChunkCutter, hashChunk, packChunk, unpackChunk } from '../../../lib/notebook/chunks';

const rows = Array.from({ length: 20_000 }, (_, i) => ({
  id: `h${String(i).padStart(5, '0')}`,
  note: '先看顺序',
}));

/** The texts of all chunks that rows are cut into. */
function cut(rows: readonly { id: string }[]): string[] {
  const cutter = new ChunkCutter();
  const chunks = rows.flatMap((row) => cutter.add(row.id, row) ?? []);
  return [...chunks, ...[cutter.rest() ?? []].flat()].map(({ text }) => text);
}

test('chunks hold all rows, in order and once', () => {
  expect(
    cut(rows)
      .join('\n')
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(rows);
  expect(cut([])).toEqual([]);
});

test('a row more, less or changed touches its own chunk and leaves the others as they are', () => {
  const before = new Set(cut(rows));
  expect(before.size).toBeGreaterThan(8);
  const changes = {
    more: [...rows.slice(0, 7_000), { id: 'h06999b', note: '' }, ...rows.slice(7_000)],
    less: rows.filter((_, i) => i !== 7_000),
    changed: rows.map((row, i) => (i === 7_000 ? { ...row, note: 'another' } : row)),
  };
  for (const [change, changed] of Object.entries(changes))
    expect(cut(changed).filter((text) => !before.has(text)).length, change).toBeLessThanOrEqual(2);
});

test('no chunk is longer than 4,000 rows, whatever the keys', () => {
  const alike = Array.from({ length: 9_000 }, (_, i) => ({ id: 'same', i }));
  expect(cut(alike).map((text) => text.split('\n').length)).toEqual([4_000, 4_000, 1_000]);
});

test('a chunk is packed and unpacked as it was, line breaks in it too', async () => {
  const text = [{ id: 'a', note: '第一行\n第二行\u2028' }, { id: 'b' }]
    .map((row) => JSON.stringify(row))
    .join('\n');
  const bytes = await packChunk(text);
  expect(await unpackChunk(bytes, await hashChunk(text))).toEqual([
    { id: 'a', note: '第一行\n第二行\u2028' },
    { id: 'b' },
  ]);
  await expect(unpackChunk(bytes, await hashChunk('another'))).rejects.toThrow();
});
