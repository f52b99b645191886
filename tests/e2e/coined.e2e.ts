import { CardView, centreOf, expect, painted, test, waitForPaint } from './harness';

const article = `<!doctype html><meta charset="utf-8"><body style="font: 18px/2 serif; max-width: 700px">
<p>青澜区以“三联三共”机制凝聚合力，打造“1+S+X”街区治理新架构。</p>
<p>各村要把责任记在心上、扛在肩上、抓在手上。要不忘初心、牢记宗旨。</p>
<div style="height: 3000px"></div>
<p>据介绍，通过“组织联建共促、理论联学共融、活动联办共享”的“三联三共”机制，难题得到解决。</p>
<p>撰稿 秦晓禾</p>`;

test('a formula has the members that a later paragraph gives, and leads to where they stand', async ({
  bench,
}) => {
  bench.serve('/formula', article);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/formula'));
  const paint = await waitForPaint(page, 'formula');
  expect(paint.formula).toEqual(expect.arrayContaining(['三联三共', '1+S+X']));
  const { x, y } = await centreOf(page, '三联三共');
  await page.mouse.move(x, y);
  const card = await CardView.of(page);
  await expect.poll(() => card.text()).toContain('formula · 3 parts');
  for (const member of ['组织联建共促', '理论联学共融', '活动联办共享'])
    expect(await card.text()).toContain(member);
  expect(await card.text()).toContain('this page says what it stands for');

  await card.press('理论联学共融');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1_000);
  await expect.poll(async () => (await painted(page)).saved).toEqual(['理论联学共融']);
  await expect.poll(async () => (await painted(page)).saved, { timeout: 5_000 }).toBeUndefined();
  await page.close();
});

test('a row of like phrases shows its pattern, an altered wording the usual one', async ({ bench }) => {
  bench.serve('/rows', article);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/rows'));
  await waitForPaint(page, 'slogan');
  const card = await CardView.of(page);
  const row = await centreOf(page, '扛在肩上');
  await page.mouse.move(row.x, row.y);
  await expect.poll(() => card.text()).toContain('slogan · 3 units');
  expect(await card.text()).toContain('káng zài jiān shàng');
  await page.keyboard.press('Escape');
  await page.mouse.move(600, 5);
  const altered = await centreOf(page, '宗旨');
  await page.mouse.move(altered.x, altered.y);
  await expect.poll(() => card.text()).toMatch(/Usual\s+不忘初心、牢记使命/);
  expect(await card.text()).toMatch(/Here\s+不忘初心、牢记宗旨/);
  await page.close();
});

test('the popup sets how much is underlined, and the page follows', async ({ bench }) => {
  bench.serve('/amount', article);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/amount'));
  await waitForPaint(page, 'slogan');
  const popup = await bench.openPopup(bench.plain('/amount'));
  await popup.getByLabel('How much is underlined').selectOption('known');
  await page.bringToFront();
  // The glossary has 不忘初心; nothing else here is known.
  await expect.poll(() => painted(page)).toEqual({ slogan: ['不忘初心'] });
  await popup.bringToFront();
  await popup.reload();
  await expect(popup.getByLabel('How much is underlined')).toHaveValue('known');
  await popup.getByLabel('How much is underlined').selectOption('balanced');
  await page.bringToFront();
  await waitForPaint(page, 'formula');
  await popup.close();
  await page.close();
});
