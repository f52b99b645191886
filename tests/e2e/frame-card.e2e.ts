import type { Frame, Page } from '@playwright/test';
import { type Bench, CardView, centreOf, expect, painted, test, waitForPaint } from './harness';

const inner = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<body style="font: 18px/1.9 serif; margin: 8px">
<p>要做到“两个维护”，坚持高质量发展。<button>ok</button></p><p>深刻领悟“两个确立”。</p><p>全区要做到“两个维护”。</p></body></html>`;

interface Framed {
  readonly page: Page;
  readonly frame: Frame;
  /** Of the top page. */
  readonly card: CardView;
}

/** An English page with one frame at (200, 100), of this size and of its own or another origin. */
async function openFramed(bench: Bench, path: string, size: string, other = true): Promise<Framed> {
  bench.serve(`${path}-in`, inner);
  const address = other ? bench.secure(`${path}-in`) : `${path}-in`;
  bench.serve(
    path,
    `<!doctype html><meta charset="utf-8"><body style="margin: 0; height: 3000px"><p>News of the day</p>
    <iframe style="position: absolute; left: 200px; top: 100px; border: 5px solid; padding: 3px" ${size} src="${address}"></iframe>`,
  );
  const page = await bench.context.newPage();
  await page.goto(bench.plain(path));
  const frame = page.frames()[1] as Frame;
  await waitForPaint(frame, 'formula');
  return { page, frame, card: await CardView.of(page) };
}

/** Where in the top page a text of the frame stands. */
async function placeIn(frame: Frame, text: string) {
  const { x, y } = await centreOf(frame, text);
  const { left, top } = await (await frame.frameElement()).evaluate((element) => {
    const { left, top } = (element as Element).getBoundingClientRect();
    return { left, top };
  });
  return { x: left + 8 + x, y: top + 8 + y };
}

async function hover({ page, frame }: Framed, text: string) {
  const place = await placeIn(frame, text);
  await page.mouse.move(place.x, place.y);
  return place;
}

const small = 'width="300" height="120"';

for (const other of [true, false])
  test(`the top page draws the card of a small frame of ${other ? 'another' : 'its own'} origin, and it works there`, async ({
    bench,
  }) => {
    const framed = await openFramed(bench, `/small-${other}`, small, other);
    const { page, frame, card } = framed;
    const { x, y } = await hover(framed, '两个维护');
    await expect.poll(() => card.text()).toContain('liǎng gè wéi hù');
    const box = await card.box();
    expect(box.right - box.left).toBeGreaterThan(350);
    expect(box.bottom - box.top).toBeGreaterThan(240);
    expect(box.top).toBeGreaterThan(y);
    expect(box.top).toBeLessThan(y + 40);
    expect(Math.abs(box.left - (x - 36))).toBeLessThan(6);

    await page.mouse.move(x, box.top + 30, { steps: 8 });
    await page.waitForTimeout(600);
    expect(await card.text()).toContain('liǎng gè wéi hù');
    await card.press('Save');
    await expect.poll(() => card.text()).toContain('Saved.');
    expect((await painted(frame)).saved).toEqual(['两个维护']);
    await card.press('两个确立');
    await expect.poll(() => card.text()).toContain('back to 两个维护');
    expect(await card.text()).toContain('liǎng gè què lì');
    await page.keyboard.press('Escape');
    await expect.poll(() => card.text()).not.toContain('back to');
    await card.press('Undo save');
    await expect.poll(() => card.text()).toContain('No longer saved.');
    await card.press('Close');
    await expect.poll(() => card.text()).toBe('');
    await page.close();
  });

test('a hover card goes when the pointer leaves it, and by a press anywhere else when it was kept', async ({
  bench,
}) => {
  const framed = await openFramed(bench, '/small-leave', small);
  const { page, card } = framed;
  const { x, y } = await hover(framed, '高质量发展');
  await expect.poll(() => card.text()).toContain('gāo zhì liàng fā zhǎn');
  const box = await card.box();
  await page.mouse.move(box.left + 20, box.top + 20, { steps: 5 });
  // Back on its word the card stays.
  await page.mouse.move(x, y, { steps: 5 });
  await page.waitForTimeout(600);
  expect(await card.text()).toContain('gāo zhì liàng fā zhǎn');
  await page.mouse.move(box.left + 20, box.top + 20, { steps: 5 });
  await page.mouse.move(900, 700);
  await expect.poll(() => card.text()).toBe('');

  await hover(framed, '高质量发展');
  await card.press('Note');
  await expect.poll(() => card.text()).toContain('Keep note');
  await page.keyboard.type('先看');
  await page.mouse.move(900, 700);
  await page.waitForTimeout(500);
  expect(await card.text()).toContain('Keep note');
  await page.mouse.click(900, 700);
  await expect.poll(() => card.text()).toBe('');

  await hover(framed, '高质量发展');
  await card.press('Note');
  await expect.poll(() => card.text()).toContain('Keep note');
  await page.keyboard.press('End');
  await page.keyboard.type('顺序');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => card.text()).toContain('先看顺序');
  await page.close();
});

test('a card is copied from where it is drawn', async ({ bench }) => {
  const framed = await openFramed(bench, '/small-copy', small);
  const { page, card } = framed;
  await bench.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await hover(framed, '两个确立');
  await card.press('Copy');
  await card.press('Word');
  await expect.poll(() => card.text()).toContain('Copied.');
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus({ preventScroll: true });
  });
  await page.keyboard.press('Control+V');
  expect(await page.locator('textarea').inputValue()).toBe('两个确立');
  await page.close();
});

test('by keys: walk, into the card, walk on from there, and back to where the focus was', async ({
  bench,
}) => {
  const framed = await openFramed(bench, '/small-keys', small);
  const { page, frame, card } = framed;
  await frame.focus('button');
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => card.text()).toContain('liǎng gè wéi hù');
  await page.keyboard.press('Alt+Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('tifa-card');
  await page.keyboard.press('Enter');
  await expect.poll(() => card.text()).toContain('Saved.');
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => card.text()).toContain('gāo zhì liàng fā zhǎn');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('tifa-card');
  await page.keyboard.press('Escape');
  await expect.poll(() => card.text()).toBe('');
  await expect.poll(() => frame.evaluate(() => document.activeElement?.localName)).toBe('button');
  expect(await frame.evaluate(() => document.hasFocus())).toBe(true);
  await page.close();
});

test('the card follows the line when the page or the frame is scrolled', async ({ bench }) => {
  const framed = await openFramed(bench, '/small-scroll', small);
  const { page, frame, card } = framed;
  await frame.focus('button');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => card.text()).toContain('shēn kè lǐng wù');
  const gap = async () => {
    const top = await frame.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelectorAll('p')[1] as Element);
      return range.getBoundingClientRect().top;
    });
    const frameTop = await page.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().top);
    return Math.abs((await card.box()).top - (frameTop as number) - top);
  };
  await expect.poll(gap).toBeLessThan(60);
  await page.evaluate(() => scrollBy(0, 60));
  await expect.poll(gap).toBeLessThan(60);
  await frame.evaluate(() => scrollBy(0, -40));
  await expect.poll(gap).toBeLessThan(60);
  await page.evaluate(() => document.querySelector('iframe')?.setAttribute('src', 'about:blank'));
  await expect.poll(() => card.text()).toBe('');
  await page.close();
});

test('a frame that has room draws its card itself', async ({ bench }) => {
  const framed = await openFramed(bench, '/roomy', 'width="800" height="700"');
  await hover(framed, '两个维护');
  const own = await CardView.of(framed.frame);
  await expect.poll(() => own.text()).toContain('liǎng gè wéi hù');
  await framed.page.waitForTimeout(300);
  expect(await framed.card.text()).toBe('');
  await framed.page.close();
});

test('where no page can tell where a small frame is, its own card fills it and scrolls', async ({
  bench,
}) => {
  bench.serve('/hidden-in', inner);
  bench.serve(
    '/hidden',
    `<!doctype html><meta charset="utf-8"><body><p>News</p><div></div><script>
      document.querySelector('div').attachShadow({ mode: 'open' }).innerHTML =
        '<iframe width="300" height="120" src="${bench.secure('/hidden-in')}"></iframe>';</script>`,
  );
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/hidden'));
  const frame = page.frames()[1] as Frame;
  await waitForPaint(frame, 'formula');
  const card = await CardView.of(frame);
  const place = await placeIn(frame, '两个维护');
  await page.mouse.move(place.x - 8, place.y - 8);
  await expect.poll(() => card.text()).toContain('liǎng gè wéi hù');
  const { top, bottom, left, right } = await card.box();
  expect([top, left].every((edge) => edge >= 0)).toBe(true);
  expect(bottom).toBeLessThanOrEqual(120);
  expect(right).toBeLessThanOrEqual(300);
  expect(bottom - top).toBeGreaterThan(90);
  await page.close();
});

test('one card is open at a time, in the page or in its frame; one that was opened by hand gives way to no hover', async ({
  bench,
}) => {
  bench.serve('/both-in', inner);
  bench.serve(
    '/both',
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body style="font: 18px/1.9 serif; margin: 8px"><p>全面推进乡村振兴，深入实施创新驱动发展战略。</p>
    <iframe style="position: absolute; left: 500px; top: 500px" ${small} src="${bench.secure('/both-in')}"></iframe>`,
  );
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/both'));
  const frame = page.frames()[1] as Frame;
  await waitForPaint(frame, 'formula');
  await waitForPaint(page);
  const card = await CardView.of(page);
  const over = async (where: Page | Frame, text: string) => {
    const { x, y } = await centreOf(where, text);
    const [left, top] = where === page ? [0, 0] : [502, 502];
    await page.mouse.move(left + x, top + y);
  };
  await over(frame, '两个维护');
  await expect.poll(() => card.texts()).toEqual([expect.stringContaining('liǎng gè wéi hù')]);
  await over(page, '乡村振兴');
  await expect.poll(() => card.texts()).toEqual([expect.stringContaining('xiāng cūn zhèn xīng')]);
  await over(frame, '高质量发展');
  await expect.poll(() => card.texts()).toEqual([expect.stringContaining('gāo zhì liàng fā zhǎn')]);

  await card.press('Note');
  await expect.poll(() => card.texts()).toEqual([expect.stringContaining('Keep note')]);
  await page.keyboard.type('先看');
  await over(page, '乡村振兴');
  await page.waitForTimeout(600);
  expect(await card.texts()).toEqual([expect.stringContaining('Keep note')]);

  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect.poll(() => card.texts()).toEqual([]);
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => card.texts()).toEqual([expect.stringContaining('xiāng cūn zhèn xīng')]);
  await over(frame, '两个维护');
  await page.waitForTimeout(600);
  expect(await card.texts()).toEqual([expect.stringContaining('xiāng cūn zhèn xīng')]);
  // By hand in the frame: now that one is open, and this one is not.
  await frame.focus('button');
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => card.texts()).toEqual([expect.stringContaining('liǎng gè wéi hù')]);
  await page.close();
});

test('a frame in a frame: the page in between is scrolled, and the card is in its place', async ({
  bench,
}) => {
  bench.serve('/nested-in', inner);
  bench.serve(
    '/nested-mid',
    `<!doctype html><meta charset="utf-8"><body style="margin: 0; height: 2000px"><iframe style="margin: 50px; border: 0" ${small} src="${bench.secure('/nested-in')}"></iframe>`,
  );
  bench.serve(
    '/nested',
    '<!doctype html><meta charset="utf-8"><body style="margin: 0"><iframe style="border: 0; margin: 100px" width="600" height="300" src="/nested-mid"></iframe>',
  );
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/nested'));
  await expect.poll(() => page.frames().length).toBe(3);
  const frame = page.frames()[2] as Frame;
  await waitForPaint(frame, 'formula');
  const card = await CardView.of(page);
  const { x, y } = await centreOf(frame, '两个维护');
  await page.mouse.move(150 + x, 150 + y);
  await expect.poll(() => card.text()).toContain('liǎng gè wéi hù');
  const before = await card.box();
  expect(Math.abs(before.top - (150 + y + 20))).toBeLessThan(16);
  await page.frames()[1]?.evaluate(() => scrollBy(0, 30));
  await expect.poll(async () => (await card.box()).top).toBe(before.top - 30);
  await page.close();
});

test('messages from anywhere else draw nothing and press nothing', async ({ bench }) => {
  const framed = await openFramed(bench, '/small-forged', small);
  const { page, frame, card } = framed;
  await hover(framed, '两个维护');
  await card.press('Note');
  await expect.poll(() => card.text()).toContain('Keep note');

  // A page or frame has only its own messages, and nobody listens to them.
  const forged = { name: 'cardEvent', params: { number: 1, event: 'onSave', args: [] } };
  await page.evaluate((message) => (window[0] as Window).postMessage(message, '*'), forged);
  await frame.evaluate((message) => {
    parent.postMessage({ name: 'frameCard', params: { frame: 1, request: { do: 'hide' } } }, '*');
    postMessage(message, '*');
  }, forged);
  await page.waitForTimeout(300);
  expect(await card.text()).toContain('liǎng gè wéi hù');
  expect((await painted(frame)).saved).toBeUndefined();
  expect(await page.evaluate(() => 'runtime' in (globalThis.chrome ?? {}))).toBe(false);

  // A script of ours in the wrong place is refused as well: whose message it is, the browser says.
  const popup = await bench.context.newPage();
  await popup.goto(`${bench.origin}/popup.html`);
  const ask = (fromTop: boolean, message: unknown) =>
    popup.evaluate(
      async ([fromTop, url, message]) => {
        const tab = (await chrome.tabs.query({})).find((one) => one.url === url)?.id as number;
        const frames = await chrome.scripting.executeScript({
          target: { tabId: tab, allFrames: true },
          func: (fromTop, message) =>
            fromTop === (window === top) ? chrome.runtime.sendMessage(message) : undefined,
          args: [fromTop, message],
        });
        return frames.map(({ result }) => result as unknown).find(Boolean);
      },
      [fromTop, page.url(), message] as const,
    );
  const press = { name: 'tellFrame', params: { frame: 1, number: 1, event: 'onSave', args: [] } };
  expect(await ask(false, press)).toEqual({ ok: false, error: 'only the top page draws cards of frames' });
  expect(await ask(true, { name: 'drawInTop', params: { do: 'hide' } })).toEqual({
    ok: false,
    error: 'only a frame has its card drawn in the top page',
  });
  expect(
    await ask(true, { name: 'tellFrame', params: { frame: 1, number: 1, event: 'constructor', args: [] } }),
  ).toMatchObject({ ok: false, error: expect.stringContaining('was refused') });
  const line = { left: 0, top: 0, right: 1, bottom: 1 };
  const link = { name: 'x', address: 'javascript:alert(1)' };
  const hostile = JSON.stringify({ name: 'Card', props: { elsewhere: [link] } });
  expect(
    await ask(false, {
      name: 'drawInTop',
      params: {
        do: 'draw',
        number: 99,
        isPinned: true,
        card: hostile,
        events: [],
        line,
        path: [0],
        width: 300,
      },
    }),
  ).toEqual({ ok: true, value: false });
  expect(await card.text()).toContain('liǎng gè wéi hù');
  expect((await painted(frame)).saved).toBeUndefined();
  await popup.close();
  await page.close();
});
