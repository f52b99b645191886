/**
 * What `npm start` does once everything is installed and built: a visit to a news page. With a display
 * the browser stays open for the reader; without one the same visit is made headless and written down.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { PageSummary } from '../../lib/messages/protocol';
import type { Result } from '../../lib/messages/result';
import { type ExtensionBrowser, launchExtension } from './extension-browser';
import { type ServedPage, servePages } from './serve';

const sample = new URL('sample-page.html', import.meta.url);
const results = fileURLToPath(new URL('../../.tifa/', import.meta.url));

const wanted = process.argv[2];
const executable = process.env.TIFA_BROWSER ?? '';
const hasDisplay =
  !process.env.CI &&
  (process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY));

const { port, server } = await servePages((path) => (path === '/' ? servedFile() : undefined));
const address = wanted && /^https?:/.test(wanted) ? wanted : `http://127.0.0.1:${port}/`;
const browser = await launchExtension(executable, { headless: !hasDisplay });
const page = browser.context.pages()[0] ?? (await browser.context.newPage());
await page.goto(address);

if (hasDisplay) {
  console.log(
    `Tifa is open on ${address}. Rest the pointer on an underlined term. Close the browser to end.`,
  );
  await browser.context.waitForEvent('close', { timeout: 0 });
} else {
  await visit(browser, page);
  await browser.close();
}
server.close();

/** The sample, or the reader's file, whose own declaration of its character set is left to count. */
function servedFile(): ServedPage {
  if (!wanted) return { body: readFileSync(sample) };
  const path = resolve(wanted);
  if (existsSync(path)) return { body: readFileSync(path), type: 'text/html' };
  console.error(`There is no file ${path}; give a file or an address that begins with http.`);
  process.exit(1);
}

/** Spots, saves, exports, and takes a picture. */
async function visit({ context, origin }: ExtensionBrowser, page: Page): Promise<void> {
  mkdirSync(results, { recursive: true });
  const popup = await context.newPage();
  await popup.goto(`${origin}/popup.html`);
  const tab = await popup.evaluate(
    async (url) => (await chrome.tabs.query({ url }))[0]?.id,
    page.url().replace(/#.*/, ''),
  );
  const summary = await summarise(popup, tab as number);
  console.table(
    summary.spots.map(({ kind, text, pinyin, gloss, count }) => ({
      kind,
      text,
      pinyin,
      gloss: gloss.slice(0, 60),
      count,
    })),
  );

  await page.bringToFront();
  await page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('p')];
    const longest = paragraphs.reduce(
      (a, b) => (b.innerText.length > a.innerText.length ? b : a),
      paragraphs[0] as HTMLElement,
    );
    getSelection()?.selectAllChildren(longest ?? document.body);
  });
  await popup.goto(`${origin}/popup.html?tab=${tab}`);
  await popup.getByRole('button', { name: 'Save selection' }).click();
  await popup.getByRole('region', { name: 'On this page' }).waitFor();
  console.log(`Saved: ${(await popup.locator('q').first().innerText()).slice(0, 60)}…`);
  for (const label of ['CSV', 'Markdown', 'JSON']) {
    const [download] = await Promise.all([
      popup.waitForEvent('download'),
      popup.getByRole('button', { name: label }).click(),
    ]);
    await download.saveAs(results + download.suggestedFilename());
  }
  await popup.screenshot({ path: `${results}popup.png` });

  await page.bringToFront();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.keyboard.press('Alt+ArrowDown');
  await page.waitForSelector('tifa-card', { state: 'attached' });
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${results}page.png` });
  console.log(`The screenshots and the exports are in ${results}`);
}

/** Waits until the page has been spotted, and asks the content script what it found. */
async function summarise(popup: Page, tab: number): Promise<PageSummary> {
  for (let tries = 0; tries < 50; tries++) {
    const answer = await popup.evaluate(
      (tab) =>
        chrome.tabs
          .sendMessage(tab, { name: 'summarise', params: {} }, { frameId: 0 })
          .catch(() => undefined),
      tab,
    );
    const summary = answer as Result<PageSummary> | undefined;
    if (summary?.ok && summary.value.spots.length > 0) return summary.value;
    await popup.waitForTimeout(200);
  }
  console.error('Nothing was spotted on this page: is there Chinese text on it?');
  process.exit(1);
}
