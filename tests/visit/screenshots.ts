/**
 * `npm run screenshots` takes the pictures of the README with the built extension: the sample article with a card in light
 * and dark, and the study view, each at one and two device pixels a CSS pixel.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { type ExtensionBrowser, launchExtension } from './extension-browser';
import { servePages } from './serve';

const folder = fileURLToPath(new URL('../../.github/', import.meta.url));
const sample = readFileSync(new URL('sample-page.html', import.meta.url));
const explained = '两个确立';
const size = { width: 1_000, height: 640 };

const { port, server } = await servePages(() => ({ body: sample }));
const address = `http://127.0.0.1:${port}/`;
for (const scale of [1, 2]) {
  const browser = await launchExtension(process.env.TIFA_BROWSER ?? '/usr/bin/chromium', {
    headless: true,
    pixelRatio: scale,
  });
  const suffix = scale === 1 ? '' : `@${scale}x`;
  await shootArticle(browser, 'light', `tifa${suffix}.png`);
  await shootArticle(browser, 'dark', `tifa-dark${suffix}.png`);
  await shootStudy(browser, `study${suffix}.png`);
  await browser.close();
}
server.close();

async function shootArticle(
  { context }: ExtensionBrowser,
  colorScheme: 'light' | 'dark',
  file: string,
): Promise<void> {
  const page = await openArticle(context, colorScheme);
  const { x, y } = await page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(text) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      node.parentElement?.scrollIntoView({ block: 'start' });
      scrollBy(0, -120);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error(`${text} is not in the sample article.`);
  }, explained);
  await page.mouse.move(x, y);
  await page.waitForTimeout(600);
  await page.screenshot({ path: folder + file });
  await page.close();
}

async function shootStudy({ context, origin }: ExtensionBrowser, file: string): Promise<void> {
  const article = await openArticle(context, 'light');
  const study = await context.newPage();
  await study.goto(`${origin}/study.html`);
  const tab = await study.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id, article.url());
  await study.setViewportSize({ width: 400, height: size.height });
  await study.goto(`${origin}/study.html?tab=${tab}`);
  await study.getByText(explained).first().waitFor();
  await study.screenshot({ path: folder + file });
  await article.close();
}

async function openArticle(
  context: ExtensionBrowser['context'],
  colorScheme: 'light' | 'dark',
): Promise<Page> {
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(size);
  await page.goto(address);
  await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith('tifa-')));
  await page.waitForTimeout(500);
  return page;
}
