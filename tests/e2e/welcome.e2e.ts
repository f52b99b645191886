import { expect, test } from '@playwright/test';
import { launchExtension, loadUnpacked } from '../visit/extension-browser';
import { CardView, centreOf, waitForPaint } from './harness';

test('the welcome page opens once, when Tifa is installed, and its article is read live', async () => {
  const { context, origin, close } = await launchExtension(process.env.TIFA_BROWSER ?? '/usr/bin/chromium', {
    headless: true,
    keepWelcome: true,
  });
  const welcomes = () => context.pages().filter((page) => page.url() === `${origin}/welcome.html`);
  await expect.poll(() => welcomes().length).toBe(1);
  const [page] = welcomes() as [NonNullable<ReturnType<typeof welcomes>[0]>];
  const { formula, position } = await waitForPaint(page, 'formula');
  expect(formula).toEqual(['两个维护', '三联三共']);
  expect(position).toContain('县委书记');
  const card = await CardView.of(page);
  const { x, y } = await centreOf(page, '三联三共');
  await page.mouse.move(x, y);
  await expect.poll(() => card.text()).toContain('组织联建共促');
  await card.press('Save');
  await expect.poll(() => card.text()).toContain('Saved.');
  await expect(page.getByRole('listitem').first()).toContainText('Alt+Down goes from term to term');
  await expect(page.getByRole('heading', { name: /^Select a sentence/ })).toContainText('press Alt+Shift+S');
  await page.evaluate(() => chrome.storage.local.set({ settings: { nextKey: 'Control+Alt+J' } }));
  await expect(page.getByRole('listitem').first()).toContainText('Ctrl+Alt+J goes from term to term');
  await page.close();

  await loadUnpacked(context);
  const other = await context.newPage();
  await other.goto(`${origin}/popup.html`);
  await other.waitForTimeout(1_500);
  expect(welcomes()).toHaveLength(0);
  const opened = context.waitForEvent('page');
  await other.getByRole('button', { name: 'How it works' }).click();
  expect((await opened).url()).toBe(`${origin}/welcome.html`);
  await close();
});
