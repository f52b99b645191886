import type { Page } from '@playwright/test';
import { type Bench, CardView, centreOf, expect, painted, test, waitForPaint } from './harness';

const article = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>青澜区召开座谈会</title>
<meta property="og:site_name" content="青澜新闻"><meta name="publishdate" content="2024-07-18">
<body style="font: 18px/1.9 serif; max-width: 640px; margin: 40px">
<p>区委书记陈远山强调，要做到“两个维护”，坚持高质量发展。</p>
<p>会议指出，要深刻领悟“两个确立”的决定性意义。陈远山要求做到“两个维护”。</p>
<p>中共中央政治局常委、国务院总理李强出席会议。</p>
<p style="height: 1200px"></p><p>全区干部要做到“两个维护”。</p></body></html>`;

async function openArticle(bench: Bench, path: string): Promise<{ page: Page; card: CardView }> {
  bench.serve(path, article);
  const page = await bench.context.newPage();
  await page.goto(bench.plain(path));
  await waitForPaint(page, 'formula');
  return { page, card: await CardView.of(page) };
}

async function hover(page: Page, text: string): Promise<void> {
  const { x, y } = await centreOf(page, text);
  await page.mouse.move(x, y);
}

test('another entry opens inside of the card, and Escape goes back step by step', async ({ bench }) => {
  const { page, card } = await openArticle(bench, '/card-related');
  await hover(page, '两个维护');
  await expect.poll(() => card.text()).toContain('liǎng gè wéi hù');
  await card.press('两个确立');
  await expect.poll(() => card.text()).toContain('liǎng gè què lì');
  expect(await card.text()).toContain('back to 两个维护');
  expect(await card.text()).not.toContain('Save');
  await page.mouse.move(5, 600);
  await page.waitForTimeout(400);
  expect(await card.text()).toContain('liǎng gè què lì');
  await page.keyboard.press('Escape');
  await expect.poll(() => card.text()).toContain('liǎng gè wéi hù');
  await page.keyboard.press('Escape');
  await expect.poll(() => card.text()).toBe('');
  await page.close();
});

test('a note begun and left is still there, and one that was kept comes back with the page', async ({
  bench,
}) => {
  const { page, card } = await openArticle(bench, '/card-note');
  await hover(page, '两个维护');
  await card.press('Note');
  await page.keyboard.type('先看顺序');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect.poll(() => card.text()).toBe('');
  await page.mouse.move(5, 500);
  await page.waitForTimeout(100);
  await hover(page, '两个维护');
  await card.press('Note');
  await page.keyboard.press('End');
  await page.keyboard.type('，再看位置');
  await page.keyboard.press('Tab');
  await page.keyboard.type('忠诚，#顺序');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => card.text()).toContain('Note kept.');
  expect(await card.text()).toContain('先看顺序，再看位置 #忠诚 #顺序');

  await page.reload();
  await waitForPaint(page, 'saved');
  await hover(page, '两个维护');
  await expect.poll(() => card.text()).toContain('先看顺序，再看位置 #忠诚 #顺序');

  const popup = await bench.openPopup(page.url());
  await popup.getByRole('searchbox').fill('再看');
  await expect(popup.getByRole('listitem').first()).toContainText('先看顺序');
  await popup.close();
  await page.close();
});

test('what is typed and pressed in the card is none of the page’s business', async ({ bench }) => {
  const { page, card } = await openArticle(bench, '/card-keys');
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    for (const type of ['keydown', 'keyup', 'input', 'click', 'pointerdown', 'mousedown', 'focusin'])
      document.addEventListener(type, () => seen.push(type));
  });
  await hover(page, '两个维护');
  await card.press('Note');
  await page.keyboard.type('abc');
  expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([]);
  await page.close();
});

test('a spot is copied as a word, a line, and a sentence with its source', async ({ bench }) => {
  const { page, card } = await openArticle(bench, '/card-copy');
  await bench.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await hover(page, '两个确立');
  await card.press('Copy');
  await expect.poll(() => card.text()).toContain('Sentence and source');
  await card.press('Sentence and source');
  await expect.poll(() => card.text()).toContain('Copied.');
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press('Control+V');
  expect(await page.locator('textarea').inputValue()).toBe(
    `会议指出，要深刻领悟“两个确立”的决定性意义。\n(青澜新闻, “青澜区召开座谈会”, 2024-07-18, ${page.url()})`,
  );
  await page.close();
});

test('the card leads through the mentions of the same term and through all spots', async ({ bench }) => {
  const { page, card } = await openArticle(bench, '/card-walk');
  await hover(page, '两个维护');
  await expect.poll(() => card.text()).toContain('3 mentions');
  const before = await page.evaluate(() => scrollY);
  await card.press('Previous mention');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 400);
  await expect.poll(() => card.text()).toContain('liǎng gè wéi hù');
  await card.press('Next spot');
  await expect.poll(() => card.text()).toContain('1 of ');
  expect(await card.spoken()).toMatch(/, 1 of \d+$/);
  await page.close();
});

test('posts are marked that were held on the article’s day', async ({ bench }) => {
  const { page, card } = await openArticle(bench, '/card-posts');
  await hover(page, '李强');
  await expect.poll(() => card.text()).toMatch(/Premier\s*on 2024-07-18/);
  expect(await card.text()).not.toMatch(/Shanghai[^\n]*on 2024-07-18/);
  await page.close();
});

test('the card lies above what is shown in full screen', async ({ bench }) => {
  const { page, card } = await openArticle(bench, '/card-full');
  await page.evaluate(() => {
    document.body.style.background = 'white';
    document.addEventListener('click', () => document.body.requestFullscreen(), { once: true });
  });
  await page.mouse.click(5, 5);
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await hover(page, '两个确立');
  await expect.poll(() => card.text()).toContain('liǎng gè què lì');
  expect(await page.evaluate(() => document.querySelector('tifa-card')?.matches(':popover-open'))).toBe(true);
  await card.press('Close');
  await expect.poll(() => card.text()).toBe('');
  await page.close();
});

test('a card is lower rather than over the line that it explains', async ({ bench }) => {
  const { page, card } = await openArticle(bench, '/card-low');
  await page.setViewportSize({ width: 700, height: 420 });
  await hover(page, '两个确立');
  await expect.poll(() => card.text()).toContain('liǎng gè què lì');
  const line = await centreOf(page, '两个确立');
  await page.waitForTimeout(200);
  const box = await card.box();
  expect(box.top > line.y || box.bottom < line.y).toBe(true);
  expect(box.top).toBeGreaterThanOrEqual(0);
  expect(box.bottom).toBeLessThanOrEqual(420);
  await page.close();
});

test('a hidden term is gone at once and everywhere, until the reader takes that back', async ({ bench }) => {
  const { page, card } = await openArticle(bench, '/card-hide');
  await hover(page, '两个确立');
  await card.press('More');
  await card.press('Hide this term everywhere');
  await expect.poll(() => card.text()).toContain('两个确立 is hidden everywhere.');
  await expect.poll(async () => (await painted(page)).formula).not.toContain('两个确立');
  await page.reload();
  await waitForPaint(page, 'formula');
  expect((await painted(page)).formula).not.toContain('两个确立');

  const settings = await bench.context.newPage();
  await settings.goto(`${bench.origin}/settings.html`);
  await settings.getByRole('button', { name: 'Show again: 两个确立' }).click();
  await expect.poll(async () => (await painted(page)).formula).toContain('两个确立');
  await settings.close();
  await page.close();
});

test('look-up links are opened by a press only, and a report holds no text of the page', async ({
  bench,
}) => {
  const { page, card } = await openArticle(bench, '/card-more');
  await bench.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const before = bench.requests.length;
  await hover(page, '两个确立');
  await card.press('More');
  await expect.poll(() => card.text()).toContain('Wiktionary');
  expect(bench.requests.slice(before).filter((url) => url.startsWith('https:'))).toEqual([]);
  await card.press('Copy a report of a wrong spot or meaning');
  await expect.poll(() => card.text()).toContain('Copied.');
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press('Control+V');
  const report = await page.locator('textarea').inputValue();
  expect(report).toMatch(/^Tifa \d+\.\d+\.\d+: “两个确立” was taken for the formula 两个确立/);
  expect(report).not.toContain('决定性意义');
  await page.close();
});

test('a note is not kept twice, nor lost where storage refuses it', async ({ bench }) => {
  const { page, card } = await openArticle(bench, '/card-twice');
  await hover(page, '高质量发展');
  await card.press('Note');
  await page.keyboard.type('一');
  // Held down, a key comes again and again.
  await page.keyboard.down('Control');
  for (let i = 0; i < 5; i++) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await page.keyboard.up('Control');
  await expect.poll(() => card.text()).toContain('Note kept.');
  const popup = await bench.openPopup(page.url());
  await expect(popup.getByRole('region', { name: 'On this page' }).getByRole('listitem')).toHaveCount(1);
  await popup.close();
  await page.close();
});

test('keys that walk the spots are left to the note while it is written', async ({ bench }) => {
  const { page, card } = await openArticle(bench, '/card-writing');
  await hover(page, '两个确立');
  await card.press('Note');
  await page.keyboard.type('先看');
  await page.keyboard.press('Alt+ArrowDown');
  await page.waitForTimeout(200);
  expect(await card.text()).toContain('liǎng gè què lì');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => card.text()).not.toContain('liǎng gè què lì');
  await page.close();
});
