import type { Page } from '@playwright/test';
import { type Bench, CardView, centreOf, expect, painted, samplePage, test, waitForPaint } from './harness';

test.use({ touch: true });

async function openSample(bench: Bench, path: string): Promise<{ page: Page; card: CardView }> {
  bench.serve(path, samplePage);
  const page = await bench.context.newPage();
  await page.goto(bench.plain(path));
  await waitForPaint(page);
  expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
  return { page, card: await CardView.of(page) };
}

async function tap(page: Page, text: string) {
  const { x, y } = await centreOf(page, text);
  await page.touchscreen.tap(x, y);
}

test('a tap on a spot opens its card, a tap on another changes it, a tap elsewhere closes it', async ({
  bench,
}) => {
  const { page, card } = await openSample(bench, '/touch-open');
  await tap(page, '店小');
  await expect.poll(() => card.texts()).toEqual([expect.stringContaining('diàn xiǎo èr')]);
  // No pointer leaves it: the card stays.
  await page.waitForTimeout(600);
  expect(await card.texts()).toHaveLength(1);
  await tap(page, '两个维护');
  await expect.poll(() => card.texts()).toEqual([expect.stringContaining('liǎng gè wéi hù')]);
  await page.touchscreen.tap(5, 700);
  await expect.poll(() => card.texts()).toEqual([]);
  await page.close();
});

test('by touch a passage is saved from its card, given a note, and no longer saved', async ({ bench }) => {
  const { page, card } = await openSample(bench, '/touch-save');
  await tap(page, '乡村振兴');
  await card.tap('Save');
  await expect.poll(() => card.text()).toContain('Saved.');
  expect((await painted(page)).saved).toEqual(['乡村振兴']);
  await card.tap('Note');
  await expect.poll(() => card.text()).toContain('Keep note');
  await page.keyboard.type('农业');
  await card.tap('Keep note');
  await expect.poll(() => card.text()).toContain('农业');
  await card.tap('Undo save');
  await expect.poll(() => card.text()).toContain('No longer saved.');
  expect((await painted(page)).saved).toBeUndefined();
  await card.tap('Close');
  await expect.poll(() => card.texts()).toEqual([]);
  await page.close();
});

test('a finger that scrolls over a spot opens nothing', async ({ bench }) => {
  const { page, card } = await openSample(bench, '/touch-scroll');
  await page.setViewportSize({ width: 500, height: 400 });
  const { x, y } = await centreOf(page, '乡村振兴');
  const before = await page.evaluate(() => scrollY);
  const session = await bench.context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', moved = 0) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x, y: y + moved }],
    });
  await touch('touchStart');
  for (let moved = 10; moved <= 100; moved += 10) await touch('touchMove', moved);
  await touch('touchEnd');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(before - 30);
  await page.waitForTimeout(300);
  expect(await card.texts()).toEqual([]);
  await page.close();
});
