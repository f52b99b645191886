import { expect, test } from './harness';

const sentence = '与会者认为，推动高质量发展要从田间做起，下一步将完善收购网点，做到应收尽收，优质优价。';
const markup = '<img src="/evil" onerror="window.ran = 1"><script>window.ran = 1</script>';
const escaped = markup.replaceAll('<', '&lt;');

/** Names that stand in for what a document or a form has. */
const documentNames = 'body documentElement implementation createElement querySelector title cloneNode head';
const formNames =
  'firstChild nextSibling childNodes attributes getAttribute textContent parentNode localName';

const clobbered = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>早稻</title>
<script>
  window.made = 0;
  window.changed = 0;
  customElements.define('evil-part', class extends HTMLElement { constructor() { super(); window.made++; } });
  addEventListener('load', () => new MutationObserver((list) => (window.changed += list.length)).observe(document, {
    subtree: true, childList: true, attributes: true, characterData: true,
  }));
</script>
${documentNames
  .split(' ')
  .map((name) => `<img name="${name}" alt="">`)
  .join('')}
<form>${formNames
  .split(' ')
  .map((name) => `<input name="${name}" type="hidden">`)
  .join('')}
<div class="content"><p>${sentence}一</p><p>${escaped}</p><p><evil-part>${sentence}二</evil-part></p>
<p style="display: none">${sentence}三</p><p onclick="window.ran = 1">${sentence}四</p></div></form></html>`;

test('a page that hides what its document has is read, runs nothing, and sees nothing', async ({ bench }) => {
  bench.serve('/clobbered', {
    body: clobbered,
    headers: { 'content-security-policy': "require-trusted-types-for 'script'" },
  });
  const page = await bench.context.newPage();
  await page.goto(bench.secure('/clobbered'));
  const popup = await bench.openPopup(page.url());
  await page.evaluate(() => Object.assign(globalThis, { changed: 0 }));
  await popup.getByRole('button', { name: 'Keep this article' }).click();
  await expect(popup.getByText(/^Article kept on/)).toBeVisible();
  expect(
    await page.evaluate(() => ['made', 'changed', 'ran'].map((name) => Reflect.get(window, name))),
  ).toEqual([1, 0, undefined]);

  const [library] = await Promise.all([
    bench.context.waitForEvent('page'),
    popup.getByRole('button', { name: 'Read it' }).click(),
  ]);
  const text = library.locator('.article-text');
  await expect(text.getByRole('paragraph').last()).toBeVisible();
  expect(await text.getByRole('paragraph').allInnerTexts()).toEqual([
    `${sentence}一`,
    markup,
    `${sentence}二`,
    `${sentence}四`,
  ]);
  await expect(text.locator('img, script, evil-part')).toHaveCount(0);
  expect(await library.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined();
  expect(bench.requests.filter((url) => url.includes('/evil'))).toEqual([]);
  await page.close();
  await library.close();
});

test('a page of very many or very deep elements is read in part, and says so', async ({ bench }) => {
  bench.serve(
    '/huge',
    `<!doctype html><meta charset="utf-8"><title>长</title><body>${'<p>早稻<b>收成</b></p>'.repeat(20_000)}
     <script>
       let at = document.body;
       for (let i = 0; i < 1000; i++) at = at.appendChild(document.createElement('div'));
       at.append('深处');
     </script>`,
  );
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/huge'));
  const popup = await bench.openPopup(page.url());
  await popup.getByRole('button', { name: 'Keep this article' }).click();
  await expect(popup.getByText(/^Article kept on/)).toBeVisible();
  const [library] = await Promise.all([
    bench.context.waitForEvent('page'),
    popup.getByRole('button', { name: 'Read it' }).click(),
  ]);
  await expect(library.getByText('This page is very long: only its beginning was kept.')).toBeVisible();
  await expect(library.getByText('No article was found in this page')).toBeVisible();
  await page.close();
  await library.close();
});
