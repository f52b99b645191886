import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type Bench, CardView, centreOf, expect, painted, test, waitForPaint } from './harness';

const news = `<!doctype html><meta charset="utf-8"><body style="font: 18px/2 serif">
<p>青澜县推动高质量发展，坚决做到“两个维护”，推行清风计划。</p>`;
const inTraditional = news
  .replace('清风计划', '清風計劃')
  .replace('<!doctype html>', '<!doctype html><html lang="zh-Hant">');

/** The own glossary with nothing in it. */
async function openGlossary(bench: Bench): Promise<Page> {
  const page = await bench.context.newPage();
  await page.goto(`${bench.origin}/glossary.html`);
  await expect(page.getByRole('heading', { name: 'My glossary' })).toBeVisible();
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('tifa');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction('ownEntries', 'readwrite');
    transaction.objectStore('ownEntries').clear();
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
    await chrome.storage.local.remove('own-entries');
  });
  await page.reload();
  await expect(page.getByText('No entries yet.')).toBeVisible();
  return page;
}

async function openNews(bench: Bench, path: string, body: string): Promise<Page> {
  bench.serve(path, body);
  const page = await bench.context.newPage();
  await page.goto(bench.plain(path));
  await waitForPaint(page, 'formula');
  return page;
}

const allPainted = async (page: Page) => Object.values(await painted(page)).flat();

test('an entry added by hand is spotted on open pages in either script, and its card says whose it is', async ({
  bench,
}) => {
  const page = await openNews(bench, '/own', news);
  const traditional = await openNews(bench, '/own-hant', inTraditional);
  expect(await allPainted(page)).not.toContain('清风计划');
  const glossary = await openGlossary(bench);
  await glossary.getByRole('button', { name: 'Add an entry' }).click();
  await glossary.keyboard.press('Tab');
  await glossary.getByRole('button', { name: 'Keep' }).click();
  await expect(glossary.getByLabel('Headword')).toBeFocused();
  await expect(glossary.getByText('This is missing.')).toHaveCount(2);
  await glossary.getByLabel('Headword').fill('清风计划');
  await glossary.getByLabel('Gloss', { exact: true }).fill('Clean Wind plan');
  await glossary.getByLabel('Kind', { exact: true }).selectOption('slogan');
  await glossary.getByLabel('Parts').fill('清风 | qīngfēng | clean wind\n计划 | plan');
  await glossary.getByLabel('Where you have it from').fill('the county paper');
  await glossary.getByRole('button', { name: 'Keep' }).click();
  await expect(glossary.getByRole('status')).toContainText('Kept 清风计划.');
  await expect(glossary.getByRole('list', { name: 'Entries' })).toContainText('qīng fēng jì huà');

  await expect.poll(async () => (await painted(page)).slogan).toEqual(['清风计划']);
  await expect.poll(async () => (await painted(traditional)).slogan).toEqual(['清風計劃']);
  await page.bringToFront();
  const card = await CardView.of(page);
  const { x, y } = await centreOf(page, '清风计划');
  await page.mouse.move(x, y);
  await expect.poll(() => card.text()).toContain('Clean Wind plan');
  for (const part of ['Your entry', 'qīngfēng', 'the county paper'])
    expect(await card.text()).toContain(part);

  // On the page in the other script it is told in both, as Tifa's own entries are.
  await traditional.bringToFront();
  const other = await CardView.of(traditional);
  const place = await centreOf(traditional, '清風計劃');
  await traditional.mouse.move(place.x, place.y);
  await expect.poll(() => other.text()).toMatch(/^清風計劃清风计划\s/);
  await page.bringToFront();

  // From the card to the form and back to the open page.
  const [form] = await Promise.all([
    bench.context.waitForEvent('page'),
    (async () => {
      await card.press('More');
      await card.press('Edit my entry');
    })(),
  ]);
  await expect(form.getByRole('heading', { name: 'Edit entry' })).toBeVisible();
  expect(new URL(form.url()).search).toBe('');
  await form.getByLabel('Gloss', { exact: true }).fill('Fresh Breeze plan');
  await form.keyboard.press('Enter');
  await expect(form.getByRole('status')).toContainText('Kept');
  await page.bringToFront();
  await page.mouse.move(5, 500);
  await expect.poll(() => card.text()).toBe('');
  await expect(async () => {
    await page.mouse.move(5, 500);
    await page.mouse.move(x, y);
    await expect.poll(() => card.text(), { timeout: 1_000 }).toContain('Fresh Breeze plan');
  }).toPass({ timeout: 10_000 });

  // Deleted it is gone at once, undone it is back; the popup finds it.
  const popup = await bench.openPopup(page.url());
  await popup.getByRole('searchbox').fill('fresh breeze');
  await expect(popup.getByRole('region', { name: 'In the glossary' })).toContainText('Your entry');
  await expect(popup.getByRole('button', { name: '1 slogan' })).toBeVisible();
  await popup.close();
  await glossary.bringToFront();
  await glossary.getByRole('button', { name: 'Delete 清风计划' }).click();
  await expect.poll(() => allPainted(page)).not.toContain('清风计划');
  await glossary.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => allPainted(page)).toContain('清风计划');
  for (const one of [page, traditional, glossary, form]) await one.close();
});

test('a glossary term and a dictionary word are taken over from their cards, and then own words win', async ({
  bench,
}) => {
  const glossary = await openGlossary(bench);
  const page = await openNews(bench, '/own-from-card', news);
  const card = await CardView.of(page);
  const { x, y } = await centreOf(page, '高质量发展');
  await page.mouse.move(x, y);
  await expect.poll(() => card.text()).toContain('gāo zhì liàng fā zhǎn');
  const [form] = await Promise.all([
    bench.context.waitForEvent('page'),
    (async () => {
      await card.press('More');
      await card.press('Add to my glossary');
    })(),
  ]);
  await expect(form.getByRole('heading', { name: 'New entry' })).toBeVisible();
  await expect(form.getByLabel('Headword')).toHaveValue('高质量发展');
  await expect(form.getByLabel('Pinyin')).toHaveValue('gāo zhì liàng fā zhǎn');
  // Nothing is kept before the reader says so.
  await expect(form.getByRole('list', { name: 'Entries' })).toHaveCount(0);
  await form.getByLabel('Gloss', { exact: true }).fill('our own words');
  await form.getByRole('button', { name: 'Keep' }).click();
  await expect(form.getByRole('status')).toContainText('Kept');
  await form.close();
  await page.bringToFront();
  await expect(async () => {
    await page.mouse.move(5, 500);
    await page.mouse.move(x, y);
    await expect.poll(() => card.text(), { timeout: 1_000 }).toContain('our own words');
  }).toPass({ timeout: 10_000 });
  await page.keyboard.press('Escape');

  const word = await centreOf(page, '推行');
  await page.mouse.dblclick(word.x, word.y);
  await expect.poll(() => card.text()).toContain('CC-CEDICT');
  const [second] = await Promise.all([bench.context.waitForEvent('page'), card.press('Add to my glossary')]);
  await expect(second.getByLabel('Headword')).toHaveValue('推行');
  await expect(second.getByLabel('Pinyin')).toHaveValue('tuī xíng');
  await second.keyboard.press('Escape');
  await expect(second.getByRole('heading', { name: 'New entry' })).toHaveCount(0);
  for (const one of [page, glossary, second]) await one.close();
});

test('a file is previewed, its bad rows are named, the rest is imported, undone, exported and read again', async ({
  bench,
}) => {
  const glossary = await openGlossary(bench);
  const page = await openNews(bench, '/own-import', news);
  const file = glossary.locator('input[type=file]');
  const drop = (name: string, text: string) =>
    file.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  const preview = glossary.getByRole('region', { name: 'Import' });
  const alert = glossary.getByRole('alert');

  await drop('list.docx', 'x');
  await expect(alert).toContainText('Only .csv, .tsv, .json');
  await drop('list.csv', 'a,b\n1,2\n');
  await expect(alert).toContainText('No column of this table');
  await drop('list.yaml', '- &a {zh: 清风计划, gloss: x}\n- *a\n');
  await expect(alert).toContainText('damaged');
  await drop('list.json', 'a'.repeat(1_000_001));
  await expect(alert).toContainText('larger than 1 MB');

  await drop(
    'list.csv',
    '\ufeffHeadword;Gloss;Kind;Remark\r\n清风计划;the plan;slogan;x\r\n;no headword;;\r\n青澜;"a county; far away";institution;\r\n推行;x;verb;\r\n清風計劃;again;;\r\n',
  );
  await expect(preview).toContainText('New: 2');
  for (const reason of [
    'Row 3. Headword: This is missing.',
    'Row 5. Kind: This is no kind',
    'Row 6. Row 2 has this headword already.',
    'left out: remark',
  ])
    await expect(preview).toContainText(reason);
  await expect(glossary.getByRole('list', { name: 'Entries' })).toHaveCount(0);
  await glossary.getByRole('button', { name: 'Import 2' }).click();
  const entries = glossary.getByRole('list', { name: 'Entries' }).getByRole('listitem');
  await expect(entries).toHaveCount(2);
  await expect.poll(() => allPainted(page)).toEqual(expect.arrayContaining(['清风计划', '青澜']));
  await glossary.getByRole('button', { name: 'Undo' }).click();
  await expect(entries).toHaveCount(0);

  await drop(
    'list.yaml',
    '- zh: 清风计划\n  gloss: from YAML\n  since: 2020\n- zh: 新\n  gloss: too short\n',
  );
  await expect(preview).toContainText('Row 2. Headword: A headword has at least two characters');
  await glossary.getByRole('button', { name: 'Import 1' }).click();
  await expect(entries).toHaveCount(1);

  // Dropped on the page, it replaces the one of the same headword.
  await glossary.evaluate(() => {
    const files = new DataTransfer();
    const text = '{"entries":[{"zh":"清风计划","gloss":"=cmd()","variants":["清风行动"]}]}';
    files.items.add(new File([text], 'mine.json'));
    document
      .querySelector('main')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
  });
  await expect(preview).toContainText('Replace one of the same headword: 1');
  await glossary.getByRole('button', { name: 'Import 1' }).click();
  await expect(entries).toContainText(['清风行动']);

  for (const name of ['CSV', 'JSON', 'YAML']) {
    const [download] = await Promise.all([
      glossary.waitForEvent('download'),
      glossary.getByLabel('Export').selectOption({ label: name }),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    if (name === 'CSV') expect(text).toContain("'=cmd()");
    await drop(`again.${name.toLowerCase()}`, text);
    await expect(preview).toContainText('Here already, the same: 1');
    await glossary.getByRole('button', { name: 'Close' }).click();
  }
  await page.close();
  await glossary.close();
});
