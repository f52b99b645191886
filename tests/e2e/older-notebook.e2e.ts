import { test as base } from '@playwright/test';
import { launchExtension } from '../visit/extension-browser';
import { expect } from './harness';

/** A row as version 0.1.0 wrote it. */
const row = {
  id: 'old',
  pageKey: 'page:1',
  savedAt: Date.UTC(2026, 5, 28),
  deletedAt: 0,
  exact: '坚决做到“两个维护”',
  prefix: '',
  suffix: '。',
  start: 12,
  page: {
    url: 'http://news.example/1.html',
    title: '把党建触角延伸到基层',
    outlet: '青澜新闻',
    byline: '',
    published: '2026-06-28',
    language: 'zh-CN',
  },
  spots: [],
};

base('what version 0.1.0 saved is there after the update, and takes a note', async () => {
  const browser = await launchExtension(process.env.TIFA_BROWSER ?? '/usr/bin/chromium', { headless: true });
  const page = await browser.context.newPage();
  await page.goto(`${browser.origin}/settings.html`);
  await page.evaluate(async (row) => {
    const settle = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    await settle(indexedDB.deleteDatabase('tifa'));
    // Dexie's version 1 is the browser's version 10.
    const opening = indexedDB.open('tifa', 10);
    opening.onupgradeneeded = () => {
      const table = opening.result.createObjectStore('highlights', { keyPath: 'id' });
      for (const name of ['pageKey', 'savedAt', 'deletedAt']) table.createIndex(name, name);
    };
    const database = await settle(opening);
    await settle(database.transaction('highlights', 'readwrite').objectStore('highlights').add(row));
    database.close();
  }, row);
  await page.goto(`${browser.origin}/library.html?open=old`);
  await expect(page.locator('blockquote')).toContainText('两个维护');
  await page.getByRole('button', { name: /note/i }).first().click();
  await page.getByRole('textbox', { name: 'Note' }).fill('先看顺序');
  await page.getByRole('button', { name: 'Keep note' }).click();
  await page.reload();
  await expect(page.getByText('先看顺序').first()).toBeVisible();
  await browser.close();
});
