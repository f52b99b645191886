import { CardView, centreOf, expect, painted, samplePage, select, test, waitForPaint } from './harness';

test('the popup switches a site off and on in open tabs, and it stays so', async ({ bench }) => {
  bench.serve('/switch', samplePage);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/switch'));
  await waitForPaint(page, 'person');
  const popup = await bench.openPopup(page.url());
  const session = await bench.context.newCDPSession(popup);
  const toggle = popup.getByRole('switch', { name: 'on for this site' });
  const card = await CardView.of(page);

  await page.bringToFront();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => card.text()).not.toBe('');
  await popup.bringToFront();
  await toggle.click();
  await expect(popup.getByText('Tifa is off on news.example.')).toBeVisible();
  await page.bringToFront();
  await expect.poll(() => painted(page)).toEqual({});
  await expect(page.locator('tifa-card')).toHaveCount(0);
  const { x, y } = await centreOf(page, '店小二');
  await page.mouse.move(x, y);
  await page.keyboard.press('Alt+ArrowDown');
  await page.evaluate(() => document.body.append('推动高质量发展'));
  await page.waitForTimeout(700);
  expect(await card.text()).toBe('');
  expect(await painted(page)).toEqual({});

  // After a reload nothing wakes the worker.
  await session.send('ServiceWorker.enable');
  let status = 'running';
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { runningStatus } of versions) status = runningStatus;
  });
  await session.send('ServiceWorker.stopAllWorkers');
  await expect.poll(() => status).toBe('stopped');
  await page.reload();
  await page.waitForTimeout(1_200);
  expect(status).toBe('stopped');
  expect(await painted(page)).toEqual({});

  // Another site is as it was.
  const other = await bench.context.newPage();
  await other.goto(bench.secure('/switch'));
  await waitForPaint(other, 'person');
  await other.close();

  await popup.bringToFront();
  await toggle.click();
  await page.bringToFront();
  await waitForPaint(page, 'person');
  await expect(popup.getByRole('button', { name: /people$/ })).toBeVisible();

  // Off and on once more, without a reload in between: one script is at work, and it works.
  await popup.bringToFront();
  await toggle.click();
  await page.bringToFront();
  await expect.poll(() => painted(page)).toEqual({});
  await popup.bringToFront();
  await toggle.click();
  await page.bringToFront();
  const paint = await waitForPaint(page, 'person');
  expect(paint.person?.filter((name) => name === '罗启明')).toHaveLength(2);
  await popup.close();
  await page.close();
});

test('saving on a site that is off is refused with a sentence, on the page', async ({ bench }) => {
  bench.serve('/refusing', samplePage);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/refusing'));
  await waitForPaint(page, 'person');
  const popup = await bench.openPopup(page.url());
  const toggle = popup.getByRole('switch', { name: 'on for this site' });
  await toggle.click();
  await page.reload();
  await select(page, '店小二');
  await popup.getByRole('button', { name: 'Save selection' }).click();
  await page.bringToFront();
  const card = await CardView.of(page);
  await expect.poll(() => card.text()).toContain('Tifa is off on this site');
  expect(await painted(page)).toEqual({});
  await popup.bringToFront();
  await toggle.click();
  await page.bringToFront();
  await waitForPaint(page, 'person');
  await popup.close();
  await page.close();
});

test('a frame follows the page around it', async ({ bench }) => {
  bench.serve('/framed', '<meta charset="utf-8"><body><p>框里推动乡村振兴</p>');
  bench.serve(
    '/around',
    `<meta charset="utf-8"><body><p>外面高质量发展</p><iframe src="${bench.secure('/framed')}"></iframe>`,
  );
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/around'));
  const frame = page.frames()[1];
  const size = () => frame?.evaluate(() => CSS.highlights.size);
  await expect.poll(size).toBeGreaterThan(0);
  const popup = await bench.openPopup(page.url());
  await popup.getByRole('switch', { name: 'on for this site' }).click();
  await page.bringToFront();
  await expect.poll(size).toBe(0);
  await popup.bringToFront();
  await popup.getByRole('switch', { name: 'on for this site' }).click();
  await page.bringToFront();
  await expect.poll(size).toBeGreaterThan(0);
  await popup.close();
  await page.close();
});

test('where Tifa is always on, Chinese is read in what says that it is Japanese', async ({ bench }) => {
  bench.serve('/said-japanese', '<meta charset="utf-8"><html lang="ja"><body><h1>推动高质量发展</h1>');
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/said-japanese'));
  await page.waitForTimeout(600);
  expect(await painted(page)).toEqual({});
  const settings = await bench.context.newPage();
  await settings.goto(`${bench.origin}/settings.html`);
  await settings.getByLabel('Site to add: Always on').fill('news.example');
  await settings.keyboard.press('Enter');
  await expect(settings.getByRole('status')).toHaveText('Saved.');
  await page.bringToFront();
  expect((await waitForPaint(page)).term).toEqual(['高质量发展']);
  await settings.bringToFront();
  await settings.getByRole('button', { name: 'Remove: news.example' }).click();
  await page.bringToFront();
  await expect.poll(() => painted(page)).toEqual({});
  await settings.close();
  await page.close();
});
