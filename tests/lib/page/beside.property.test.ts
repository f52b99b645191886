import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, fitsBeside, placeBeside } from '../../../lib/page/beside';

const view: Box = { left: 0, top: 0, right: 1_000, bottom: 800 };
const card = { width: 376, height: 300 };
const line = (left: number, top: number): Box => ({ left, top, right: left + 60, bottom: top + 24 });

test('below the line, at its left', () => {
  expect(placeBeside(line(100, 100), card, view)).toEqual({ x: 100, y: 130, room: 662 });
});

test('above it where there is more room and below not enough', () => {
  expect(placeBeside(line(100, 700), card, view)).toEqual({ x: 100, y: 394, room: 686 });
});

test('lower where there is enough room on neither side', () => {
  const { y, room } = placeBeside(line(100, 380), { width: 376, height: 480 }, view);
  expect([y, room]).toEqual([410, 382]);
});

test('in what can be seen of a page that is zoomed by two fingers', () => {
  const seen: Box = { left: 500, top: 400, right: 1_000, bottom: 800 };
  expect(placeBeside(line(990, 420), card, seen)).toEqual({ x: 616, y: 450, room: 342 });
});

test('in a view that has no room beside the line it fills the view', () => {
  const low: Box = { left: 0, top: 0, right: 300, bottom: 120 };
  expect(placeBeside(line(40, 50), { width: 284, height: 300 }, low)).toEqual({ x: 8, y: 8, room: 104 });
});

test.each([
  ['whole', line(100, 100), 300, view, true],
  ['long, but with room to read', line(100, 380), 700, view, true],
  ['short, in a low view', line(20, 20), 150, { left: 0, top: 0, right: 400, bottom: 240 }, true],
  ['long, in a low view', line(20, 20), 241, { left: 0, top: 0, right: 400, bottom: 240 }, false],
  ['in a narrow view', line(20, 20), 150, { left: 0, top: 0, right: 300, bottom: 800 }, false],
])('does a card fit: %s', (_, at, height, room, fits) => {
  expect(fitsBeside(at, height, room)).toBe(fits);
});

test('a card never lies over its line, and is in view where its line is', () => {
  const box = fc.record({
    left: fc.integer({ min: 0, max: 940 }),
    top: fc.integer({ min: 0, max: 776 }),
    width: fc.integer({ min: 50, max: 900 }),
    height: fc.integer({ min: 20, max: 2_000 }),
  });
  fc.assert(
    fc.property(box, ({ left, top, width, height }) => {
      const at = line(left, top);
      const { x, y, room } = placeBeside(at, { width, height }, view);
      const end = y + Math.min(height, room);
      expect(y >= at.bottom || end <= at.top).toBe(true);
      expect(x).toBeGreaterThanOrEqual(8);
      expect(x + width).toBeLessThanOrEqual(992);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(800);
    }),
  );
});
