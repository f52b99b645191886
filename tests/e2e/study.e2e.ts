import { readFileSync } from 'node:fs';
import { CardView, centreOf, expect, painted, samplePage, test, waitForPaint } from './harness';

test('the study view lists a page’s terms, and a click goes from mention to mention', async ({ bench }) => {
  bench.serve(
    '/study',
    samplePage.replace('</article>', '<div style="height: 3000px"></div><p>再谈高质量发展</p></article>'),
  );
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/study'));
  await waitForPaint(page, 'formula');
  const study = await bench.openStudy(page.url());
  await expect(study.getByRole('heading', { level: 1 })).toContainText('把党建触角延伸到');
  const terms = study.getByRole('region', { name: 'terms' });
  await expect(terms.getByRole('listitem').first()).toContainText('党建');
  const term = terms.getByRole('listitem').filter({ hasText: '高质量发展' });
  await expect(term).toContainText('×2');
  await expect(term).toContainText('gāo zhì liàng fā zhǎn');
  const formulas = study.getByRole('region', { name: 'formulas' }).getByRole('listitem');
  await expect(formulas.nth(0)).toContainText('两个确立');
  await expect(formulas.nth(1)).toContainText('两个维护');

  const go = term.getByRole('button').first();
  await go.click();
  await expect(study.getByText('mention 1 of 2')).toBeVisible();
  expect((await painted(page)).saved).toEqual(['高质量发展']);
  expect(await page.evaluate(() => scrollY)).toBeLessThan(500);
  await go.click();
  await expect(study.getByText('mention 2 of 2')).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(2_000);
  await expect.poll(async () => (await painted(page)).saved).toBeUndefined();
  await page.close();
  await study.close();
});

test('a term that is marked known loses its line at once, here and on other pages, and keeps its card', async ({
  bench,
}) => {
  bench.serve('/known', samplePage);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/known'));
  expect((await waitForPaint(page, 'formula')).formula).toContain('两个确立');
  const study = await bench.openStudy(page.url());
  const known = study.getByRole('button', { name: 'Known: 两个确立' });
  await known.click();
  await expect(known).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(async () => (await painted(page)).formula).not.toContain('两个确立');
  await expect(study.getByText('1 known')).toBeVisible();

  const other = await bench.context.newPage();
  await other.goto(bench.secure('/known'));
  await expect.poll(async () => (await painted(other)).formula).toContain('两个维护');
  expect((await painted(other)).formula).not.toContain('两个确立');
  const card = await CardView.of(other);
  const { x, y } = await centreOf(other, '两个确立');
  await other.mouse.move(x, y);
  await expect.poll(() => card.text()).toContain('liǎng gè què lì');

  await study.reload();
  await expect(known).toHaveAttribute('aria-pressed', 'true');
  await known.click();
  await expect.poll(async () => (await painted(page)).formula).toContain('两个确立');
  await expect.poll(async () => (await painted(other)).formula).toContain('两个确立');
  for (const one of [page, other, study]) await one.close();
});

test('marks that are set all at once all count', async ({ bench }) => {
  bench.serve('/at-once', samplePage);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/at-once'));
  const { person } = await waitForPaint(page, 'formula');
  expect(person?.length).toBeGreaterThan(4);
  const study = await bench.openStudy(page.url());
  const people = study.getByRole('region', { name: 'people' }).getByRole('button', { name: 'Known' });
  await expect(people.nth(4)).toBeAttached();
  const pressAll = () =>
    people.evaluateAll((buttons) => {
      for (const button of buttons) (button as HTMLElement).click();
    });
  await pressAll();
  await expect.poll(async () => (await painted(page)).person).toBeUndefined();
  await pressAll();
  await expect.poll(async () => (await painted(page)).person).toEqual(person);
  await page.close();
  await study.close();
});

test('what lies in a known term is underlined in its place', async ({ bench }) => {
  bench.serve('/nested', '<meta charset="utf-8"><body><p>县委书记出席会议。</p>');
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/nested'));
  const { position, institution } = await waitForPaint(page, 'position');
  expect({ position, institution }).toEqual({ position: ['县委书记'], institution: undefined });
  const study = await bench.openStudy(page.url());
  const known = study.getByRole('button', { name: 'Known: 县委书记' });
  await known.click();
  await expect.poll(() => painted(page)).toEqual({ institution: ['县委'] });
  await known.click();
  await expect.poll(() => painted(page)).toEqual({ position: ['县委书记'] });
  await page.close();
  await study.close();
});

test('the list is filtered by words and marks, and what is listed is exported', async ({ bench }) => {
  bench.serve('/list', samplePage);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/list'));
  await waitForPaint(page, 'formula');
  const study = await bench.openStudy(page.url());
  const rows = study.getByRole('listitem');
  await expect(rows.nth(20)).toBeAttached();
  await study.getByRole('button', { name: 'Learning: 两个维护' }).click();
  await study.getByRole('searchbox').fill('liangge');
  await expect(rows).toHaveCount(2);
  await study.getByRole('combobox').selectOption('learning');
  await expect(rows).toHaveCount(1);
  const exported: Record<string, string> = {};
  for (const label of ['CSV', 'Markdown']) {
    const [download] = await Promise.all([
      study.waitForEvent('download'),
      study.getByRole('button', { name: label }).click(),
    ]);
    exported[label] = readFileSync(await download.path(), 'utf8');
  }
  expect(exported.CSV).toMatch(/^\ufeffheadword,pinyin,gloss,kind,count,mark\r\n两个维护,liǎng gè wéi hù,/);
  expect(exported.CSV?.trim().split('\r\n')).toHaveLength(2);
  expect(exported.CSV?.trim()).toMatch(/,formula,1,learning$/);
  expect(exported.Markdown).toContain(`<${page.url()}>`);
  expect(exported.Markdown).toContain('- **两个维护** liǎng gè wéi hù: ');
  await study.getByRole('searchbox').fill('nothing has this');
  await expect(study.getByText('No term of this page fits')).toBeVisible();
  await expect(study.getByRole('button', { name: 'CSV' })).toBeDisabled();
  await study.getByRole('searchbox').fill('');
  await study.getByRole('button', { name: 'Learning: 两个维护' }).click();
  await page.close();
  await study.close();
});

test('the study view follows its tab through changes and navigation', async ({ bench }) => {
  bench.serve('/first', '<meta charset="utf-8"><title>第一</title><body><p>推动乡村振兴</p>');
  bench.serve('/second', '<meta charset="utf-8"><title>Second</title><body><p>No Chinese here.</p>');
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/first'));
  await waitForPaint(page);
  const study = await bench.openStudy(page.url());
  await expect(study.getByRole('listitem')).toHaveCount(1);
  await page.evaluate(() => document.body.append('又推动碳达峰'));
  await expect(study.getByRole('listitem').filter({ hasText: '碳达峰' })).toHaveCount(1);
  await page.goto(bench.plain('/second'));
  await expect(study.getByText('Open a page with Chinese text')).toBeVisible();
  await page.goto(bench.plain('/first'));
  await expect(study.getByRole('listitem')).toHaveCount(1);
  await page.close();
  await study.close();
});

test('the study view of a window follows its active tab', async ({ bench }) => {
  bench.serve('/left', '<meta charset="utf-8"><title>左</title><body><p>推动乡村振兴</p>');
  bench.serve('/right', '<meta charset="utf-8"><title>右</title><body><p>推动碳达峰</p>');
  const left = await bench.context.newPage();
  await left.goto(bench.plain('/left'));
  const right = await bench.context.newPage();
  await right.goto(bench.plain('/right'));
  await waitForPaint(right);
  const study = await bench.context.newPage();
  await study.goto(`${bench.origin}/study.html`);
  const title = study.getByRole('heading', { level: 1 });
  await left.bringToFront();
  await expect(title).toHaveText('左');
  await right.bringToFront();
  await expect(title).toHaveText('右');
  for (const one of [left, right, study]) await one.close();
});

test('the popup opens the study view beside the page', async ({ bench }) => {
  bench.serve('/beside', samplePage);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/beside'));
  const popup = await bench.openPopup(page.url());
  const session = await bench.context.browser()?.newBrowserCDPSession();
  const studies = async () => {
    const targets = await session?.send('Target.getTargets');
    return targets?.targetInfos.filter(({ url }) => url === `${bench.origin}/study.html`).length;
  };
  expect(await studies()).toBe(0);
  await popup.getByRole('button', { name: 'Study this page' }).click();
  await expect.poll(studies).toBe(1);
  await page.close();
});
