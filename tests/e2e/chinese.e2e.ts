import type { Frame, Page } from '@playwright/test';
import { clippedIn } from './clipped';
import { CardView, centreOf, expect, samplePage, test, waitForPaint } from './harness';

test.use({ language: 'zh-CN' });

async function shoot(page: Page, name: string): Promise<void> {
  if (!process.env.TIFA_SCREENSHOTS) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${process.env.TIFA_SCREENSHOTS}/${name}-${colorScheme}.png` });
  }
}

test('the card, its panels and its messages are in Chinese', async ({ bench }) => {
  bench.serve('/chinese', samplePage);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/chinese'));
  await waitForPaint(page, 'formula');
  const { x, y } = await centreOf(page, '两个维护');
  await page.mouse.move(x, y);
  const card = await CardView.of(page);
  await expect.poll(() => card.text()).toContain('数字提法 · 2 项');
  expect(await card.text()).toContain('the Two Upholds');
  await card.press('更多');
  await expect.poll(() => card.text()).toContain('在所有网页上隐藏这个词语');
  await shoot(page, 'card-zh');
  await card.press('保存');
  await expect.poll(() => card.text()).toContain('已保存。');
  await card.press('绿');
  await expect.poll(() => card.text()).toContain('已改为绿色。');
  expect(await card.count('[lang="zh-CN"] .card')).toBe(1);
  expect(await card.count('.gloss [lang="en"]')).toBe(1);
  expect(await card.count('[lang="en"] .card')).toBe(0);
  // Which language the reader has is none of the page's business.
  expect(await page.locator('tifa-card').getAttribute('lang')).toBeNull();
  await card.press('笔记');
  await shoot(page, 'note-zh');

  const popup = await bench.openPopup(page.url());
  await popup.setViewportSize({ width: 392, height: 600 });
  await expect(popup.getByRole('region', { name: '本页' })).toContainText('两个维护');
  await expect(popup.locator('.counts')).toContainText(/\d 个人物/);
  await expect(popup.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await popup.getByRole('button', { name: 'CSV' }).click();
  await expect(popup.getByRole('status')).toHaveText('已将 1 条导出为 CSV。');
  await popup.getByRole('button', { name: '存档本文' }).click();
  await expect(popup.getByText(/^本文已于 .+ 存档。$/)).toBeVisible();
  expect(await clippedIn(popup)).toEqual([]);
  await shoot(popup, 'popup-zh');

  const study = await bench.openStudy(page.url());
  await study.setViewportSize({ width: 360, height: 800 });
  await expect(study.locator('.totals')).toHaveText(
    /\d+ 个词语\s*出现 \d+ 次\s*每百字 [\d.]+ 次\s*已掌握 0 个/,
  );
  await expect(study).toHaveTitle('Tifa：学习本页');
  expect(await clippedIn(study)).toEqual([]);
  await shoot(study, 'study-zh');

  const library = await bench.context.newPage();
  await library.goto(`${bench.origin}/library.html`);
  await library.locator('.row .passage').click();
  await expect(library.getByRole('article')).toContainText('打开原文位置');
  await library.locator('.box').first().click();
  for (const width of [1280, 900, 420]) {
    await library.setViewportSize({ width, height: 800 });
    expect(await clippedIn(library), String(width)).toEqual([]);
    await shoot(library, `library-zh-${width}`);
  }
  await library.getByRole('button', { name: '备份', exact: true }).click();
  await expect(library.getByRole('region', { name: '备份' })).toContainText('1 条摘录');
  await library.getByRole('button', { name: /^恢复：/ }).click();
  for (const width of [1280, 420]) {
    await library.setViewportSize({ width, height: 800 });
    expect(await clippedIn(library), String(width)).toEqual([]);
    await shoot(library, `backups-zh-${width}`);
  }
  await library.getByRole('region', { name: '备份' }).getByRole('button', { name: '关闭' }).click();
  await library.getByRole('button', { name: '存档文章', exact: true }).click();
  await library.locator('.articles button').click();
  const article = library.getByRole('article', { name: '存档文章' });
  await article.getByLabel('对比').selectOption('网页现在的内容');
  await expect(article.getByRole('status')).toHaveText('两者内容相同。');
  expect(await clippedIn(library)).toEqual([]);
  await shoot(library, 'article-zh');
  for (const one of [page, popup, study, library]) await one.close();
});

for (const [name, title, sentence] of [
  ['settings', 'Tifa：设置', '每个类别有自己的线型。关闭的类别既不加下划线，也没有解释。'],
  ['welcome', 'Tifa 使用方法', '将鼠标停在带下划线的词语上'],
  ['reading-room', '阅读室 - Tifa', '选择文件…'],
  ['library', '摘录库 - Tifa', '摘录库'],
  ['glossary', '我的词条 - Tifa', '还没有词条。添加词条有三种方法：'],
] as const)
  test(`${name} is in Chinese, at any width`, async ({ bench }) => {
    const page = await bench.context.newPage();
    await page.goto(`${bench.origin}/${name}.html`);
    for (const width of [1200, 420]) {
      await page.setViewportSize({ width, height: 900 });
      await expect(page.getByText(sentence)).toBeVisible();
      expect(await clippedIn(page), String(width)).toEqual([]);
      await shoot(page, `${name}-zh-${width}`);
    }
    await expect(page).toHaveTitle(title);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await page.close();
  });

test('the card that the top page draws for a small frame is in Chinese', async ({ bench }) => {
  bench.serve('/small-zh-in', '<!doctype html><html lang="zh"><meta charset="utf-8"><p>坚持高质量发展。</p>');
  bench.serve(
    '/small-zh',
    `<iframe width="300" height="120" src="${bench.secure('/small-zh-in')}"></iframe>`,
  );
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/small-zh'));
  const frame = page.frames()[1] as Frame;
  await waitForPaint(frame, 'term');
  const { x, y } = await centreOf(frame, '高质量发展');
  await page.mouse.move(x + 10, y + 10);
  const card = await CardView.of(page);
  await expect.poll(() => card.text()).toContain('官方译法');
  await card.press('复制');
  await expect.poll(() => card.text()).toContain('词语、拼音、释义');
  await shoot(page, 'frame-zh');
  await card.press('保存');
  await expect.poll(() => card.text()).toContain('已保存。');
  await card.press('粉');
  await expect.poll(() => card.text()).toContain('已改为粉色。');
  expect(await card.count('[lang="zh-CN"] .card')).toBe(1);
  await page.close();
});

test('a refusal of the notebook is told in Chinese', async ({ bench }) => {
  const page = await bench.context.newPage();
  await page.goto(`${bench.origin}/reading-room.html`);
  await page.getByRole('button', { name: '阅读' }).click();
  await expect(page.getByRole('alert')).toHaveText('没有可读的文字。请粘贴文字或拖入文件。');
  await page.close();
});
