import { readFileSync } from 'node:fs';
import { CardView, centreOf, expect, painted, samplePage, test, waitForPaint } from './harness';

test('a passage takes a colour from its card, the popup and the library, and open pages follow', async ({
  bench,
}) => {
  bench.serve('/colours', samplePage);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/colours'));
  await waitForPaint(page, 'formula');
  const card = await CardView.of(page);
  const { x, y } = await centreOf(page, '两个确立');
  await page.mouse.move(x, y);
  await expect.poll(() => card.text()).toContain('liǎng gè què lì');
  expect(await card.count('.colours button')).toBe(0);
  await card.press('Save');
  await expect.poll(() => card.text()).toContain('Saved.');
  await card.press('Green');
  await expect.poll(async () => (await painted(page))['saved-green']).toEqual(['两个确立']);
  expect((await painted(page)).saved).toBeUndefined();
  await expect.poll(() => card.text()).toContain('Green.');
  await page.reload();
  expect((await waitForPaint(page, 'saved-green'))['saved-green']).toEqual(['两个确立']);

  const popup = await bench.openPopup(page.url());
  const choice = popup.getByRole('combobox', { name: 'Colour of 两个确立' });
  await expect(choice).toHaveValue('green');
  await choice.selectOption('Blue');
  await expect.poll(async () => (await painted(page))['saved-blue']).toEqual(['两个确立']);
  const [download] = await Promise.all([
    popup.waitForEvent('download'),
    popup.getByRole('button', { name: 'CSV' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain(',blue,');

  const library = await bench.context.newPage();
  await library.goto(`${bench.origin}/library.html`);
  const rows = library.getByRole('listbox', { name: 'Saved passages' }).getByRole('option');
  const colours = library
    .getByRole('navigation', { name: 'Filters' })
    .getByRole('region', { name: 'Colours' });
  await colours.getByRole('button', { name: 'Blue' }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Blue');
  await rows.click();
  const pane = library.getByRole('article', { name: 'Passage' });
  await pane.getByRole('group', { name: 'Colour' }).getByRole('button', { name: 'Pink' }).focus();
  await library.keyboard.press('Enter');
  await expect.poll(async () => (await painted(page))['saved-pink']).toEqual(['两个确立']);
  await expect(pane.getByRole('button', { name: 'Pink' })).toHaveAttribute('aria-pressed', 'true');
  await colours.getByRole('button', { name: 'Blue' }).click();
  await library.getByRole('searchbox').fill('liangge queli');
  await rows.first().locator('.box').click();
  await library.getByRole('toolbar').getByLabel('Colour…').selectOption('Yellow');
  await expect.poll(async () => (await painted(page)).saved).toEqual(['两个确立']);
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await painted(page))['saved-pink']).toEqual(['两个确立']);
  await library.close();
  await popup.close();
  await page.close();
});
