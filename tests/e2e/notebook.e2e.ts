import { readFileSync } from 'node:fs';
import { CardView, centreOf, expect, painted, samplePage, test, waitForPaint } from './harness';

test('a term saved from its card is painted, comes back, is listed, deleted, restored and exported', async ({
  bench,
}) => {
  bench.serve('/notes', samplePage);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/notes'));
  await waitForPaint(page, 'formula');
  const card = await CardView.of(page);
  const { x, y } = await centreOf(page, '两个确立');
  await page.mouse.move(x, y);
  await expect.poll(() => card.text()).toContain('liǎng gè què lì');
  await card.press('Save');
  await expect.poll(() => card.text()).toContain('Saved.');
  expect((await painted(page)).saved).toEqual(['两个确立']);

  await page.reload();
  expect((await waitForPaint(page, 'saved')).saved).toEqual(['两个确立']);

  const popup = await bench.openPopup(page.url());
  const session = await bench.context.newCDPSession(popup);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.reload();
  expect((await waitForPaint(page, 'saved')).saved).toEqual(['两个确立']);

  await popup.reload();
  const here = popup.getByRole('region', { name: 'On this page' });
  await expect(here.getByRole('listitem')).toHaveCount(1);
  await expect(here).toContainText('两个确立');
  await here.getByRole('button', { name: 'Delete 两个确立' }).click();
  await expect(here).toHaveCount(0);
  await expect.poll(async () => (await painted(page)).saved).toBeUndefined();
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(here).toContainText('两个确立');
  expect((await waitForPaint(page, 'saved')).saved).toEqual(['两个确立']);

  await popup.getByRole('searchbox').fill('liangge quel');
  await expect(here.getByRole('listitem')).toHaveCount(1);
  const exported: Record<string, string> = {};
  for (const label of ['CSV', 'Markdown', 'JSON']) {
    const [download] = await Promise.all([
      popup.waitForEvent('download'),
      popup.getByRole('button', { name: label }).click(),
    ]);
    exported[label] = readFileSync(await download.path(), 'utf8');
  }
  expect(exported.CSV).toMatch(/^\ufeffquote,terms,note,tags,colour,title/);
  expect(exported.CSV).toContain('\r\n两个确立,');
  expect(exported.Markdown).toContain('> 两个确立\n\n- **两个确立** liǎng gè què lì');
  const json = JSON.parse(exported.JSON as string) as {
    highlights: { exact: string; page: { url: string; outlet: string } }[];
  };
  // Other tests have saved passages too.
  const ours = json.highlights.filter((highlight) => highlight.page.url === page.url());
  expect(ours.map(({ exact }) => exact)).toEqual(['两个确立']);
  expect(ours[0]?.page).toMatchObject({ url: page.url(), outlet: '青澜新闻' });
  await page.close();
  await popup.close();
});

test('a passage across paragraphs is saved whole, and "Undo" takes it back', async ({ bench }) => {
  bench.serve('/passage', samplePage);
  const page = await bench.context.newPage();
  await page.goto(bench.secure('/passage'));
  await waitForPaint(page);
  const popup = await bench.openPopup(page.url());
  await page.bringToFront();
  await page.evaluate(() => {
    const [, first, second] = [...document.querySelectorAll('article p')] as [Element, Element, Element];
    getSelection()?.setBaseAndExtent(first.firstChild as Node, 120, second.firstChild as Node, 4);
  });
  await popup.getByRole('button', { name: 'Save selection' }).click();
  await expect(popup.getByRole('region', { name: 'On this page' })).toContainText('最后一公里”。 近年来，');
  expect((await painted(page)).saved?.length).toBe(2);
  await page.bringToFront();
  const card = await CardView.of(page);
  await card.press('Undo');
  await expect.poll(async () => (await painted(page)).saved).toBeUndefined();
  await page.close();
  await popup.close();
});

test('saving without a selection says what to do', async ({ bench }) => {
  bench.serve('/unselected', samplePage);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/unselected'));
  await waitForPaint(page);
  const popup = await bench.openPopup(page.url());
  await popup.getByRole('button', { name: 'Save selection' }).click();
  await page.bringToFront();
  const card = await CardView.of(page);
  await expect.poll(() => card.text()).toContain('Select a passage');
  await page.close();
  await popup.close();
});

test('a card saves its own word, also when text has come in above it since', async ({ bench }) => {
  bench.serve('/moved', samplePage);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/moved'));
  await waitForPaint(page, 'formula');
  const card = await CardView.of(page);
  const { x, y } = await centreOf(page, '两个确立');
  await page.mouse.move(x, y);
  await expect.poll(() => card.text()).toContain('liǎng gè què lì');
  await page.evaluate(() =>
    document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>最后来的高质量发展</p>'),
  );
  await page.evaluate(() =>
    document.querySelector('nav')?.insertAdjacentHTML('beforeend', '<a>新来的导航文字</a>'),
  );
  await expect
    .poll(async () => (await painted(page)).term?.filter((text) => text === '高质量发展').length)
    .toBe(2);
  await card.press('Save');
  await expect.poll(() => card.text()).toContain('Saved.');
  expect((await painted(page)).saved).toEqual(['两个确立']);
  await card.press('Undo save');
  await expect.poll(async () => (await painted(page)).saved).toBeUndefined();
  await page.close();
});

test('an app that changes its address shows the passages of the new page only', async ({ bench }) => {
  bench.serve('/app/1', samplePage);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/app/1'));
  await waitForPaint(page, 'formula');
  const card = await CardView.of(page);
  const { x, y } = await centreOf(page, '店小二');
  await page.mouse.move(x, y);
  await expect.poll(() => card.text()).toContain('diàn xiǎo èr');
  await card.press('Save');
  await waitForPaint(page, 'saved');
  const go = (path: string, text: string) =>
    page.evaluate(
      ([path, text]) => {
        history.pushState({}, '', path);
        for (const paragraph of document.querySelectorAll('article p'))
          paragraph.textContent = text as string;
      },
      [path, text],
    );
  await go('/app/2', '当好服务企业的“店小二”，这是另一篇。');
  await expect.poll(async () => (await painted(page)).saved).toBeUndefined();
  await page.goBack();
  await page.reload();
  expect((await waitForPaint(page, 'saved')).saved).toEqual(['店小二']);
  await page.close();
});

test('a selection in a frame is saved from the popup', async ({ bench }) => {
  bench.serve('/inner', '<meta charset="utf-8"><body><p>框里推动乡村振兴的一句话。</p>');
  bench.serve('/outer', '<meta charset="utf-8"><body><p>外面高质量发展</p><iframe src="/inner"></iframe>');
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/outer'));
  const frame = page.frames()[1];
  await expect.poll(() => frame?.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  await frame?.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p') as Element));
  const popup = await bench.openPopup(page.url());
  await popup.getByRole('button', { name: 'Save selection' }).click();
  await expect(popup.getByRole('region', { name: 'Elsewhere' })).toContainText('框里推动乡村振兴');
  await page.close();
  await popup.close();
});

test('an export of nothing says so and writes no file', async ({ bench }) => {
  const popup = await bench.context.newPage();
  await popup.goto(`${bench.origin}/popup.html`);
  await popup.getByRole('searchbox').fill('words that nobody saved');
  let downloads = 0;
  popup.on('download', () => downloads++);
  await popup.getByRole('button', { name: 'CSV' }).click();
  await expect(popup.getByText('Nothing to export yet')).toBeVisible();
  expect(downloads).toBe(0);
  await popup.close();
});

test('storage that refuses: the reader is told, nothing is lost, and trying again works', async ({
  bench,
}) => {
  bench.serve('/refused', samplePage);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/refused'));
  await waitForPaint(page, 'formula');
  // A database without our table stands in the way of the worker's.
  const popup = await bench.context.newPage();
  await popup.goto(`${bench.origin}/icon/16.png`);
  const replaceDatabase = (usable: boolean) =>
    popup.evaluate(async (usable) => {
      const settle = (request: IDBOpenDBRequest) =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result.close?.());
          request.onerror = () => reject(request.error);
        });
      const deletion = indexedDB.deleteDatabase('tifa');
      await new Promise((resolve) => {
        deletion.onsuccess = resolve;
      });
      if (!usable) await settle(indexedDB.open('tifa', 1_000));
    }, usable);
  await replaceDatabase(false);

  const card = await CardView.of(page);
  const { x, y } = await centreOf(page, '两个维护');
  await page.bringToFront();
  await page.mouse.move(x, y);
  await expect.poll(() => card.text()).toContain('liǎng gè wéi hù');
  await card.press('Save');
  await expect.poll(() => card.text()).toContain('Not saved: The notebook');
  expect((await painted(page)).saved).toBeUndefined();

  await replaceDatabase(true);
  await card.press('Save');
  await expect.poll(() => card.text()).toContain('Saved.');
  expect((await painted(page)).saved).toEqual(['两个维护']);
  await page.close();
  await popup.close();
});

test('the popup looks words up in the glossary, by characters, pinyin or English', async ({ bench }) => {
  bench.serve('/lookup', samplePage);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/lookup'));
  const popup = await bench.openPopup(page.url());
  const glossary = popup.getByRole('region', { name: 'In the glossary' });
  await expect(glossary).toHaveCount(0);
  for (const query of ['兩個維護', 'liangge weihu', 'two upholds']) {
    await popup.getByRole('searchbox').fill(query);
    await expect(glossary.getByRole('listitem').first()).toContainText('两个维护');
  }
  const entry = glossary.getByRole('listitem').filter({ has: popup.getByText('两个维护', { exact: true }) });
  await entry.locator('summary').click();
  await expect(entry.locator('p').first()).toBeVisible();
  await popup.getByRole('searchbox').fill('');
  await expect(glossary).toHaveCount(0);
  await page.close();
  await popup.close();
});
