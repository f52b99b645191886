import { CardView, centreOf, expect, painted, test, waitForPaint } from './harness';

test('text that comes later is spotted, and so is text that changes', async ({ bench }) => {
  bench.serve('/later', '<meta charset="utf-8"><body><p>Nothing yet.</p>');
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/later'));
  await page.waitForTimeout(500);
  expect(await painted(page)).toEqual({});
  await page.evaluate(() => {
    const added = document.createElement('div');
    added.innerHTML = '<p>推动<b>乡村</b>振兴</p>';
    document.body.append(added);
  });
  expect((await waitForPaint(page)).term).toEqual(['乡村振兴']);
  await page.evaluate(() => {
    (document.querySelector('b')?.firstChild as Text).data = '高质量发展，';
  });
  await expect.poll(async () => (await painted(page)).term).toContain('高质量发展');
  await page.close();
});

test('a page that is translated in place loses its spots, and has them again with its text; one beside a translation keeps them', async ({
  bench,
}) => {
  bench.serve(
    '/translated',
    '<meta charset="utf-8"><body><p>推动<b>乡村振兴</b>。</p><p>坚决做到两个维护。</p>',
  );
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/translated'));
  await waitForPaint(page, 'formula');

  // A translator beside the text adds a line of its own to each paragraph.
  await page.evaluate(() => {
    for (const paragraph of document.querySelectorAll('p')) {
      const line = document.createElement('font');
      line.className = 'notranslate';
      line.textContent = ' Revitalize the countryside.';
      paragraph.append(line);
    }
  });
  await expect.poll(() => painted(page)).toEqual({ term: ['乡村振兴'], formula: ['两个维护'] });

  // One in place, as that of Chrome, puts two elements around each text and writes into the inner one.
  await page.evaluate(() => {
    document.documentElement.classList.add('translated-ltr');
    document.documentElement.lang = 'en';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
    for (const text of texts) {
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      text.replaceWith(outer);
      outer.append(inner);
      inner.textContent = 'In English';
      Object.assign(outer, { whole: text });
    }
  });
  await expect.poll(() => painted(page)).toEqual({});
  await page.evaluate(() => {
    document.documentElement.classList.remove('translated-ltr');
    document.documentElement.lang = 'zh';
    for (const outer of document.querySelectorAll('font'))
      if ('whole' in outer) outer.replaceWith(outer.whole as Text);
  });
  await expect.poll(() => painted(page)).toEqual({ term: ['乡村振兴'], formula: ['两个维护'] });
  const card = await CardView.of(page);
  const { x, y } = await centreOf(page, '两个维护');
  await page.mouse.move(x, y);
  await expect.poll(() => card.text()).toContain('liǎng gè wéi hù');
  expect(await page.locator('tifa-card').getAttribute('translate')).toBe('no');
  await page.close();
});

test('text that a page shows without adding nodes is spotted when it shows', async ({ bench }) => {
  bench.serve(
    '/revealed',
    `<meta charset="utf-8"><style>.closed { display: none }</style><body><p>两个维护</p>
     <div class="closed" id="tab">乡村振兴</div><details><summary>更多</summary>共同富裕</details>`,
  );
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/revealed'));
  await waitForPaint(page, 'formula');
  expect((await painted(page)).term).toBeUndefined();
  await page.evaluate(() => document.querySelector('#tab')?.classList.remove('closed'));
  await expect.poll(async () => (await painted(page)).term).toEqual(['乡村振兴']);
  await page.locator('summary').click();
  await expect.poll(async () => (await painted(page)).term).toEqual(['乡村振兴', '共同富裕']);
  await page.close();
});

test('a name that a later paragraph gives another title loses the fame it had in the headline', async ({
  bench,
}) => {
  bench.serve(
    '/namesake',
    `<meta charset="utf-8"><body><h1>李强到企业调研</h1><p>${'远处的山很高，近处的水很清。'.repeat(600)}</p><p>某公司董事长李强介绍了情况。</p>`,
  );
  const page = await bench.context.newPage();
  // Only what is in or near the window is painted.
  await page.setViewportSize({ width: 1_100, height: 3_000 });
  await page.goto(bench.plain('/namesake'));
  await expect.poll(async () => (await painted(page)).person?.length).toBe(2);
  const card = await CardView.of(page);
  await expect
    .poll(async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Alt+ArrowDown');
      return card.text();
    })
    .toMatch(/^李强[\s\S]*perhaps a namesake/);
  await page.close();
});

test('a block with very many line breaks is read without a halt', async ({ bench }) => {
  bench.serve('/breaks', `<meta charset="utf-8"><body><div>${'党建，\n'.repeat(50_000)}</div>`);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/breaks'));
  const halt = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let longest = 0;
        let last = performance.now();
        const end = last + 3_000;
        const tick = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          if (now < end) setTimeout(tick);
          else resolve(longest);
        };
        tick();
      }),
  );
  expect(halt).toBeLessThan(1_000);
  await page.close();
});

test('a page that turns dark gets lines for a dark ground', async ({ bench }) => {
  bench.serve(
    '/turning',
    '<meta charset="utf-8"><style>html.dark, html.dark body { background: #111; color: #eee }</style><body><p>两个维护</p>',
  );
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/turning'));
  await waitForPaint(page, 'formula');
  const names = () => page.evaluate(() => [...CSS.highlights.keys()]);
  expect(await names()).toContain('tifa-formula-on-light');
  await page.evaluate(() => document.documentElement.classList.add('dark'));
  await expect.poll(names).toEqual(['tifa-formula-on-dark']);
  await page.close();
});

test('a page in traditional script gets the same spots, and the card shows its script first', async ({
  bench,
}) => {
  bench.serve(
    '/hant',
    '<meta charset="utf-8"><body lang="zh-TW"><p>堅決做到「兩個維護」，推動鄉村振興。</p>',
  );
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/hant'));
  const paint = await waitForPaint(page, 'formula');
  expect(paint.formula).toEqual(['兩個維護']);
  const { x, y } = await centreOf(page, '兩個維護');
  await page.mouse.move(x, y);
  const card = await CardView.of(page);
  await expect.poll(() => card.text()).toMatch(/^兩個維護两个维护/);
  await page.close();
});

test('words are read across inline tags, and never across links, cells, blocks or what is hidden', async ({
  bench,
}) => {
  const cases = {
    'across inline tags': ['<p>推动<font>高质</font><b>量</b>发展</p>', ['高质量发展']],
    'across a line break': ['<p>推动高质量<br>发展</p>', ['高质量发展']],
    'across a line break in the source': ['<p>推动高质量\n   发展</p>', ['高质量\n   发展']],
    'not from link to link': ['<p><a href="#a">乡村</a><a href="#b">振兴</a></p>', []],
    'not from cell to cell': ['<table><tr><td>乡村</td><td>振兴</td></tr></table>', []],
    'not from block to block': ['<ul><li>乡村</li><li>振兴</li></ul>', []],
    'not over an inline block': ['<p>乡村<span style="display:inline-block">振兴</span></p>', []],
    'not what is hidden': [
      '<p style="display:none">乡村振兴</p><p style="visibility:hidden">共同富裕</p>',
      [],
    ],
    'not what is closed': ['<details><summary>更多</summary>乡村振兴</details>', []],
    'not scripts, fields and buttons': [
      '<textarea>乡村振兴</textarea><button>乡村振兴</button><style>/*乡村振兴*/</style>',
      [],
    ],
    'over the reading of ruby': [
      '<p><ruby>乡<rt>xiāng</rt></ruby><ruby>村<rt>cūn</rt></ruby>振兴</p>',
      ['乡xiāng村cūn振兴'],
    ],
  } as const;
  for (const [name, [html, expected]] of Object.entries(cases)) {
    bench.serve('/trait', `<meta charset="utf-8"><body><p id="done">两个维护</p>${html}`);
    const page = await bench.context.newPage();
    await page.goto(bench.plain('/trait'));
    const paint = await waitForPaint(page, 'formula');
    expect(paint.term ?? [], name).toEqual(expected);
    await page.close();
  }
});

test('text in an open shadow root is spotted, and its card opens', async ({ bench }) => {
  bench.serve(
    '/shadow',
    `<meta charset="utf-8"><body><p>两个维护</p><div id="root"></div><script>
      document.querySelector('#root').attachShadow({ mode: 'open' }).innerHTML = '<p style="font-size:30px">推动乡村振兴</p>';
    </script>`,
  );
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/shadow'));
  expect((await waitForPaint(page, 'term')).term).toEqual(['乡村振兴']);
  const box = await page.locator('#root p').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 90, (box?.y ?? 0) + 20);
  const card = await CardView.of(page);
  await expect.poll(() => card.text()).toContain('xiāng cūn zhèn xīng');
  await page.close();
});

test('a page that throws in its own scripts is read all the same', async ({ bench }) => {
  bench.serve(
    '/throws',
    `<meta charset="utf-8"><body><p>高质量发展</p><script>
      addEventListener('keydown', () => { throw new Error('broken page'); });
      throw new Error('broken page');
    </script>`,
  );
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/throws'));
  expect((await waitForPaint(page)).term).toEqual(['高质量发展']);
  await page.close();
});

test.describe('a long page', () => {
  const paragraph = (i: number) => `第${i}段推动高质量发展，风吹过田野，雨落在山坡。`;
  const numbers = Array.from({ length: 3_000 }, (_, i) => i);

  for (const [layout, html] of Object.entries({
    'of many blocks': numbers.map((i) => `<p>${paragraph(i)}</p>`).join(''),
    'in one block': `<div>${numbers.map(paragraph).join('<br>')}</div>`,
  }))
    test(`${layout} is painted where the reader is, and no more`, async ({ bench }) => {
      bench.serve('/long', `<meta charset="utf-8"><body>${html}`);
      const page = await bench.context.newPage();
      await page.goto(bench.plain('/long'));
      await waitForPaint(page);
      const paintedAt = (place: number) =>
        page.evaluate((place) => {
          const { scrollHeight } = document.documentElement;
          scrollTo(0, place * (scrollHeight - innerHeight));
          return [...CSS.highlights.values()].some((highlight) =>
            [...highlight].some(({ startContainer, startOffset }) => {
              const range = document.createRange();
              range.setStart(startContainer, startOffset);
              range.setEnd(startContainer, startOffset + 1);
              const { top } = range.getBoundingClientRect();
              return top >= 0 && top <= innerHeight;
            }),
          );
        }, place);
      for (const place of [0, 0.5, 1, 0.1]) await expect.poll(() => paintedAt(place)).toBe(true);
      const count = async () => (await painted(page)).term?.length ?? 0;
      await expect.poll(count).toBeLessThan(400);
      expect(await count()).toBeGreaterThan(20);
      await page.close();
    });
});
