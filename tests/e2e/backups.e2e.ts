import type { Page } from '@playwright/test';
import type { Snapshot } from '../../lib/notebook/backup-database';
import { composeHighlights } from '../bench/compose-highlights';
import { type Bench, CardView, centreOf, expect, painted, samplePage, test, waitForPaint } from './harness';
import { openLibrary } from './open-library';
import { deleteNotebook, forgetAll, highlightsOf, rowsOf, snapshotsOf } from './stored';

const day = 24 * 60 * 60 * 1000;
const five = composeHighlights(5, 3, 4);
const alarmOf = (page: Page) => page.locator('.alarm');
const panelOf = (page: Page) => page.getByRole('region', { name: 'Backups' });

/** One of our pages that runs nothing of ours, to look into the databases from. */
async function openAside(bench: Bench): Promise<Page> {
  const page = await bench.context.newPage();
  await page.goto(`${bench.origin}/icon/16.png`);
  return page;
}

/** Opens a page of its own and saves a term from its card, with the pointer. */
async function saveFrom(bench: Bench, path: string, term: string, reading: string): Promise<Page> {
  bench.serve(path, samplePage);
  const page = await bench.context.newPage();
  await page.goto(bench.plain(path));
  await waitForPaint(page, 'formula');
  const card = await CardView.of(page);
  const { x, y } = await centreOf(page, term);
  await page.mouse.move(x, y);
  await expect.poll(() => card.text()).toContain(reading);
  await card.press('Save');
  await expect.poll(() => card.text()).toContain('Saved.');
  return page;
}

/** A library with these passages and a backup of them from today. */
async function openBackedUp(bench: Bench): Promise<Page> {
  const aside = await openAside(bench);
  await forgetAll(aside);
  await aside.close();
  const library = await openLibrary(bench, five);
  await expect.poll(async () => (await snapshotsOf(library)).length).toBe(1);
  return library;
}

const restoreFirst = async (library: Page) => {
  await panelOf(library)
    .getByRole('button', { name: /^Restore:/ })
    .first()
    .click();
  await panelOf(library).getByRole('button', { name: 'Restore this backup' }).click();
};

test('the first save of a day is backed up, the next is not, and the eighth day pushes the first out', async ({
  bench,
}) => {
  const aside = await openAside(bench);
  await forgetAll(aside);
  const first = await saveFrom(bench, '/daily/1', '两个确立', 'liǎng gè què lì');
  await expect.poll(async () => (await snapshotsOf(aside)).length).toBe(1);
  const second = await saveFrom(bench, '/daily/2', '两个维护', 'liǎng gè wéi hù');
  await second.waitForTimeout(500);
  const [today] = (await snapshotsOf(aside)) as [Snapshot];
  expect(today.counts).toMatchObject({ highlights: 1, marks: 0, texts: 0 });
  expect((await snapshotsOf(aside)).length).toBe(1);

  // Seven days of which today is none, and a chunk of a backup that was cut short.
  const earlier = [1, 2, 3, 4, 5, 6, 7].map((days) => ({
    ...today,
    takenAt: today.takenAt - days * day,
    day: `earlier ${days}`,
  }));
  await rowsOf(aside, 'tifa-backup', 'snapshots', { put: earlier, remove: [today.takenAt] });
  await rowsOf(aside, 'tifa-backup', 'chunks', { put: [{ hash: 'cut short', bytes: new Uint8Array(3) }] });
  const third = await saveFrom(bench, '/daily/3', '两个确立', 'liǎng gè què lì');
  await expect
    .poll(async () => (await snapshotsOf(aside)).map(({ day }) => day))
    .toEqual([
      ...earlier
        .slice(0, 6)
        .map(({ day }) => day)
        .reverse(),
      today.day,
    ]);
  const chunks = await rowsOf<{ hash: string }>(aside, 'tifa-backup', 'chunks');
  expect(chunks.map(({ hash }) => hash)).not.toContain('cut short');
  for (const page of [first, second, third, aside]) await page.close();
});

test('a notebook that was emptied by nobody is noticed, and comes back in one click, onto pages too', async ({
  bench,
}) => {
  const aside = await openAside(bench);
  await forgetAll(aside);
  const page = await saveFrom(bench, '/wiped', '两个确立', 'liǎng gè què lì');
  await expect.poll(async () => (await snapshotsOf(aside)).length).toBe(1);
  await deleteNotebook(aside);
  await aside.evaluate(async () => {
    const all = Object.keys(await chrome.storage.local.get(null));
    await chrome.storage.local.remove(all.filter((key) => key.startsWith('page:')));
  });
  const session = await bench.context.newCDPSession(aside);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.reload();
  await waitForPaint(page, 'formula');
  expect((await painted(page)).saved).toBeUndefined();

  // What is saved before anybody has looked does not hide the loss.
  const other = await saveFrom(bench, '/meanwhile', '两个维护', 'liǎng gè wéi hù');
  const popup = await bench.openPopup(page.url());
  await expect(alarmOf(popup)).toContainText('A passage is gone that you did not delete');
  const [library] = await Promise.all([
    bench.context.waitForEvent('page'),
    alarmOf(popup).getByRole('button', { name: 'Backups' }).click(),
  ]);
  await expect(alarmOf(library)).toContainText('A passage is gone that you did not delete');
  await expect(panelOf(library)).toContainText('1 passage');
  await restoreFirst(library);
  await expect(library.getByRole('status')).toContainText('Brought back 1.');
  await expect(alarmOf(library)).toHaveCount(0);
  expect((await highlightsOf(aside)).map(({ exact }) => exact).sort()).toEqual(
    ['两个确立', '两个维护'].sort(),
  );
  expect((await waitForPaint(page, 'saved')).saved).toEqual(['两个确立']);

  await library.getByRole('button', { name: 'Undo' }).click();
  await expect(library.getByRole('status')).toContainText('Undone.');
  expect((await highlightsOf(aside)).map(({ exact }) => exact)).toEqual(['两个维护']);
  await expect.poll(async () => (await painted(page)).saved).toBeUndefined();
  for (const one of [page, other, library, aside]) await one.close();
});

test('a restore keeps what is here as it is', async ({ bench }) => {
  const library = await openBackedUp(bench);
  const [kept, gone] = await highlightsOf(library);
  await rowsOf(library, 'tifa', 'highlights', {
    put: [{ ...kept, note: 'written since' }],
    remove: [gone?.id as string],
  });
  await library.reload();
  await library.getByRole('button', { name: 'Backups' }).click();
  await restoreFirst(library);
  await expect(library.getByRole('status')).toContainText('Brought back 1.');
  const rows = await highlightsOf(library);
  expect(rows.length).toBe(5);
  expect(rows.find(({ id }) => id === kept?.id)?.note).toBe('written since');
  expect(rows.find(({ id }) => id === gone?.id)).toEqual(gone);
  await expect(panelOf(library)).toContainText('before a restore');
  await library.close();
});

test('a restore that takes long shows how far it is, and one that is cancelled changes nothing', async ({
  bench,
}) => {
  const library = await openBackedUp(bench);
  await rowsOf(library, 'tifa', 'highlights', { remove: five.slice(0, 4).map(({ id }) => id) });
  await library.reload();
  await library.getByRole('button', { name: 'Backups' }).click();
  await expect(panelOf(library).getByRole('button', { name: /^Restore:/ })).toHaveCount(1);
  await library.evaluate(() => {
    const read = Response.prototype.text;
    const goOn = new Promise((resolve) => addEventListener('go on', resolve, { once: true }));
    Response.prototype.text = async function () {
      await goOn;
      return read.call(this);
    };
  });
  await restoreFirst(library);
  await expect(panelOf(library).getByRole('progressbar')).toBeVisible();
  await panelOf(library).getByRole('button', { name: 'Cancel' }).click();
  await library.evaluate(() => dispatchEvent(new Event('go on')));
  await expect(library.getByRole('alert')).toContainText('Cancelled. Nothing was changed.');
  expect((await highlightsOf(library)).length).toBe(1);
  await library.close();
});

test('what the reader has deleted for good is no loss', async ({ bench }) => {
  const library = await openBackedUp(bench);
  const list = library.getByRole('listbox', { name: 'Saved passages' });
  for (const [query, ...buttons] of [
    ['', 'Delete'],
    ['?bin=1', 'Delete for good…', 'Delete for good'],
  ]) {
    await library.goto(`${bench.origin}/library.html${query}`);
    await list.getByRole('option').first().click();
    await library.keyboard.press('Control+a');
    for (const name of buttons) await library.getByRole('button', { name, exact: true }).first().click();
    await expect(list.getByRole('option')).toHaveCount(0);
  }
  await library.goto(`${bench.origin}/library.html`);
  await expect(library.getByRole('heading', { name: 'Save your first passage' })).toBeVisible();
  await expect.poll(async () => (await highlightsOf(library)).length).toBe(0);
  await expect(alarmOf(library)).toHaveCount(0);
  await library.close();
});

test('a notebook of a newer Tifa is told of and not backed up; one without tables is made anew from a backup', async ({
  bench,
}) => {
  const library = await openBackedUp(bench);
  const [today] = (await snapshotsOf(library)) as [Snapshot];
  await rowsOf(library, 'tifa-backup', 'snapshots', {
    put: [{ ...today, takenAt: today.takenAt - day, day: 'yesterday' }],
    remove: [today.takenAt],
  });
  const openAt = (version: number) =>
    library.evaluate(async (version) => {
      const request = indexedDB.open('tifa', version);
      await new Promise((resolve) => {
        request.onsuccess = resolve;
      });
      request.result.close();
    }, version);
  await openAt(990);
  await library.reload();
  await expect(alarmOf(library)).toContainText('A newer Tifa has written this notebook');
  await expect(library.getByRole('heading', { name: 'Library' })).toContainText('5');
  await library.waitForTimeout(500);
  expect((await snapshotsOf(library)).map(({ day }) => day)).toEqual(['yesterday']);

  await deleteNotebook(library);
  await openAt(990);
  await library.reload();
  await expect(alarmOf(library)).toContainText('The notebook can’t be read');
  await alarmOf(library).getByRole('button', { name: 'Backups' }).click();
  await restoreFirst(library);
  await expect(library.getByRole('status')).toContainText('Brought back 5.');
  await expect(alarmOf(library)).toHaveCount(0);
  await expect(library.getByRole('heading', { name: 'Library' })).toContainText('5');
  await library.close();
});

test('a backup from before a migration is restored through it', async ({ bench }) => {
  const library = await openBackedUp(bench);
  const [today] = (await snapshotsOf(library)) as [Snapshot];
  const {
    note: _,
    tags: __,
    copies,
    nth,
    blockHash,
    ...row
  } = { ...five[0], id: 'of version 1' } as (typeof five)[0];
  expect([copies, nth, blockHash]).toEqual([1, 0, '']);
  const chunk = await library.evaluate(async (text) => {
    const bytes = new TextEncoder().encode(text);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const packed = new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip')));
    return {
      hash: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
      bytes: [...new Uint8Array(await packed.arrayBuffer())],
    };
  }, JSON.stringify(row));
  await rowsOf(library, 'tifa-backup', 'snapshots', {
    put: [
      {
        ...today,
        takenAt: today.takenAt + 1,
        version: 1,
        schema: { highlights: 'id, pageKey, savedAt, deletedAt' },
        counts: { highlights: 1 },
        chunks: [{ table: 'highlights', hash: chunk.hash, rows: 1 }],
      },
    ],
  });
  await rowsOf(library, 'tifa-backup', 'chunks', {
    put: [{ hash: chunk.hash, bytes: new Uint8Array(chunk.bytes) }],
  });
  await library.reload();
  await library.getByRole('button', { name: 'Backups' }).click();
  await restoreFirst(library);
  await expect(library.getByRole('status')).toContainText('Brought back 1.');
  const rows = await highlightsOf(library);
  expect(rows.find(({ id }) => id === 'of version 1')).toMatchObject({ note: '', tags: [], copies: 0 });
  const names = await library.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(names).not.toContain('tifa-restore');
  await library.close();
});

test('a backup whose bytes are damaged says so and changes nothing', async ({ bench }) => {
  const library = await openBackedUp(bench);
  const [gone] = await highlightsOf(library);
  await rowsOf(library, 'tifa', 'highlights', { remove: [gone?.id as string] });
  const [chunk] = await rowsOf<{ hash: string }>(library, 'tifa-backup', 'chunks');
  await rowsOf(library, 'tifa-backup', 'chunks', {
    put: [{ hash: chunk?.hash, bytes: new Uint8Array([31, 139, 8, 0]) }],
  });
  await library.reload();
  await library.getByRole('button', { name: 'Backups' }).click();
  await restoreFirst(library);
  await expect(library.getByRole('alert')).toContainText('This backup is damaged');
  expect((await highlightsOf(library)).length).toBe(4);
  await forgetAll(library);
  await library.close();
});
