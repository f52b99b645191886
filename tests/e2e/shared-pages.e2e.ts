import type { BrowserContext, Page } from 'playwright-core';
import type { PageSummary } from '../../lib/messages/protocol';
import { findSharedPage, hasSharedData, listSharedPages } from '../eval/shared-data';
import { type Browsers, openBrowsers } from '../golden/browsers';
import { takeDown } from '../golden/page-as-served';
import { expect, test } from './harness';

const reason = 'the saved pages are not here (../shared/pages); they may not be part of this repository';
if (!hasSharedData) console.log(`Skipped: ${reason}.`);

const glance = 50;
/** The paint is still when it has been so for this long and Tifa has read the page … */
const stillness = 160;
/** … or for this long where no content script has come, since there is no Chinese. */
const absence = 1_500;

interface Visit {
  readonly file: string;
  readonly spots: number;
  /** Milliseconds from the start of the navigation to the last change of the paint. */
  readonly settled: number;
  readonly asServed: string;
  readonly errors: readonly string[];
}

test('68 saved pages are painted soon, and neither changed nor disturbed', async () => {
  test.skip(!hasSharedData, reason);
  test.setTimeout(240_000);
  const pages = listSharedPages();
  const browsers = await openBrowsers(findSharedPage);
  const elsewhere: string[] = [];
  for (const context of [browsers.tifa, browsers.plain])
    context.on('response', (response) => {
      // A redirect within the browser, to https, is no answer.
      const isOurs = /^(?:http:\/\/news\.example\/|data:|blob:|chrome-extension:)/.test(response.url());
      if (response.status() !== 307 && !isOurs) elsewhere.push(response.url());
    });

  const started = Date.now();
  const [visits, plain] = await Promise.all([visitAll(browsers), takeDownAll(browsers.plain)]);
  const seconds = (Date.now() - started) / 1_000;
  await browsers.close();

  const changed = visits.filter(({ file, asServed }) => asServed !== plain.get(file));
  console.table(
    Object.fromEntries(visits.map(({ file, spots, settled }) => [file, { spots, 'settled, ms': settled }])),
  );
  const spots = visits.reduce((sum, visit) => sum + visit.spots, 0);
  const times = visits.map(({ settled }) => settled).sort((a, b) => a - b);
  const median = times[times.length >> 1] as number;
  console.log(
    `${visits.length} pages in ${seconds.toFixed(0)} s: ${spots} spots, settled after ${median} ms (median), ${times.at(-1)} ms (longest).`,
  );

  expect.soft(visits.length).toBe(pages.length);
  expect.soft(changed.map(({ file }) => file)).toEqual([]);
  expect.soft(visits.flatMap(({ file, errors }) => errors.map((error) => `${file}: ${error}`))).toEqual([]);
  expect.soft(elsewhere).toEqual([]);
  expect.soft(spots).toBeGreaterThan(1_100);
  expect.soft(visits.filter((visit) => visit.spots > 0).length).toBeGreaterThanOrEqual(48);
  expect.soft(median).toBeLessThan(2_000);
});

async function visitAll({ tifa, origin }: Browsers): Promise<Visit[]> {
  const popup = await tifa.newPage();
  await popup.goto(`${origin}/popup.html`);
  const page = await tifa.newPage();
  let errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && message.location().url.startsWith(origin)) errors.push(message.text());
  });
  const visits: Visit[] = [];
  for (const { file } of listSharedPages()) {
    errors = [];
    const start = Date.now();
    await page.goto(`http://news.example/${file}`, { waitUntil: 'domcontentloaded' });
    const { spots, at } = await settle(page, popup);
    // Until then style sheets come and go.
    await page.waitForLoadState('load');
    visits.push({ file, spots, settled: at - start, asServed: await takeDown(page.mainFrame()), errors });
  }
  return visits;
}

async function takeDownAll(context: BrowserContext): Promise<Map<string, string>> {
  const taken = new Map<string, string>();
  const page = await context.newPage();
  for (const { file } of listSharedPages()) {
    await page.goto(`http://news.example/${file}`, { waitUntil: 'load' });
    taken.set(file, await takeDown(page.mainFrame()));
  }
  return taken;
}

/** Waits until the page has been read and the paint in view is still: when did it change last, and what was spotted in all? */
async function settle(page: Page, popup: Page): Promise<{ spots: number; at: number }> {
  const count = () =>
    page.evaluate(() =>
      [...CSS.highlights].reduce((sum, [name, { size }]) => sum + (name.startsWith('tifa-') ? size : 0), 0),
    );
  let painted = await count();
  let at = Date.now();
  let spots = 0;
  let isRead = false;
  for (;;) {
    await page.waitForTimeout(glance);
    const now = await count();
    if (now !== painted) {
      at = Date.now();
      isRead = false;
    }
    painted = now;
    const still = Date.now() - at;
    // The paint may have come while the script answered, so it is looked at once more.
    if (isRead && still >= stillness) return { spots, at };
    const summary = await summarise(popup, page.url());
    spots = summary?.spots.reduce((sum, { count }) => sum + count, 0) ?? 0;
    isRead = summary ? !summary.isReading : still >= absence;
  }
}

/** What the page's content script says of it; undefined where there is none. */
function summarise(popup: Page, address: string): Promise<PageSummary | undefined> {
  return popup.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    const answer = await chrome.tabs
      .sendMessage(tab?.id as number, { name: 'summarise', params: {} }, { frameId: 0 })
      .catch(() => undefined);
    return (answer as { value?: PageSummary } | undefined)?.value;
  }, address);
}
