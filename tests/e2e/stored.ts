import type { Page } from '@playwright/test';
import type { Snapshot } from '../../lib/notebook/backup-database';
import type { Highlight } from '../../lib/notebook/highlight';

/** What one of our pages stores, read and changed behind the extension's back. */

type Place = 'tifa' | 'tifa-backup';
interface Change {
  readonly put?: readonly object[];
  readonly remove?: readonly (string | number)[];
}

/** All rows of a table, after a change where one is given. The database must be there. */
export async function rowsOf<Row>(
  page: Page,
  place: Place,
  table: string,
  change: Change = {},
): Promise<Row[]> {
  const rows = await page.evaluate(
    async ([place, table, { put = [], remove = [] }]) => {
      const settle = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const { storageBuckets } = navigator as unknown as {
        storageBuckets: { open(name: string): Promise<{ indexedDB: IDBFactory }> };
      };
      const factory = place === 'tifa' ? indexedDB : (await storageBuckets.open('backup')).indexedDB;
      if (!(await factory.databases()).some(({ name }) => name === place)) return [];
      const database = await settle(factory.open(place));
      try {
        const store = database.transaction(table, 'readwrite').objectStore(table);
        for (const key of remove) store.delete(key);
        for (const row of put) store.put(row);
        return (await settle(store.getAll())) as unknown[];
      } finally {
        database.close();
      }
    },
    [place, table, change] as [Place, string, { put?: object[]; remove?: (string | number)[] }],
  );
  return rows as Row[];
}

export const highlightsOf = (page: Page): Promise<Highlight[]> => rowsOf(page, 'tifa', 'highlights');
export const snapshotsOf = (page: Page): Promise<Snapshot[]> => rowsOf(page, 'tifa-backup', 'snapshots');

/** Deletes the notebook, and nothing that remembers it. */
export const deleteNotebook = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const request = indexedDB.deleteDatabase('tifa');
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
  });

/** As after installing: no notebook, no backups, nothing remembered. */
export async function forgetAll(page: Page): Promise<void> {
  await deleteNotebook(page);
  const old = await snapshotsOf(page);
  if (old.length > 0)
    await rowsOf(page, 'tifa-backup', 'snapshots', { remove: old.map(({ takenAt }) => takenAt) });
  await page.evaluate(() => chrome.storage.local.remove('notebook'));
}
