import { CardView, centreOf, expect, samplePage, test, waitForPaint } from './harness';

const noScripts = { 'content-security-policy': "script-src 'none'" };

for (const host of ['secure', 'plain'] as const)
  test(`spots are painted and the page is not changed (${host} host, script-src 'none')`, async ({
    bench,
  }) => {
    bench.serve('/news', { body: samplePage, headers: noScripts });
    const page = await bench.context.newPage();
    await page.goto(bench[host]('/news'));
    const paint = await waitForPaint(page, 'person');
    expect(paint.person).toContain('陈远山');
    expect(paint.person).toContain('宋雨桐');
    expect(paint.position).toContain('区委书记');
    expect(paint.formula).toContain('两个维护');
    expect(paint.term).toContain('高质量发展');
    expect(paint.term).toContain('党建引领基层治理');

    // The parser's own serialisation of the same bytes, without us.
    const untouched = await page.evaluate(
      (html) => new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
      samplePage,
    );
    const serialise = () => page.evaluate(() => document.documentElement.outerHTML);
    expect(await serialise()).toBe(untouched);

    const { x, y } = await centreOf(page, '两个维护');
    await page.mouse.move(x, y);
    const card = await CardView.of(page);
    await expect.poll(() => card.text()).toContain('liǎng gè wéi hù');
    const withHost = await serialise();
    expect(withHost.replace(/<tifa-card[^>]*><\/tifa-card>/, '')).toBe(untouched);
    await page.close();
  });

test('the underlines are there in pixels, in the colour of their kind', async ({ bench }) => {
  bench.serve('/pixels', '<meta charset="utf-8"><body style="font-size: 40px"><p>高质量发展</p>');
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/pixels'));
  await waitForPaint(page);
  const counts = async () => {
    const image = (await page.locator('p').screenshot()).toString('base64');
    return page.evaluate(async (image) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${image}`)).blob());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext(
        '2d',
      ) as OffscreenCanvasRenderingContext2D;
      canvas.drawImage(bitmap, 0, 0);
      const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
      let blue = 0;
      for (let i = 0; i < data.length; i += 4)
        if (data[i] === 0x2f && data[i + 1] === 0x6f && data[i + 2] === 0x9f) blue++;
      return blue;
    }, image);
  };
  expect(await counts()).toBeGreaterThan(50);
  await page.evaluate(() => CSS.highlights.clear());
  expect(await counts()).toBe(0);
  await page.close();
});

test('the card opens by hover and by keyboard, with the right reading, and Escape closes it', async ({
  bench,
}) => {
  bench.serve('/card', samplePage);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/card'));
  await waitForPaint(page, 'person');
  const card = await CardView.of(page);

  const { x, y } = await centreOf(page, '调研');
  await page.mouse.move(x, y);
  await expect.poll(() => card.text()).toContain('diào yán');
  await page.mouse.move(5, 600);
  await expect.poll(() => card.text()).toBe('');

  const headwords: string[] = [];
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press('Alt+ArrowDown');
    headwords.push((await card.text()).split('\n')[0] ?? '');
  }
  expect(headwords.join(' ')).toContain('陈远山');
  expect(await card.text()).not.toBe('');
  expect(headwords).toContain('区委书记區委書記');
  await page.keyboard.press('Alt+ArrowUp');
  expect((await card.text()).split('\n')[0]).toBe(headwords[4]);
  await page.keyboard.press('Escape');
  await expect.poll(() => card.text()).toBe('');
  await page.close();
});

test('everything the card offers can be reached by keyboard, and the focus comes back', async ({ bench }) => {
  bench.serve(
    '/keyboard',
    `${samplePage}<button id="before">a button of the page</button><input id="field">`,
  );
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/keyboard'));
  await waitForPaint(page);
  const card = await CardView.of(page);
  const active = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
  await page.focus('#before');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+Enter');
  expect(await active()).toBe('tifa-card');
  await page.keyboard.press('Enter');
  await expect.poll(() => card.text()).toContain('Saved.');
  await page.keyboard.press('Enter');
  await expect.poll(() => card.text()).toContain('No longer saved.');
  await page.keyboard.press('Escape');
  await expect.poll(() => card.text()).toBe('');
  expect(await active()).toBe('before');

  await page.focus('#field');
  await page.keyboard.press('Alt+ArrowDown');
  expect(await card.text()).toBe('');
  await page.close();
});

test('a person carries the title that the page gives', async ({ bench }) => {
  bench.serve('/person', samplePage);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/person'));
  await waitForPaint(page, 'person');
  const { x, y } = await centreOf(page, '罗启明');
  await page.mouse.move(x, y);
  const card = await CardView.of(page);
  await expect.poll(() => card.text()).toContain('Luó Qǐmíng');
  expect(await card.text()).toContain('区委副书记、区长');
  await page.close();
});

test('a touch opens the card and a touch elsewhere closes it', async ({ bench }) => {
  bench.serve('/touch', samplePage);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/touch'));
  await waitForPaint(page);
  const session = await bench.context.newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const tap = async (x: number, y: number) => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  const { x, y } = await centreOf(page, '店小');
  await tap(x, y);
  const card = await CardView.of(page);
  await expect.poll(() => card.text()).toContain('diàn xiǎo èr');
  await tap(5, 700);
  await expect.poll(() => card.text()).toBe('');
  await page.close();
});

test('a card that was opened by hand stays until it is closed', async ({ bench }) => {
  bench.serve('/pinned', samplePage);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/pinned'));
  await waitForPaint(page);
  await page.keyboard.press('Alt+ArrowDown');
  const card = await CardView.of(page);
  const first = await card.text();
  expect(first).not.toBe('');
  const { x, y } = await centreOf(page, '乡村振兴');
  await page.mouse.move(x, y);
  await page.waitForTimeout(500);
  expect(await card.text()).toBe(first);
  await page.mouse.click(20, 600);
  await expect.poll(() => card.text()).toBe('');
  await page.close();
});

test('a title that no glossary lists is composed, with the parts and the rank on its card', async ({
  bench,
}) => {
  bench.serve(
    '/composed',
    '<meta charset="utf-8"><body style="font-size: 24px"><p>湖南省浏阳市委副书记、市长、市政府党组书记在省委十三届九次全会上发言。',
  );
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/composed'));
  const paint = await waitForPaint(page, 'meeting');
  expect(paint.position).toContain('湖南省浏阳市委副书记、市长、市政府党组书记');
  expect(paint.meeting).toContain('省委十三届九次全会');
  const card = await CardView.of(page);
  const { x, y } = await centreOf(page, '九次全会');
  await page.mouse.move(x, y);
  await expect
    .poll(() => card.text())
    .toContain('9th plenary session of the 13th provincial Party committee');
  expect(await card.text()).toContain('十三届');
  const { x: titleX, y: titleY } = await centreOf(page, '、市政府');
  await page.mouse.move(titleX, titleY);
  await expect.poll(() => card.text()).toContain('full division');
  await page.close();
});
