import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { builtExtension, launchExtension } from '../visit/extension-browser';
import { servePages } from '../visit/serve';
import {
  type Bench,
  CardView,
  centreOf,
  expect,
  painted,
  samplePage,
  select,
  test,
  waitForPaint,
} from './harness';
import { forgetAll, highlightsOf, snapshotsOf } from './stored';

const openAside = async (bench: Bench): Promise<Page> => {
  const page = await bench.context.newPage();
  await page.goto(`${bench.origin}/icon/16.png`);
  return page;
};

/** Opens the card of a term, with the pointer. */
async function openCard(page: Page, term: string, reading: string): Promise<CardView> {
  await waitForPaint(page, 'formula');
  const card = await CardView.of(page);
  const { x, y } = await centreOf(page, term);
  await page.mouse.move(x, y);
  await expect.poll(() => card.text()).toContain(reading);
  return card;
}

for (const moment of ['before', 'after'] as const)
  test(`a worker killed in the middle of a save, ${moment} the passage is written: it is saved, and once`, async ({
    bench,
  }) => {
    const aside = await openAside(bench);
    await forgetAll(aside);
    const path = `/killed-${moment}`;
    bench.serve(path, samplePage);
    const page = await bench.context.newPage();
    await page.goto(bench.plain(path));
    const card = await openCard(page, '两个确立', 'liǎng gè què lì');
    const worker = bench.context.serviceWorkers().at(-1);
    // A save marks its page, which never comes back; or it writes, and never hears that it has written.
    await worker?.evaluate((moment) => {
      if (moment === 'before') {
        const { local } = chrome.storage;
        const set = local.set.bind(local);
        local.set = (items) =>
          Object.keys(items).some((key) => key.startsWith('page:'))
            ? new Promise<void>(() => {})
            : set(items);
      } else
        Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
          set(this: IDBTransaction, heard: (event: Event) => void) {
            this.addEventListener('complete', (event) => {
              const isSave = this.mode === 'readwrite' && this.objectStoreNames.contains('highlights');
              if (!isSave) heard.call(this, event);
            });
          },
        });
    }, moment);
    await card.press('Save');
    await expect.poll(async () => (await highlightsOf(aside)).length).toBe(moment === 'before' ? 0 : 1);
    await page.waitForTimeout(300);
    expect(await card.text()).not.toContain('Saved.');
    const session = await bench.context.newCDPSession(aside);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await expect.poll(() => card.text()).toContain('Saved.');
    expect((await highlightsOf(aside)).map(({ exact }) => exact)).toEqual(['两个确立']);
    expect((await waitForPaint(page, 'saved')).saved).toEqual(['两个确立']);
    await page.close();
    await aside.close();
  });

test('two tabs and two windows that save at the same time lose nothing, and keep one passage once', async ({
  bench,
}) => {
  const aside = await openAside(bench);
  await forgetAll(aside);
  bench.serve('/at-once', samplePage);
  const address = bench.plain('/at-once');
  const tabs = [await bench.context.newPage(), await bench.context.newPage()];
  for (const tab of tabs) await tab.goto(address);
  const [third] = await Promise.all([
    bench.context.waitForEvent('page'),
    aside.evaluate((url) => chrome.windows.create({ url }), address),
  ]);
  const pages = [...tabs, third] as [Page, Page, Page];
  const terms = [
    ['两个确立', 'liǎng gè què lì'],
    ['两个维护', 'liǎng gè wéi hù'],
    ['两个确立', 'liǎng gè què lì'],
  ] as const;
  const cards: CardView[] = [];
  for (const [i, page] of pages.entries()) {
    await page.bringToFront();
    const [term, reading] = terms[i] as (typeof terms)[number];
    cards.push(await openCard(page, term, reading));
  }
  await Promise.all(cards.map((card) => card.press('Save')));
  for (const card of cards) await expect.poll(() => card.text()).toContain('Saved.');
  expect((await highlightsOf(aside)).map(({ exact }) => exact).sort()).toEqual(
    ['两个确立', '两个维护'].sort(),
  );
  for (const page of pages)
    await expect
      .poll(async () => (await painted(page)).saved?.sort())
      .toEqual(['两个确立', '两个维护'].sort());
  for (const page of [...pages, aside]) await page.close();
});

/** How many bytes our own pages may store; nothing ends that. */
async function limitStorage(page: Page, quotaSize?: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const origin = await page.evaluate(() => location.origin);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(quotaSize !== undefined && { quotaSize }),
  });
}

base(
  'no space for a backup: the save is not harmed, the library says so, and with space it is made',
  async () => {
    // The notebook itself has no quota, since the extension has unlimitedStorage; the bucket of the backups has one, but
    // not where it was opened before: hence a browser of its own.
    const { port, server } = await servePages(() => ({ body: samplePage }));
    const browser = await launchExtension(process.env.TIFA_BROWSER ?? '/usr/bin/chromium', {
      headless: true,
    });
    const aside = await browser.context.newPage();
    await aside.goto(`${browser.origin}/icon/16.png`);
    await limitStorage(aside, 1_000);
    const page = await browser.context.newPage();
    await page.goto(`http://127.0.0.1:${port}/no-space.html`);
    const card = await openCard(page, '两个确立', 'liǎng gè què lì');
    await card.press('Save');
    await expect.poll(() => card.text()).toContain('Saved.');
    expect((await highlightsOf(aside)).length).toBe(1);

    const library = await browser.context.newPage();
    await library.goto(`${browser.origin}/library.html#backups`);
    const panel = library.getByRole('region', { name: 'Backups' });
    await expect(panel.getByRole('alert')).toContainText('since the disk is full');
    expect(await snapshotsOf(aside)).toEqual([]);
    // Limits go with the session that has set them; a larger one does it too.
    await limitStorage(aside, 1_000_000_000);
    await library.reload();
    await expect(panel.getByRole('listitem')).toHaveCount(1);
    await expect(panel.getByRole('alert')).toHaveCount(0);
    await browser.close();
    server.close();
  },
);

base('a full disk: the reader is told, nothing selected is lost, and with space it is saved', async () => {
  // Without unlimitedStorage the browser holds the notebook to a quota, which refuses as a full disk does.
  const folder = mkdtempSync(join(tmpdir(), 'tifa-limited-'));
  cpSync(builtExtension, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    permissions: string[];
  };
  manifest.permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const { port, server } = await servePages(() => ({ body: samplePage }));
  const browser = await launchExtension(process.env.TIFA_BROWSER ?? '/usr/bin/chromium', {
    headless: true,
    folder,
  });
  const aside = await browser.context.newPage();
  await aside.goto(`${browser.origin}/popup.html`);
  const page = await browser.context.newPage();
  await page.goto(`http://127.0.0.1:${port}/full.html`);
  const card = await openCard(page, '两个确立', 'liǎng gè què lì');
  await limitStorage(aside, 1_000);

  await card.press('Save');
  await expect
    .poll(() => card.text())
    .toContain('Not saved: The disk is full; free some space, then save again.');
  await page.keyboard.press('Escape');
  const saveSelected = async (text: string) => {
    await page.bringToFront();
    await select(page, text);
    await aside.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      await chrome.tabs.sendMessage(tab?.id as number, { name: 'saveSelection', params: {} });
    }, page.url());
  };
  await saveSelected('两个确立');
  await expect.poll(() => card.text()).toContain('Not saved: The disk is full');
  await saveSelected('两个维护');
  await expect.poll(() => card.text()).toContain('Not saved: The disk is full');
  expect(await highlightsOf(aside)).toEqual([]);
  expect((await painted(page)).saved).toBeUndefined();

  await limitStorage(aside, 1_000_000_000);
  await card.press('Try again');
  await expect.poll(() => card.text()).toContain('Saved.');
  const both = ['两个确立', '两个维护'].sort();
  expect((await highlightsOf(aside)).map(({ exact }) => exact).sort()).toEqual(both);
  expect((await waitForPaint(page, 'saved')).saved?.sort()).toEqual(both);
  await browser.close();
  server.close();
});
