import { expect, test } from 'vitest';
import type { Snapshot } from '../../../lib/notebook/backup-database';
import { listPushedOut } from '../../../lib/notebook/snapshots';

const snapshot = (takenAt: number, why: Snapshot['why'] = 'daily'): Snapshot => ({
  takenAt,
  day: String(takenAt),
  why,
  version: 2,
  schema: {},
  counts: { highlights: 1 },
  chunks: [],
});

test('the newest seven days are kept, however long ago they were', () => {
  const days = [9, 1, 2, 300, 4, 5, 6, 7].map((day) => snapshot(day));
  expect(listPushedOut(days.slice(1))).toEqual([]);
  expect(listPushedOut(days).map(({ takenAt }) => takenAt)).toEqual([1]);
});

test('those from before a restore push no day out', () => {
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => snapshot(day));
  const others = [8, 9, 10].map((time) => snapshot(time, 'before a restore'));
  expect(listPushedOut([...days, ...others]).map(({ takenAt }) => takenAt)).toEqual([8]);
});
