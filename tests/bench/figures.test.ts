import { expect, test } from 'vitest';
import { growthExponent, median, percentile } from './figures';
import { format, isMet } from './report';

test('median and percentile interpolate between neighbours', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([1, 2, 3, 10])).toBe(2.5);
  expect(percentile([0, 10, 20, 30, 40], 0.95)).toBeCloseTo(38);
  expect(() => median([])).toThrow('no figure');
});

test('the growth exponent is the power that the time follows', () => {
  const points = (power: number) => [10, 100, 1_000].map((size) => [size, 3 * size ** power] as const);
  expect(growthExponent(points(1))).toBeCloseTo(1);
  expect(growthExponent(points(2))).toBeCloseTo(2);
});

test('a limit is met up to its figure, and a missed one is shown', () => {
  const row = { what: 'task', figure: 50, unit: 'ms', limit: { atMost: 50 } };
  expect(isMet(row)).toBe(true);
  expect(isMet({ ...row, figure: 51 })).toBe(false);
  expect(isMet({ ...row, limit: { atLeast: 60 } })).toBe(false);
  expect(isMet({ what: 'task', figure: 50, unit: 'ms' })).toBeUndefined();
  const table = format({ title: 'Page', method: '', rows: [row, { ...row, figure: 1_234 }] });
  expect(table).toMatch(/50 ms .* met/);
  expect(table).toMatch(/1,234 ms .* MISSED/);
});
