import type { Page } from '@playwright/test';
import type { Highlight } from '../../lib/notebook/highlight';
import { type Bench, expect } from './harness';

/** The library as a page, with nothing in the notebook but these. */
export async function openLibrary(bench: Bench, highlights: readonly Highlight[], query = ''): Promise<Page> {
  const page = await bench.context.newPage();
  await page.goto(`${bench.origin}/library.html`);
  await expect(page.getByRole('heading', { name: 'Library' })).not.toContainText('loading');
  await page.evaluate(async (highlights) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('tifa');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction('highlights', 'readwrite');
    const table = transaction.objectStore('highlights');
    table.clear();
    for (const highlight of highlights) table.add(highlight);
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = reject;
    });
    database.close();
    // Or the library would take it for a loss.
    await chrome.storage.local.set({ notebook: { highlights: 0, lost: 0, trouble: '' } });
  }, highlights);
  await page.goto(`${bench.origin}/library.html${query}`);
  await expect(page.getByRole('heading', { name: 'Library' })).not.toContainText('loading');
  return page;
}
