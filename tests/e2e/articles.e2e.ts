import type { Page } from '@playwright/test';
import { type Bench, CardView, expect, select, test, waitForPaint } from './harness';

const headline = '全省早稻收购工作全面展开';
const first =
  '本报讯 今年的早稻收成比去年好，农户的收入也有所增加，但是运输成本仍然偏高，各地粮库已经腾出仓容。';
const second =
  '与会者认为，推动高质量发展要从田间做起。下一步将完善收购网点，做到应收尽收，优质优价，不打白条。';
const third = '会议还听取了关于全省水利建设的汇报，代表们就此展开讨论，认为情况属实，建议继续加大投入力度。';
const menu = '<div class="nav"><a href="/a">首页</a> <a href="/b">要闻</a> <a href="/c">专题</a></div>';
const articlePage = (...paragraphs: string[]) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${headline}_青澜新闻网</title>${menu}
   <h1>${headline}</h1><div class="content"><p>来源：青澜日报 浏览：${Math.floor(Math.random() * 1e6)}</p>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div>
   <div class="footer">版权所有 青澜新闻网</div></html>`;

const keptArticle = (page: Page) => page.getByRole('article', { name: 'Kept article' });

/** Opens a page and the popup about it. */
async function visit(bench: Bench, path: string): Promise<{ page: Page; popup: Page }> {
  const page = await bench.context.newPage();
  await page.goto(bench.plain(path));
  return { page, popup: await bench.openPopup(page.url()) };
}

test('an article kept from the popup is compared with the page when that was edited, and both versions stay', async ({
  bench,
}) => {
  bench.serve('/kept', articlePage(first, second, third));
  const { page, popup } = await visit(bench, '/kept');
  await popup.getByRole('button', { name: 'Keep this article' }).click();
  await expect(popup.getByText(/^Article kept on/)).toBeVisible();

  // The counter of readers is another one now, which is no edit.
  bench.serve('/kept', articlePage(first, second, third));
  await page.reload();
  await popup.reload();
  await expect(popup.getByText(/^Article kept on/)).toBeVisible();

  const added = '另据了解，省里已经派出督导组分赴各地检查收购资金的落实情况，并将公布举报电话。';
  bench.serve('/kept', articlePage(first.replace('去年好', '去年略好'), added, third));
  await page.reload();
  await popup.reload();
  await expect(popup.getByText(/^This article has been edited since/)).toBeVisible();
  const [library] = await Promise.all([
    bench.context.waitForEvent('page'),
    popup.getByRole('button', { name: 'See what changed' }).click(),
  ]);
  const pane = keptArticle(library);
  await expect(pane.getByRole('status')).toHaveText(
    '1 paragraph edited, 1 paragraph added, 1 paragraph removed.',
  );
  expect(await pane.locator('ins').allInnerTexts()).toEqual(['略', added]);
  expect(await pane.locator('del').allInnerTexts()).toEqual([second]);

  await pane.getByRole('button', { name: 'Keep it as it is now' }).click();
  await expect(pane.getByLabel('Version').getByRole('option')).toHaveCount(2);
  // The newest is shown now, and the page says the same.
  await expect(pane.getByRole('status')).toHaveText('These two say the same.');
  await pane.getByLabel('Compare with').selectOption('');
  await expect(pane).toContainText(added);
  await pane.getByLabel('Version').selectOption({ index: 1 });
  await expect(pane).toContainText(second);
  await expect(pane).not.toContainText(added);

  await page.close();
  await pane.getByLabel('Compare with').selectOption('now');
  await expect(library.getByRole('alert')).toHaveText(
    'This page is open in no tab; open it, then try again.',
  );

  await pane.getByRole('button', { name: 'Delete the article' }).click();
  await expect(pane).toHaveCount(0);
  await library.getByRole('button', { name: 'Undo' }).click();
  await library.getByRole('button', { name: 'Kept articles' }).click();
  await library.getByRole('button', { name: new RegExp(headline) }).click();
  await expect(pane).toContainText(added);
  await library.close();
});

/** Waits until the setting is stored: the switch turns at once, and a page that is closed then stores nothing. */
const expectStored = (page: Page, articles: 'asked' | 'saved') =>
  expect
    .poll(() =>
      page.evaluate(
        async () => (await chrome.storage.local.get('settings')).settings as { articles?: string },
      ),
    )
    .toMatchObject({ articles });

/** Has a passage saved with its article while something is broken in the worker; gives what the page says then. */
async function saveWithArticle(bench: Bench, path: string, breakIt: () => void): Promise<string> {
  const aside = await bench.context.newPage();
  await aside.goto(`${bench.origin}/settings.html`);
  const keep = aside.getByRole('switch', { name: 'Keep the whole article with a saved passage' });
  await keep.click();
  await expect(keep).toBeChecked();
  await expect(aside.getByText('Saved.')).toBeVisible();
  bench.serve(path, articlePage(first, second, third));
  const { page, popup } = await visit(bench, path);
  await waitForPaint(page);
  await select(page, third.slice(4, 16));
  await bench.context.serviceWorkers().at(-1)?.evaluate(breakIt);
  await popup.getByRole('button', { name: 'Save selection' }).click();
  expect((await waitForPaint(page, 'saved')).saved).toEqual([third.slice(4, 16)]);
  const card = await CardView.of(page);
  await expect.poll(() => card.text()).toContain('article');
  const said = await card.text();
  await expect(popup.getByRole('button', { name: 'Keep this article' })).toBeVisible();
  const session = await bench.context.newCDPSession(aside);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await keep.click();
  await expectStored(aside, 'asked');
  await page.reload();
  expect((await waitForPaint(page, 'saved')).saved).toEqual([third.slice(4, 16)]);
  for (const one of [page, popup, aside]) await one.close();
  return said;
}

test('an article that can not be kept with its passage is told of, and the passage stays', async ({
  bench,
}) => {
  const again = 'To try again, press “Keep this article” in the popup.';
  expect(
    await saveWithArticle(bench, '/article-full', () => {
      const add = IDBObjectStore.prototype.add;
      IDBObjectStore.prototype.add = function (...args) {
        if (this.name === 'articles') throw new DOMException('full', 'QuotaExceededError');
        return add.apply(this, args);
      };
    }),
  ).toBe(
    `The passage is saved, but not its article: The disk is full; free some space, then save again. ${again}`,
  );
  expect(
    await saveWithArticle(bench, '/article-unread', () => {
      chrome.scripting.executeScript = () => Promise.reject(new Error('kept out'));
    }),
  ).toBe(
    `The passage is saved, but not its article: The browser does not let extensions read this page. ${again}`,
  );
});

test('with the setting on, a saved passage is read in its article when the page is gone', async ({
  bench,
}) => {
  const settings = await bench.context.newPage();
  await settings.goto(`${bench.origin}/settings.html`);
  const keep = settings.getByRole('switch', { name: 'Keep the whole article with a saved passage' });
  await expect(keep).not.toBeChecked();
  await keep.click();
  await expect(settings.getByText('Saved.')).toBeVisible();

  bench.serve('/gone', articlePage(first, second, third));
  const { page, popup } = await visit(bench, '/gone');
  await waitForPaint(page);
  await select(page, second.slice(6, 20));
  await popup.getByRole('button', { name: 'Save selection' }).click();
  await waitForPaint(page, 'saved');
  await expect(popup.getByText(/^Article kept on/)).toBeVisible();
  bench.serve('/gone', 'gone');
  await page.close();
  await popup.close();

  const library = await bench.context.newPage();
  await library.goto(`${bench.origin}/library.html`);
  await library.getByRole('option', { name: second.slice(6, 20) }).click();
  await library.getByRole('button', { name: 'Read the kept article' }).click();
  const pane = keptArticle(library);
  await expect(pane).toContainText(first);
  await expect(pane).toContainText(third);
  await expect(pane).not.toContainText('版权所有');
  await expect(pane.locator('mark')).toHaveText(second.slice(6, 20));
  await pane.locator('mark a').focus();
  await library.keyboard.press('Enter');
  await expect(library.getByRole('article', { name: 'Passage' })).toBeVisible();

  // Deleting its last passage does not delete an article.
  await library.getByRole('button', { name: 'Delete', exact: true }).click();
  await library.getByRole('button', { name: 'Kept articles' }).click();
  await expect(library.getByRole('button', { name: new RegExp(headline) }).first()).toBeVisible();
  await library.close();
  await keep.click();
  await expectStored(settings, 'asked');
  await settings.close();
});
