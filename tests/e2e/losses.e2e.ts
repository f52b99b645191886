import type { Page } from '@playwright/test';
import { composeHighlights } from '../bench/compose-highlights';
import { type Bench, expect, test } from './harness';
import { openLibrary } from './open-library';
import { forgetAll, highlightsOf, rowsOf, snapshotsOf } from './stored';

/** A loss of what stands beside the passages; of these themselves see backups.e2e.ts. */

const one = composeHighlights(1, 1, 4);
const alarmOf = (page: Page) => page.locator('.alarm');
const recordOf = (page: Page) =>
  page.evaluate(async () => (await chrome.storage.local.get('notebook')).notebook);

async function forget(bench: Bench): Promise<void> {
  const aside = await bench.context.newPage();
  await aside.goto(`${bench.origin}/icon/16.png`);
  await forgetAll(aside);
  await aside.close();
}

const others = {
  articles: [
    {
      id: 'a',
      pageKey: 'page:a',
      url: 'http://news.example/a',
      title: '甲',
      outlet: '',
      byline: '',
      published: '',
      language: 'zh',
      blocks: [{ kind: 'paragraph', text: '甲乙丙' }],
      hash: 'a',
      keptAt: 1,
      isWholePage: false,
      isCut: false,
    },
  ],
  texts: [{ id: 't', title: '乙', text: '乙丙丁', addedAt: 1 }],
  ownEntries: [
    {
      key: '河长',
      entry: { zh: '河长', kind: 'term', gloss: 'river chief' },
      reading: 'hé zhǎng',
      addedAt: 1,
    },
  ],
  marks: [{ key: 'two-upholds', mark: 'known', headword: '两个维护', markedAt: 1 }],
};

test('articles, texts, own entries and marks that somebody else has deleted are noticed and come back', async ({
  bench,
}) => {
  await forget(bench);
  const library = await openLibrary(bench, one);
  await expect.poll(async () => (await snapshotsOf(library)).length).toBe(1);
  // Kept after the day's backup; the next page of ours counts them, and the next day's backup has them.
  for (const [table, rows] of Object.entries(others)) await rowsOf(library, 'tifa', table, { put: rows });
  await rowsOf(library, 'tifa-backup', 'snapshots', {
    remove: (await snapshotsOf(library)).map(({ takenAt }) => takenAt),
  });
  await library.reload();
  await expect.poll(async () => (await snapshotsOf(library)).length).toBe(1);
  await expect(alarmOf(library)).toHaveCount(0);
  for (const [table, [row]] of Object.entries(others))
    await rowsOf(library, 'tifa', table, {
      remove: ['id' in (row ?? {}) ? (row as { id: string }).id : (row as { key: string }).key],
    });
  await library.reload();
  await expect(alarmOf(library)).toHaveText(
    /^Gone, though you did not delete them: the kept articles, the texts of the reading room, the entries of your glossary, and the marks of terms as learning or known\./,
  );
  expect((await highlightsOf(library)).length).toBe(1);
  // What is kept meanwhile does not hide the loss.
  await rowsOf(library, 'tifa', 'texts', { put: [{ ...others.texts[0], id: 'u' }] });
  await library.reload();
  await expect(alarmOf(library)).toContainText('the texts of the reading room');
  await alarmOf(library).getByRole('button', { name: 'Backups' }).click();
  await library
    .getByRole('button', { name: /^Restore:/ })
    .first()
    .click();
  await library.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(library.getByRole('status')).toContainText('Brought back 4.');
  await expect(alarmOf(library)).toHaveCount(0);
  expect(await rowsOf(library, 'tifa', 'articles')).toEqual(others.articles);
  expect((await rowsOf(library, 'tifa', 'texts')).length).toBe(2);
  await library.close();
});

test('what the reader deletes is no loss: the last text and entry', async ({ bench }) => {
  await forget(bench);
  const library = await openLibrary(bench, one);
  await expect.poll(async () => (await snapshotsOf(library)).length).toBe(1);
  for (const table of ['texts', 'ownEntries'] as const)
    await rowsOf(library, 'tifa', table, { put: others[table] });
  // The library counts them.
  await library.reload();
  await expect(alarmOf(library)).toHaveCount(0);
  await expect.poll(() => recordOf(library)).toMatchObject({ texts: 1, ownEntries: 1 });

  await library.goto(`${bench.origin}/reading-room.html`);
  await library.getByRole('button', { name: 'Delete 乙' }).click();
  await expect(library.getByRole('button', { name: 'Undo' })).toBeVisible();
  await library.goto(`${bench.origin}/glossary.html`);
  await library.getByRole('button', { name: 'Delete 河长' }).click();
  await expect(library.getByRole('status')).toContainText('河长');
  for (const table of ['texts', 'ownEntries'])
    await expect.poll(() => rowsOf(library, 'tifa', table)).toEqual([]);
  await library.goto(`${bench.origin}/library.html`);
  await expect(library.getByRole('listbox', { name: 'Saved passages' }).getByRole('option')).toHaveCount(1);
  await library.waitForTimeout(300);
  await expect(alarmOf(library)).toHaveCount(0);
  expect(await recordOf(library)).toMatchObject({ texts: 0, ownEntries: 0 });
  await library.close();
});
