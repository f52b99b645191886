import type { Page } from '@playwright/test';
import { type Bench, expect, painted, test } from './harness';

/** Opens a page of our own; scripts that are given run in it, as a page's own would. */
async function open(bench: Bench, body: string): Promise<Page> {
  bench.serve('/changing', `<!doctype html><meta charset="utf-8">${body}`);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/changing'));
  return page;
}

/** All that is painted, in no order of its own. */
const spots = async (page: Page) =>
  Object.values(await painted(page))
    .flat()
    .sort();

test('Chinese that comes later is seen on a page whose shadow roots have none', async ({ bench }) => {
  const page = await open(
    bench,
    '<x-a><template shadowrootmode="open"><p>hello</p></template></x-a><p id="later">english</p>',
  );
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    (document.querySelector('#later') as HTMLElement).textContent = '推动乡村振兴';
  });
  await expect.poll(() => spots(page)).toEqual(['乡村振兴']);
  await page.close();
});

test('what changes while it is off the page is read anew when it comes back', async ({ bench }) => {
  const page = await open(bench, '<p>两个维护</p><div id="place"><p id="row">推动乡村振兴</p></div>');
  await expect.poll(() => spots(page)).toContain('乡村振兴');
  await page.evaluate(async () => {
    const row = document.querySelector('#row') as HTMLElement;
    row.remove();
    await new Promise((resolve) => setTimeout(resolve, 600));
    (row.firstChild as Text).data = '这里写的是共同富裕';
    await new Promise((resolve) => setTimeout(resolve, 100));
    document.querySelector('#place')?.append(row);
  });
  await expect.poll(() => spots(page)).toEqual(['两个维护', '共同富裕']);
  await page.close();
});

test('a document that is written anew is read anew', async ({ bench }) => {
  const page = await open(bench, '<p>推动乡村振兴</p>');
  await expect.poll(() => spots(page)).toEqual(['乡村振兴']);
  await page.evaluate(() => {
    const html = document.createElement('html');
    html.innerHTML = '<body><p>实现共同富裕</p></body>';
    document.documentElement.replaceWith(html);
  });
  await expect.poll(() => spots(page)).toEqual(['共同富裕']);
  await page.close();
});

test('what takes the place of a slotted child is read', async ({ bench }) => {
  const page = await open(
    bench,
    '<p>两个维护</p><x-a><template shadowrootmode="open"><div><slot>推动乡村振兴</slot></div></template><b>共同富裕</b></x-a>',
  );
  await expect.poll(() => spots(page)).toEqual(['两个维护', '共同富裕']);
  await page.evaluate(() => document.querySelector('b')?.remove());
  await expect.poll(() => spots(page)).toEqual(['两个维护', '乡村振兴']);
  await page.close();
});

test("a form's fields can't hide the page from us", async ({ bench }) => {
  const names = ['nextSibling', 'firstChild', 'parentNode', 'shadowRoot', 'checkVisibility', 'localName'];
  const fields = names.map((name) => `<input name="${name}">`).join('');
  const page = await open(
    bench,
    `<input name="nextSibling" form="f"><form id="f">推动乡村振兴${fields}<p>实现共同富裕</p></form><p>两个维护</p>`,
  );
  await expect.poll(() => spots(page)).toEqual(['两个维护', '乡村振兴', '共同富裕']);
  await page.close();
});

test('what is nested too deep is left out, and the rest is read', async ({ bench }) => {
  const page = await open(
    bench,
    `<p id="first">推动乡村振兴</p><script>
      let inner = document.body;
      for (let i = 0; i < 1_200; i++) inner = inner.appendChild(document.createElement('div'));
      inner.textContent = '共同富裕';
    </script>`,
  );
  await expect.poll(() => spots(page)).toEqual(['乡村振兴']);
  await page.evaluate(() => {
    (document.querySelector('#first') as HTMLElement).textContent = '坚持两个维护';
  });
  await expect.poll(() => spots(page)).toEqual(['两个维护']);
  await page.close();
});

test('text that reaches out of its element is painted where the reader is', async ({ bench }) => {
  const blank = '平常的一天。<br>'.repeat(400);
  const page = await open(
    bench,
    `<style>html, body { height: 100% }</style><body>两个维护<br>${blank}推动<b>乡村</b>振兴<br>${blank}`,
  );
  await expect.poll(() => spots(page)).toContain('两个维护');
  await page.evaluate(() => document.querySelector('b')?.scrollIntoView({ block: 'center' }));
  await expect.poll(() => spots(page)).toContain('乡村振兴');
  await page.close();
});

test('the same text in Japanese is left alone', async ({ bench }) => {
  const page = await open(bench, '<div lang="zh"><p>共同富裕</p></div><div lang="ja"><p>共同富裕</p></div>');
  await expect.poll(() => spots(page)).toEqual(['共同富裕']);
  await page.waitForTimeout(500);
  expect(await spots(page)).toEqual(['共同富裕']);
  await page.close();
});

test('very many hidden elements don’t slow the page down', async ({ bench }) => {
  const page = await open(bench, `<p>两个维护</p>${'<b style="display:none">国务院</b>'.repeat(100_000)}`);
  await expect.poll(() => spots(page)).toEqual(['两个维护']);
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        let frames = 0;
        const next = () => (++frames < 60 ? requestAnimationFrame(next) : resolve(performance.now() - start));
        requestAnimationFrame(next);
      }),
  );
  expect(time).toBeLessThan(2_000);
  await page.close();
});
