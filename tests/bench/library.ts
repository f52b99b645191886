import type { BrowserContext, Page } from 'playwright-core';
import type { Highlight } from '../../lib/notebook/highlight';
import { composeHighlights } from './compose-highlights';
import { median, percentile } from './figures';
import { heapOfPage } from './heap';
import type { Row, Section } from './report';

const highlights = 100_000;
const pages = 20_000;
const portion = 5_000;
const visits = 7;
const saves = 30;
/** What is typed, key by key: quote in either script, pinyin with and without tones, a gloss, a tag, a note; the last is taken back. */
const searches = ['经济', '經濟', 'gaige', 'liǎng gè', 'party', 'grassroots', 'compare with', 'zz zz'];

/** A large notebook in the browser: how soon it is there, how soon it is searched, and what it costs. */
export async function benchLibrary({
  withTifa: context,
  origin,
}: {
  readonly withTifa: BrowserContext;
  readonly origin: string;
}): Promise<Section> {
  const page = await context.newPage();
  try {
    await page.goto(`${origin}/library.html`);
    await waitUntilLoaded(page);
    const empty = await heapOf(page);
    await fill(page, composeHighlights(highlights, pages));
    const library: number[] = [];
    const popup: number[] = [];
    for (let visit = 0; visit < visits; visit++) {
      library.push(await openPage(page, `${origin}/library.html`, '[role=option]'));
      popup.push(await openPage(page, `${origin}/popup.html`, '.lists li'));
    }
    const saving = await timeSaves(page, `${origin}/popup.html`);
    const popupSearch = await timeKeys(page, searches);
    await page.goto(`${origin}/library.html`);
    const loading = await waitUntilLoaded(page);
    const keys = await timeKeys(page, searches);
    const bytes = await heapOf(page);
    const drawn = await page.locator('[role=option]').count();
    return {
      title: 'Library',
      method: `${highlights.toLocaleString('en')} passages on ${pages.toLocaleString('en')} pages; medians of ${visits} visits, from the start of the navigation; keys by a real keyboard, to the next frame`,
      rows: [
        ms('library: first row', median(library), 500, `best ${best(library)} ms`),
        ms('library: all rows', loading, undefined, 'the list can be used meanwhile'),
        ms('popup: passages are listed', median(popup), 200, `best ${best(popup)} ms`),
        ms('library: a key of a search, 95 in 100', percentile(keys, 0.95), 50, describe(keys)),
        ms('popup: a key of a search, 95 in 100', percentile(popupSearch, 0.95), 50, describe(popupSearch)),
        ms('saving, question to answer', median(saving), 20, describe(saving)),
        {
          what: 'library: heap',
          figure: (bytes - empty) / 2 ** 20,
          unit: 'MiB',
          limit: { atMost: 400 },
          note: `more than an empty one; ${drawn} rows in the document`,
        },
      ],
    };
  } finally {
    await page.close();
  }
}

const ms = (what: string, figure: number, atMost?: number, note?: string): Row => ({
  what,
  figure,
  unit: 'ms',
  ...(atMost !== undefined && { limit: { atMost } }),
  ...(note !== undefined && { note }),
});
const best = (figures: readonly number[]) => Math.min(...figures).toFixed(0);
const describe = (figures: readonly number[]) =>
  `median ${median(figures).toFixed(0)}, slowest ${Math.max(...figures).toFixed(0)}, of ${figures.length}`;

async function openPage(page: Page, address: string, selector: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(
    (selector) => document.querySelector(selector) && performance.now(),
    selector,
    { polling: 'raf' },
  );
  return (await shown.jsonValue()) as number;
}

/** Milliseconds from the start of the navigation until everything is in the list. */
async function waitUntilLoaded(page: Page): Promise<number> {
  const loaded = await page.waitForFunction(
    () => {
      const heading = document.querySelector('h1')?.textContent ?? 'loading';
      return !heading.includes('loading') && performance.now();
    },
    undefined,
    { polling: 50, timeout: 120_000 },
  );
  return (await loaded.jsonValue()) as number;
}

/** Types each search into the search field and takes it back; milliseconds of each key until the next frame stands. */
async function timeKeys(page: Page, words: readonly string[]): Promise<number[]> {
  await page.getByRole('searchbox').focus();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { keyTimes: times });
    document.addEventListener(
      'input',
      (event) =>
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - event.timeStamp))),
      { capture: true },
    );
  });
  for (const word of words) {
    for (const letter of word) {
      await page.keyboard.insertText(letter);
      await page.waitForTimeout(120);
    }
    for (const _ of word) {
      await page.keyboard.press('Backspace');
      await page.waitForTimeout(120);
    }
  }
  return page.evaluate(() => (globalThis as unknown as { keyTimes: number[] }).keyTimes);
}

/** Saves passages by message, as a page does. */
async function timeSaves(page: Page, url: string): Promise<number[]> {
  const [first] = composeHighlights(1, 1);
  const {
    id: _,
    pageKey: __,
    savedAt: ___,
    deletedAt: ____,
    note: _____,
    tags: ______,
    ...rest
  } = first as Highlight;
  const { colour: _______, ...draft } = rest as typeof rest & { colour?: unknown };
  const times: number[] = [];
  for (let i = -3; i < saves; i++) {
    const time = await page.evaluate(
      async (params) => {
        const start = performance.now();
        const answer: { ok: boolean; error?: string } = await chrome.runtime.sendMessage({
          name: 'save',
          params,
        });
        if (!answer.ok) throw new Error(answer.error);
        return performance.now() - start;
      },
      { ...draft, page: { ...draft.page, url } },
    );
    if (i >= 0) times.push(time);
  }
  return times;
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const bytes = await heapOfPage(session);
  await session.detach();
  return bytes;
}

/** Writes highlights past the extension, in portions, into the notebook that it has opened. */
async function fill(page: Page, rows: readonly Highlight[]): Promise<void> {
  await page.goto(new URL('/icon/16.png', page.url()).href);
  for (let i = 0; i < rows.length; i += portion)
    await page.evaluate(
      async (rows) => {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open('tifa');
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        const transaction = database.transaction('highlights', 'readwrite');
        for (const row of rows) transaction.objectStore('highlights').add(row);
        await new Promise((resolve, reject) => {
          transaction.oncomplete = resolve;
          transaction.onerror = () => reject(transaction.error);
        });
        database.close();
      },
      rows.slice(i, i + portion),
    );
}
