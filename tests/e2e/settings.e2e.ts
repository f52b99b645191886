import type { Page } from '@playwright/test';
import { type Bench, CardView, centreOf, expect, painted, samplePage, test, waitForPaint } from './harness';

const repeating = `<!doctype html><meta charset="utf-8"><body style="font: 18px/2 serif">
<p>推动高质量发展，高质量发展是首要任务。坚决做到“两个维护”。</p>
<p>高质量发展离不开乡村振兴，乡村振兴离不开高质量发展。</p>`;

/** The settings page with everything as at first. */
async function openSettings(bench: Bench): Promise<Page> {
  const settings = await bench.context.newPage();
  await settings.goto(`${bench.origin}/settings.html`);
  await settings.evaluate(() => chrome.storage.local.remove(['settings', 'settings$']));
  await settings.reload();
  await expect(settings.getByRole('heading', { name: 'Reset' })).toBeVisible();
  return settings;
}

async function openPage(bench: Bench, path: string, body: string): Promise<Page> {
  bench.serve(path, body);
  const page = await bench.context.newPage();
  await page.goto(bench.plain(path));
  await waitForPaint(page, 'formula');
  return page;
}

/** How often each text is underlined. */
async function counts(page: Page): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const text of Object.values(await painted(page)).flat()) counted[text] = (counted[text] ?? 0) + 1;
  return counted;
}

test('each density reaches an open page, and thins lines and walk but not cards', async ({ bench }) => {
  const settings = await openSettings(bench);
  const page = await openPage(bench, '/density', repeating);
  const choose = async (name: string) => {
    await settings.bringToFront();
    await settings.getByLabel(name).check();
    await expect(settings.getByRole('status')).toHaveText('Saved.');
    await page.bringToFront();
  };
  const all = { 高质量发展: 4, 乡村振兴: 2, 两个维护: 1 };
  await expect.poll(() => counts(page)).toMatchObject(all);
  await choose('Once a paragraph');
  await expect.poll(() => counts(page)).toMatchObject({ 高质量发展: 2, 乡村振兴: 1, 两个维护: 1 });
  await choose('The first mention on a page only');
  await expect.poll(() => counts(page)).toMatchObject({ 高质量发展: 1, 乡村振兴: 1, 两个维护: 1 });

  const card = await CardView.of(page);
  const headwords = new Set<string>();
  const marks = Object.values(await counts(page)).reduce((sum, one) => sum + one, 0);
  for (let i = 0; i < marks; i++) {
    await page.keyboard.press('Alt+ArrowDown');
    headwords.add((await card.text()).split('\n')[0] ?? '');
  }
  expect(headwords.size).toBe(marks);
  await page.keyboard.press('Escape');
  const { x, y } = await centreOf(page, '离不开高质量发展');
  await page.mouse.move(x + 30, y);
  await expect.poll(() => card.text()).toContain('gāo zhì liàng fā zhǎn');

  // What comes in above takes the first mention over.
  await page.evaluate(() =>
    document.body.insertAdjacentHTML('afterbegin', '<p id="new">来看高质量发展。</p>'),
  );
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          [...CSS.highlights].flatMap(([, ranges]) =>
            [...ranges].filter(
              ({ startContainer }) => startContainer.parentElement?.closest('#new') !== null,
            ),
          ).length,
      ),
    )
    .toBe(1);
  expect((await counts(page)).高质量发展).toBe(1);

  await choose('Every mention');
  await expect.poll(() => counts(page)).toMatchObject({ ...all, 高质量发展: 5 });
  await page.close();
  await settings.close();
});

test('a kind that is off is not underlined, walked or opened; the popup switches it too', async ({
  bench,
}) => {
  const settings = await openSettings(bench);
  const page = await openPage(bench, '/kinds', repeating);
  const popup = await bench.openPopup(page.url());
  const chip = popup.getByRole('button', { name: /terms$/ });
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  const label = await chip.innerText();
  await chip.click();
  await expect(chip).toHaveAttribute('aria-pressed', 'false');
  await expect(chip).toHaveText(label);
  await expect(settings.getByRole('switch', { name: /^Terms/ })).not.toBeChecked();
  await page.bringToFront();
  await expect.poll(() => counts(page)).not.toHaveProperty('高质量发展');
  expect(await counts(page)).toHaveProperty('两个维护');

  const card = await CardView.of(page);
  const { x, y } = await centreOf(page, '乡村振兴');
  await page.mouse.move(x, y);
  await page.waitForTimeout(500);
  expect(await card.text()).toBe('');
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('Alt+ArrowDown');
    expect((await card.text()).split('\n')[0]).not.toContain('高质量发展');
  }
  await settings.bringToFront();
  await settings.getByRole('switch', { name: /^Terms/ }).click();
  await page.bringToFront();
  await expect.poll(() => counts(page)).toHaveProperty('高质量发展');
  await popup.close();
  await page.close();
  await settings.close();
});

test('the legend has the very lines of the page', async ({ bench }) => {
  const settings = await openSettings(bench);
  const lines = async () => (await painted(settings)) as Record<string, string[]>;
  await expect.poll(async () => (await lines()).formula).toEqual(['Formulas', '两个维护']);
  expect(Object.keys(await lines())).toHaveLength(8);
  await settings.getByRole('switch', { name: /^Formulas/ }).click();
  await expect.poll(async () => (await lines()).formula).toBeUndefined();
  await settings.close();
});

test('the card follows: zhuyin, plain tones, hidden readings, text size', async ({ bench }) => {
  const settings = await openSettings(bench);
  const page = await openPage(bench, '/look', samplePage);
  const card = await CardView.of(page);
  const readCard = async () => {
    await page.bringToFront();
    await page.mouse.move(5, 800);
    // The settings have closed the card; the pointer must be seen to leave the spot.
    await page.waitForTimeout(150);
    await expect.poll(() => card.text()).toBe('');
    const { x, y } = await centreOf(page, '两个维护');
    await page.mouse.move(x, y);
    await expect.poll(() => card.text()).toContain('Two Upholds');
    return card.text();
  };
  const set = async (label: string | RegExp) => {
    await settings.bringToFront();
    await settings.getByLabel(label).click();
    await expect(settings.getByRole('status')).toHaveText('Saved.');
  };
  expect(await readCard()).toContain('liǎng gè wéi hù');
  expect(await card.count('.tone4')).toBe(2);
  await set('Colour syllables by tone');
  await readCard();
  expect(await card.count('.tone4')).toBe(0);
  await set(/^Zhuyin/);
  expect(await readCard()).toContain('ㄌㄧㄤˇ ㄍㄜˋ ㄨㄟˊ ㄏㄨˋ');
  await set('Hidden until you ask for them');
  expect(await readCard()).not.toContain('ㄏㄨˋ');
  await card.press('Show reading');
  await expect.poll(() => card.text()).toContain('ㄌㄧㄤˇ ㄍㄜˋ ㄨㄟˊ ㄏㄨˋ');
  await page.keyboard.press('Escape');
  await set('Large');
  expect(await readCard()).not.toContain('ㄏㄨˋ');
  expect(await card.count('.large .card')).toBe(1);
  await page.close();
  await settings.close();
});

test('other keys walk, once they are set; keys of the browser are refused', async ({ bench }) => {
  const settings = await openSettings(bench);
  const page = await openPage(bench, '/keys', samplePage);
  await settings.bringToFront();
  const field = settings.getByRole('button', { name: 'Next term' });
  await field.focus();
  await settings.keyboard.press('Enter');
  for (const [keys, refusal] of [
    ['Alt+ArrowLeft', 'The browser goes back and forward by that'],
    ['j', 'Hold Alt or Ctrl'],
    ['Alt+ArrowUp', 'The other direction has that already'],
  ] as const) {
    await settings.keyboard.press(keys);
    await expect(settings.getByText(refusal)).toBeVisible();
  }
  await settings.keyboard.press('Alt+j');
  await expect(field).toHaveText('Alt+J');
  await page.bringToFront();
  const card = await CardView.of(page);
  await page.keyboard.press('Alt+ArrowDown');
  expect(await card.text()).toBe('');
  await page.keyboard.press('Alt+j');
  await expect.poll(() => card.text()).not.toBe('');
  await page.close();
  await settings.close();
});

test('sites, links and hidden terms by keyboard alone; what is wrong is refused with a sentence', async ({
  bench,
}) => {
  const settings = await openSettings(bench);
  const write = async (label: string, text: string) => {
    await settings.getByLabel(label).focus();
    await settings.keyboard.type(text);
  };
  await write('Site to add: Off', 'two words');
  await settings.keyboard.press('Enter');
  await expect(settings.getByText('That is no site')).toBeVisible();
  await settings.keyboard.press('ControlOrMeta+A');
  await settings.keyboard.type('https://www.Blog.example/x');
  await settings.keyboard.press('Enter');
  const off = settings.getByRole('list', { name: 'Sites: Off' });
  await expect(off).toContainText('blog.example');
  await off.getByRole('button', { name: 'Remove: blog.example' }).focus();
  await settings.keyboard.press('Enter');
  await expect(off).toHaveCount(0);
  await settings.keyboard.press('Tab');
  await expect(settings.getByLabel('Site to add: Off')).toBeFocused();

  await write('Name of the link', 'Mine');
  await settings.keyboard.press('Tab');
  await settings.keyboard.type('http://a.example/{word}');
  await settings.keyboard.press('Enter');
  await expect(settings.getByText('must begin with https://')).toBeVisible();
  await settings.keyboard.press('ControlOrMeta+A');
  await settings.keyboard.type('https://a.example/{word}');
  await settings.keyboard.press('Enter');
  await expect(settings.getByRole('list', { name: 'Look-up links' })).toContainText('Mine');

  await settings.getByLabel('Shown').focus();
  await settings.keyboard.press('ArrowDown');
  await expect(settings.getByLabel('Hidden until you ask for them')).toBeChecked();
  await settings.getByRole('switch', { name: 'Colour syllables' }).focus();
  await settings.keyboard.press('Space');
  await expect(settings.getByRole('switch', { name: 'Colour syllables' })).not.toBeChecked();
  await settings.close();
});

test('a hidden term is nowhere, until it is shown again', async ({ bench }) => {
  const settings = await openSettings(bench);
  const page = await openPage(bench, '/hidden', repeating);
  await settings.bringToFront();
  await settings.evaluate(() =>
    chrome.storage.local.set({
      settings: { version: 2, hidden: [{ id: 'gaozhiliang-fazhan', headword: '高质量发展' }] },
    }),
  );
  await page.bringToFront();
  await expect.poll(() => counts(page)).not.toHaveProperty('高质量发展');
  await settings.bringToFront();
  await settings.getByRole('button', { name: 'Show again: 高质量发展' }).click();
  await expect(settings.getByText('You have hidden no term.')).toBeVisible();
  await page.bringToFront();
  await expect.poll(() => counts(page)).toHaveProperty('高质量发展');
  await page.close();
  await settings.close();
});

test('settings of version 1 are taken over, a reset brings back the first ones, and undo takes it back', async ({
  bench,
}) => {
  const settings = await openSettings(bench);
  await settings.evaluate(() => chrome.storage.local.set({ settings: { version: 1, show: 'everything' } }));
  await settings.reload();
  await expect(settings.getByLabel('Also what is unsure')).toBeChecked();
  await settings.getByLabel('Large').check();
  await settings.getByRole('button', { name: 'Reset all settings' }).click();
  await expect(settings.getByRole('status')).toContainText('All settings are as at first.');
  await expect(settings.getByLabel('Usual')).toBeChecked();
  await expect(settings.getByLabel('Also what is unsure')).not.toBeChecked();
  await settings.getByRole('button', { name: 'Undo' }).click();
  await expect(settings.getByRole('status')).toContainText('Your settings are back.');
  await expect(settings.getByLabel('Large')).toBeChecked();
  await expect(settings.getByLabel('Also what is unsure')).toBeChecked();
  await settings.reload();
  await expect(settings.getByLabel('Large')).toBeChecked();
  await settings.evaluate(() => chrome.storage.local.remove(['settings', 'settings$']));
  await settings.close();
});
