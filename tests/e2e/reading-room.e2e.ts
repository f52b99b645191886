import { CardView, centreOf, expect, painted, select, test, waitForPaint } from './harness';

const text = `青澜县召开会议

会议强调，要坚决做到“两个维护”，推动高质量
发展，打通服务群众的“最后一公里”。
县委书记陈远山出席。<b>不是标签</b>`;

test('a pasted text is a page of its own: spotted, explained, saved, opened again and deleted', async ({
  bench,
}) => {
  const page = await bench.context.newPage();
  await page.goto(`${bench.origin}/reading-room.html`);
  await expect(page.getByText('None yet.')).toBeVisible();
  await page.getByRole('textbox').fill(text);
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(page.getByRole('heading', { name: '青澜县召开会议' })).toBeVisible();
  await expect(page.locator('article p')).toHaveCount(2);
  await expect(page.locator('article')).toContainText('<b>不是标签</b>');
  const { term, formula, person } = await waitForPaint(page, 'formula');
  expect({ formula, person }).toEqual({ formula: ['两个维护'], person: ['陈远山'] });
  expect(term).toContain('高质量\n发展');
  const address = page.url();

  const card = await CardView.of(page);
  const { x, y } = await centreOf(page, '两个维护');
  await page.mouse.move(x, y);
  await expect.poll(() => card.text()).toContain('liǎng gè wéi hù');
  await card.press('Save');
  await expect.poll(() => card.text()).toContain('Saved.');
  expect((await painted(page)).saved).toEqual(['两个维护']);

  await page.mouse.move(0, 0);
  await select(page, '打通服务群众');
  const popup = await bench.openPopup(address);
  await popup.getByRole('button', { name: 'Save selection' }).click();
  const here = popup.getByRole('region', { name: 'On this page' });
  await expect(here.getByRole('listitem')).toHaveCount(2);
  expect((await painted(page)).formula).toEqual(['两个维护']);
  await popup.close();

  await page.getByRole('link', { name: 'Reading room' }).click();
  const listed = page.getByRole('link', { name: '青澜县召开会议' });
  await expect(listed).toContainText('characters');
  await page.getByRole('textbox').fill(text);
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(page).toHaveURL(address);
  expect((await waitForPaint(page, 'saved')).saved).toEqual(['两个维护', '打通服务群众']);

  await page.goBack();
  await expect(listed).toHaveCount(1);
  const remove = page.getByRole('button', { name: 'Delete 青澜县召开会议' });
  await remove.click();
  await expect(listed).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(listed).toHaveCount(1);
  await remove.click();
  await expect(listed).toHaveCount(0);
  await page.goto(address);
  await expect(page.getByText('This text is not kept any more.')).toBeVisible();
  await page.close();
});

test('the study view works for a text too', async ({ bench }) => {
  const page = await bench.context.newPage();
  await page.goto(`${bench.origin}/reading-room.html`);
  await page.getByRole('textbox').fill(text);
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await waitForPaint(page, 'formula');
  const study = await bench.openStudy(page.url());
  await study.getByRole('button', { name: 'Known: 两个维护' }).click();
  await expect.poll(async () => (await painted(page)).formula).toBeUndefined();
  await study.getByRole('button', { name: 'Known: 两个维护' }).click();
  await expect.poll(async () => (await painted(page)).formula).toEqual(['两个维护']);
  await page.close();
  await study.close();
});

test('files are read whatever their encoding; what is empty, too large or no text is refused', async ({
  bench,
}) => {
  const page = await bench.context.newPage();
  const list = `${bench.origin}/reading-room.html`;
  await page.goto(list);
  const file = page.locator('input[type=file]');
  const alert = page.getByRole('alert');
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(alert).toContainText('There is no text');
  await file.setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') });
  await expect(alert).toContainText('Only .txt, .md and .html');
  await file.setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.alloc(1_000_001, 'a') });
  await expect(alert).toContainText('larger than 1 MB');
  await page.getByRole('textbox').fill('党'.repeat(400_000));
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(alert).toContainText('larger than 1 MB');
  expect(page.url()).toBe(list);

  // 推动乡村振兴 in GBK.
  const gbk = Buffer.from('cdc6b6afcfe7b4e5d5f1d0cb', 'hex');
  await file.setInputFiles({ name: 'gbk.txt', mimeType: 'text/plain', buffer: gbk });
  await expect(page.getByRole('heading', { name: '推动乡村振兴' })).toBeVisible();

  await page.goto(list);
  const html =
    '<title>题</title><h1>新闻标题</h1><script>document.title="ran"</script><p>推动<b>碳达峰</b>\n工作</p><img src=x onerror="document.title=1"><p>第二段</p>';
  await page.evaluate((html) => {
    const files = new DataTransfer();
    files.items.add(new File([html], 'news.html', { type: 'text/html' }));
    document
      .querySelector('textarea')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
  }, html);
  await expect(page.getByRole('heading', { name: '新闻标题' })).toBeVisible();
  await expect(page.locator('article p')).toHaveText(['推动碳达峰 工作', '第二段']);
  expect(await page.title()).toBe('新闻标题');
  await page.close();
});
