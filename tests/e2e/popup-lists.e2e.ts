import { readFileSync } from 'node:fs';
import { composeHighlights } from '../bench/compose-highlights';
import { CardView, centreOf, expect, samplePage, test, waitForPaint } from './harness';
import { openLibrary } from './open-library';

test('the popup lists the newest of many, finds and exports all, and never those in the bin', async ({
  bench,
}) => {
  const many = composeHighlights(600, 100).map((highlight, i) => ({
    ...highlight,
    exact: i === 500 ? `很久以前的一段。${highlight.exact}` : highlight.exact,
    savedAt: Date.UTC(2026, 5, 28) - i,
    // The newest are all in the bin.
    deletedAt: i < 100 ? 5 : 0,
  }));
  const library = await openLibrary(bench, many);
  const popup = await bench.context.newPage();
  await popup.goto(`${bench.origin}/popup.html`);
  const elsewhere = popup.getByRole('region', { name: 'Elsewhere' });
  await expect(elsewhere.getByRole('listitem')).toHaveCount(20);
  await expect(elsewhere.getByRole('heading')).toHaveText('Elsewhere 500');
  await expect(elsewhere.locator('q').first()).toHaveText(many[100]?.exact.replace(/\s+/g, ' ') as string);
  await expect(elsewhere).toContainText('and 480 more');

  await popup.getByRole('searchbox').pressSequentially('henjiu');
  await expect(popup.getByText('Nothing that you saved has these words.')).toBeVisible();
  await popup.getByRole('searchbox').fill('很久以前');
  await expect(elsewhere.getByRole('listitem')).toHaveCount(1);
  const exportAs = async (label: string) => {
    const [download] = await Promise.all([
      popup.waitForEvent('download'),
      popup.getByRole('button', { name: label }).click(),
    ]);
    return JSON.parse(readFileSync(await download.path(), 'utf8')) as { highlights: { id: string }[] };
  };
  expect((await exportAs('JSON')).highlights.map(({ id }) => id)).toEqual(['h500']);
  // What is deleted and had back is so in what was found, too.
  await elsewhere.getByRole('button', { name: /^Delete/ }).click();
  await expect(popup.getByText('Nothing that you saved has these words.')).toBeVisible();
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(elsewhere.getByRole('listitem')).toHaveCount(1);
  await popup.getByRole('searchbox').fill('');
  await expect(elsewhere.getByRole('listitem')).toHaveCount(20);
  expect((await exportAs('JSON')).highlights.length).toBe(500);
  await expect(popup.getByText('Exported 500 as JSON.')).toBeVisible();

  await elsewhere
    .getByRole('button', { name: /^Delete/ })
    .first()
    .click();
  await expect(elsewhere.getByRole('heading')).toHaveText('Elsewhere 499');
  await expect(elsewhere.getByRole('listitem')).toHaveCount(20);
  await popup.close();
  await library.close();
});

test('counts by kind are of the page and its frames', async ({ bench }) => {
  bench.serve('/counted-frame', '<meta charset="utf-8"><body><p>框里谈到高质量发展和乡村振兴。</p>');
  bench.serve(
    '/counted',
    '<meta charset="utf-8"><body><p>外面高质量发展</p><iframe src="/counted-frame"></iframe>',
  );
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/counted'));
  const frame = page.frames()[1];
  await expect.poll(() => frame?.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  await waitForPaint(page);
  const popup = await bench.openPopup(page.url());
  await expect(popup.locator('.counts')).toHaveText('2 terms');
  await popup.close();
  await page.close();
});

test('a page stays marked when something is saved on it while the library deletes the last of it', async ({
  bench,
}) => {
  const empty = await openLibrary(bench, []);
  const listMarks = async () =>
    Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('page:'));
  const marks = await empty.evaluate(listMarks);
  await empty.evaluate((keys) => chrome.storage.local.remove(keys), marks);
  await empty.close();
  bench.serve('/raced', samplePage);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/raced'));
  await waitForPaint(page, 'formula');
  const card = await CardView.of(page);
  const save = async (text: string, reading: string) => {
    await page.bringToFront();
    const { x, y } = await centreOf(page, text);
    await page.mouse.move(x, y);
    await expect.poll(() => card.text()).toContain(reading);
    await card.press('Save');
    await expect.poll(() => card.text()).toContain('Saved.');
    await page.keyboard.press('Escape');
  };
  await save('两个确立', 'liǎng gè què lì');
  const library = await bench.context.newPage();
  await library.goto(`${bench.origin}/library.html`);
  const rows = library.getByRole('listbox', { name: 'Saved passages' }).getByRole('option');
  await rows.click();
  // This tab is slow to unmark the page.
  await library.evaluate(() => {
    for (const api of [chrome, (globalThis as { browser?: typeof chrome }).browser]) {
      if (!api?.storage) continue;
      const { local } = api.storage;
      const remove = local.remove.bind(local) as (keys: string[]) => Promise<void>;
      Object.assign(local, {
        async remove(keys: string[]) {
          document.title = 'unmarking';
          await new Promise((resolve) => setTimeout(resolve, 2_000));
          await remove(keys);
          document.title = 'unmarked';
        },
      });
    }
  });
  await library.getByRole('article').getByRole('button', { name: 'Delete' }).click();
  await expect(library).toHaveTitle('unmarking');
  await save('两个维护', 'liǎng gè wéi hù');
  await expect(library).toHaveTitle('unmarked');
  await expect(rows).toHaveCount(1);
  await expect.poll(() => library.evaluate(listMarks)).toHaveLength(1);
  await library.close();
  await page.close();
});
