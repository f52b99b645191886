import { launchExtension, loadUnpacked } from '../visit/extension-browser';
import { servePages } from '../visit/serve';
import { CardView, centreOf, expect, painted, samplePage, test, waitForPaint } from './harness';

test('after an update an open page goes on, with one card and one paint', async ({ bench }) => {
  bench.serve('/updated', samplePage);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/updated'));
  await waitForPaint(page, 'formula');
  await loadUnpacked(bench.context);
  await page.bringToFront();
  await page.waitForTimeout(1_000);
  await page.evaluate(() =>
    document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>又推动碳达峰</p>'),
  );
  await expect.poll(async () => (await painted(page)).term, { timeout: 10_000 }).toContain('碳达峰');

  const { x, y } = await centreOf(page, '两个维护');
  await page.mouse.move(x, y);
  const card = await CardView.of(page);
  await expect.poll(() => card.text()).toContain('liǎng gè wéi hù');
  expect(await page.locator('tifa-card').count()).toBe(1);
  await card.press('Save');
  await expect.poll(() => card.text()).toContain('Saved.');
  await page.close();
});

test('a card that was open when Tifa was switched off still has its words, and says what to do', async () => {
  const { port, server } = await servePages(() => ({ body: samplePage }));
  const browser = await launchExtension(process.env.TIFA_BROWSER ?? '/usr/bin/chromium', { headless: true });
  const page = await browser.context.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  await waitForPaint(page, 'formula');
  const { x, y } = await centreOf(page, '两个维护');
  await page.mouse.move(x, y);
  const card = await CardView.of(page);
  await expect.poll(() => card.text()).toContain('liǎng gè wéi hù');
  const extensions = await browser.context.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate((id) => chrome.management.setEnabled(id, false), new URL(browser.origin).host);
  await page.bringToFront();
  await card.press('Save');
  await expect
    .poll(() => card.text())
    .toContain('Tifa was updated or switched off; reload this page to go on.');
  expect(await card.text()).toContain('formula · 2 parts');
  await browser.close();
  server.close();
});
