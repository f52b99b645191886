import type { Page } from '@playwright/test';
import {
  type Bench,
  CardView,
  centreOf,
  expect,
  painted,
  samplePage,
  select,
  test,
  waitForPaint,
} from './harness';

let count = 0;

/** A page that has been read and spotted. */
async function open(bench: Bench, body: string): Promise<{ page: Page; card: CardView }> {
  const path = `/dictionary-${count++}`;
  bench.serve(path, body);
  const page = await bench.context.newPage();
  await page.goto(bench.plain(path));
  await waitForPaint(page);
  return { page, card: await CardView.of(page) };
}

/** Selects with the mouse, from the left edge of one text to the right edge of another. */
async function dragOver(page: Page, from: string, to = from): Promise<void> {
  const edge = (text: string, side: 'left' | 'right') =>
    page.evaluate(
      ([text, side]) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(text) ?? -1;
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + text.length);
          const boxes = [...range.getClientRects()];
          const box = (side === 'left' ? boxes[0] : boxes.at(-1)) as DOMRect;
          return { x: side === 'left' ? box.left + 1 : box.right - 1, y: box.top + box.height / 2 };
        }
        throw new Error(`${text} is not on the page`);
      },
      [text, side] as const,
    );
  const start = await edge(from, 'left');
  const end = await edge(to, 'right');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 5 });
  await page.mouse.up();
}

const selected = (page: Page) => page.evaluate(() => String(getSelection()));

test('a word in no glossary is looked up where the pointer rests with Alt held, and goes when it leaves', async ({
  bench,
}) => {
  const { page, card } = await open(bench, samplePage);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const { x, y } = await centreOf(page, '走访');
  await page.mouse.move(x, y);
  await page.waitForTimeout(300);
  expect(await card.text()).toBe('');

  await page.keyboard.down('Alt');
  await page.mouse.move(x + 2, y);
  await expect.poll(() => card.text()).toContain('zǒu fǎng');
  const text = await card.text();
  expect(text).toContain('走訪');
  expect(text).toMatch(/to visit/);
  expect(text).toContain('CC-CEDICT, CC BY-SA 4.0');
  // Another word takes its place; a spot has its own card.
  const other = await centreOf(page, '听取');
  await page.mouse.move(other.x, other.y);
  await expect.poll(() => card.text()).toContain('tīng qǔ');
  await page.keyboard.up('Alt');
  const spot = await centreOf(page, '陈远山');
  await page.mouse.move(spot.x, spot.y);
  await expect.poll(() => card.text()).toContain('Chén Yuǎnshān');
  expect(await card.text()).not.toContain('CC-CEDICT, CC BY-SA');
  await page.waitForTimeout(500);
  expect(await card.text()).toContain('Chén Yuǎnshān');
  await page.keyboard.down('Alt');
  await page.mouse.move(other.x, other.y);
  await expect.poll(() => card.text()).toContain('tīng qǔ');
  await page.keyboard.up('Alt');
  await page.mouse.move(5, 600);
  await expect.poll(() => card.text()).toBe('');
  expect(
    (await page.evaluate(() => document.documentElement.outerHTML)).replace(
      /<tifa-card[^>]*><\/tifa-card>/,
      '',
    ),
  ).toBe(before);
  await page.close();
});

test('a double click looks a word up, the page has its own double click, and Escape closes the card', async ({
  bench,
}) => {
  const { page, card } = await open(
    bench,
    `${samplePage}<script>addEventListener('dblclick', (event) => { document.title = 'twice ' + event.defaultPrevented; });</script>`,
  );
  const { x, y } = await centreOf(page, '园区');
  await page.mouse.dblclick(x, y);
  await expect.poll(() => card.text()).toContain('yuán qū');
  expect(await card.text()).toContain('Characters');
  expect(await page.title()).toBe('twice false');
  expect(await selected(page)).toContain('园');
  // It stays until it is closed.
  await page.mouse.move(5, 600);
  await page.waitForTimeout(500);
  expect(await card.text()).toContain('yuán qū');
  await page.keyboard.press('Escape');
  await expect.poll(() => card.text()).toBe('');

  const spot = await centreOf(page, '调研');
  await page.mouse.dblclick(spot.x, spot.y);
  await expect.poll(() => card.text()).toContain('diào yán');
  expect(await card.text()).not.toContain('CC-CEDICT, CC BY-SA');
  await page.close();
});

test('traditional words are found, with the simplified form beside them', async ({ bench }) => {
  const { page, card } = await open(
    bench,
    '<meta charset="utf-8"><body style="font-size: 24px"><p>高質量發展。他的頭髮很長。',
  );
  const { x, y } = await centreOf(page, '頭髮');
  await page.mouse.dblclick(x, y);
  await expect.poll(() => card.text()).toContain('tóu fa');
  expect(await card.text()).toContain('头发');
  expect(await card.text()).toContain('hair (on the head)');
  await page.close();
});

test('a selected word gets a card beside it, is saved and copied, and stays selected', async ({ bench }) => {
  const { page, card } = await open(bench, samplePage);
  await dragOver(page, '意见建议');
  await expect.poll(() => card.text()).toContain('yì jiàn jiàn yì');
  const text = await card.text();
  expect(text).toContain('not have this as one word');
  expect(text).toContain('opinion');
  expect(await selected(page)).toBe('意见建议');
  await card.press('Save');
  await expect.poll(() => card.text()).toContain('Saved.');
  expect(await selected(page)).toBe('意见建议');
  await card.press('Copy');
  await expect.poll(() => card.text()).toContain('Copied.');
  await card.press('Undo save');
  await expect.poll(() => card.text()).toContain('No longer saved.');
  await page.keyboard.press('Escape');
  await expect.poll(() => card.text()).toBe('');
  await page.close();
});

test('a selected sentence is read word by word, with what is spotted in it below', async ({ bench }) => {
  const { page, card } = await open(bench, samplePage);
  await dragOver(page, '深入听取意见建议。', '两个维护');
  await expect.poll(() => card.text()).toContain('tīng qǔ');
  const text = await card.text();
  expect(text).toContain('陈远山Chén Yuǎnshān');
  expect(text).toContain('secretary of a district Party committee');
  expect(text).toContain('the Two Upholds');
  await card.press('Save');
  await expect.poll(() => card.text()).toContain('Saved.');
  await card.press('Blue');
  await expect.poll(async () => (await painted(page))['saved-blue']?.join('')).toContain('两个维护');
  // A click elsewhere closes it, and nothing comes back.
  await page.mouse.click(20, 600);
  await expect.poll(() => card.text()).toBe('');
  await page.waitForTimeout(300);
  expect(await card.text()).toBe('');
  await page.close();
});

test('text fields are left alone, and so is what the page makes up', async ({ bench }) => {
  const { page, card } = await open(
    bench,
    `${samplePage.replace(/<article>/, '<input id="field" value="走访企业"><div id="editor" contenteditable>实地走访企业</div><article>')}`,
  );
  for (const id of ['field', 'editor']) {
    const box = await page.locator(`#${id}`).boundingBox();
    const { x, y } = { x: (box?.x ?? 0) + 24, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    await page.mouse.dblclick(x, y);
    expect(await selected(page)).not.toBe('');
    await page.keyboard.down('Alt');
    await page.mouse.move(x + 3, y);
    await page.waitForTimeout(400);
    await page.keyboard.up('Alt');
    expect(await card.text()).toBe('');
  }
  const { x, y } = await centreOf(page, '园区');
  await page.evaluate(
    ({ x, y }) => {
      const where = { clientX: x, clientY: y, altKey: true, bubbles: true, button: 0 };
      const target = document.elementFromPoint(x, y) as Element;
      const text = document.querySelector('article p:nth-of-type(2)')?.firstChild as Text;
      target.dispatchEvent(new MouseEvent('dblclick', where));
      target.dispatchEvent(new PointerEvent('pointermove', where));
      getSelection()?.setBaseAndExtent(text, 12, text, 14);
      target.dispatchEvent(new PointerEvent('pointerup', where));
      target.dispatchEvent(new KeyboardEvent('keyup', { key: 'Shift', bubbles: true }));
    },
    { x, y },
  );
  await page.waitForTimeout(500);
  expect(await card.text()).toBe('');
  await page.close();
});

test('the keyboard selects a word and reaches its card', async ({ bench }) => {
  const { page, card } = await open(bench, samplePage);
  await page.evaluate(() => {
    const text = document.querySelector('article p:nth-of-type(2)')?.firstChild as Text;
    const at = text.data.indexOf('园区');
    getSelection()?.setBaseAndExtent(text, at, text, at + 1);
  });
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Shift');
  await expect.poll(() => card.text()).toContain('yuán qū');
  await page.keyboard.press('Alt+Enter');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('tifa-card');
  await page.keyboard.press('Escape');
  await expect.poll(() => card.text()).toBe('');
  await page.close();
});

test('a selection made by a finger has its card once it stands still', async ({ bench }) => {
  const { page, card } = await open(
    bench,
    '<meta charset="utf-8"><p style="font-size: 30px">坚持高质量发展，提高人民生活水平。</p>',
  );
  const session = await bench.context.newCDPSession(page);
  const { x, y } = await centreOf(page, '提高');
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await select(page, '生活');
  await page.waitForTimeout(200);
  await select(page, '生活水平');
  expect(await card.text()).toBe('');
  await expect.poll(() => card.text()).toContain('shēng huó shuǐ píng');
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.close();
});

test('a card that was opened by a key stays when the answer to an earlier hover comes', async ({ bench }) => {
  const { page, card } = await open(bench, samplePage);
  const popup = await bench.context.newPage();
  await popup.goto(`${bench.origin}/popup.html`);
  const session = await bench.context.newCDPSession(popup);
  await page.bringToFront();
  const { x, y } = await centreOf(page, '走访');
  await page.mouse.move(x, y);
  // A worker that has to start and open the dictionary first takes its time.
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.keyboard.down('Alt');
  await page.mouse.move(x + 2, y);
  await page.waitForTimeout(30);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Alt');
  await expect.poll(() => card.text()).toMatch(/1 of \d/);
  await page.waitForTimeout(2_000);
  expect(await card.text()).toMatch(/1 of \d/);
  expect(await card.text()).not.toContain('CC-CEDICT, CC BY-SA');
  await popup.close();
  await page.close();
});
