import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import type { PageSummary } from '../../lib/messages/protocol';
import type { Result } from '../../lib/messages/result';
import { launchExtension } from '../visit/extension-browser';
import { type ServedPage, servePages } from '../visit/serve';

/** Two browsers alike, one with the extension, and pages for both. */
export interface Browsers {
  readonly withTifa: BrowserContext;
  readonly without: BrowserContext;
  /** chrome-extension://… of the extension. */
  readonly origin: string;
  readonly version: string;
  /** Serves a page and gives its address: a plain http one, as most news sites have. */
  serve(path: string, body: string): string;
  /** What the extension has spotted at an address, and whether it is still reading; it costs the page some milliseconds. */
  summarise(address: string): Promise<{ readonly isReading: boolean; readonly spots: number }>;
  /** Stops the extension's worker, as the browser does when it is idle. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

export async function openBrowsers(): Promise<Browsers> {
  const pages = new Map<string, ServedPage>();
  const { port, server } = await servePages((path) => pages.get(path) ?? { body: '' });
  const executable = process.env.TIFA_BROWSER ?? '/usr/bin/chromium';
  const hosts = { 'news.example': `127.0.0.1:${port}` };
  const { context: withTifa, origin } = await launchExtension(executable, { headless: true, hosts });
  const without = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'tifa-plain-')), {
    executablePath: executable,
    headless: true,
    viewport: { width: 1100, height: 900 },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=MAP news.example 127.0.0.1:${port}`,
    ],
  });
  // Only a page of the extension's own can stop its worker. This one stays open behind the others.
  const popup = await withTifa.newPage();
  await popup.goto(`${origin}/popup.html`);
  const session = await withTifa.newCDPSession(popup);
  await session.send('ServiceWorker.enable');
  return {
    withTifa,
    without,
    origin,
    version: withTifa.browser()?.version() ?? 'unknown',
    serve(path, body) {
      pages.set(path, { body });
      return `http://news.example${path}`;
    },
    async summarise(address) {
      const summary = await popup.evaluate(async (url) => {
        const [tab] = await chrome.tabs.query({ url });
        const answer: Result<PageSummary> | undefined = await chrome.tabs
          .sendMessage(tab?.id as number, { name: 'summarise', params: {} }, { frameId: 0 })
          .catch(() => undefined);
        return answer?.ok ? answer.value : undefined;
      }, address);
      const spots = summary?.spots.reduce((sum, { count }) => sum + count, 0) ?? 0;
      return { isReading: summary?.isReading ?? true, spots };
    },
    async stopWorker() {
      await session.send('ServiceWorker.stopAllWorkers');
      await popup.waitForTimeout(50);
    },
    async close() {
      await withTifa.close();
      await without.close();
      server.close();
    },
  };
}

/** Opens a new page in front, does something with it, and closes it. */
export async function onPage<Found>(
  context: BrowserContext,
  use: (page: Page, session: CDPSession) => Promise<Found>,
): Promise<Found> {
  const page = await context.newPage();
  try {
    await page.bringToFront();
    return await use(page, await context.newCDPSession(page));
  } finally {
    await page.close();
  }
}

/** Paragraphs as a news page; as one block they are one paragraph. */
export function newsPage(paragraphs: readonly string[], asOneBlock = false): string {
  const blocks = asOneBlock ? [paragraphs.join('')] : paragraphs;
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>新闻</title>
<style>body { max-width: 40em; margin: 2em auto; font: 16px/1.8 sans-serif } p { margin: 1em 0 } ::highlight(tifa-one-character) { text-decoration: underline }</style>
<body>\n${blocks.map((text) => `<p>${text}</p>`).join('\n')}\n</body></html>`;
}
