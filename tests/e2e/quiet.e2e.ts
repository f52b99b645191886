import type { CDPSession } from '@playwright/test';
import { expect, painted, samplePage, select, test, waitForPaint } from './harness';

/** Stops every service worker, as the browser does when one is idle. */
async function stopWorkers(session: CDPSession): Promise<void> {
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
}

/** Watches whether our worker runs. */
async function watchWorker(session: CDPSession): Promise<() => string> {
  let status = 'stopped';
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { runningStatus } of versions) status = runningStatus;
  });
  await session.send('ServiceWorker.enable');
  return () => status;
}

test('a page without Chinese does not wake the worker; Chinese that comes later does', async ({ bench }) => {
  bench.serve(
    '/english',
    '<meta charset="utf-8"><body><h1>Parliament opens</h1><p>Nothing to spot here.</p>',
  );
  const popup = await bench.context.newPage();
  await popup.goto(`${bench.origin}/popup.html`);
  const session = await bench.context.newCDPSession(popup);
  const status = await watchWorker(session);
  await stopWorkers(session);
  await expect.poll(status).toBe('stopped');

  const page = await bench.context.newPage();
  await page.goto(bench.plain('/english'));
  await page.evaluate(() => {
    for (let i = 0; i < 50; i++) document.body.append(document.createElement('p'), 'more English');
  });
  await page.waitForTimeout(1_500);
  expect(status()).toBe('stopped');
  expect(await painted(page)).toEqual({});

  await page.evaluate(() => document.body.append('推动高质量发展'));
  expect((await waitForPaint(page)).term).toEqual(['高质量发展']);
  expect(status()).toBe('running');
  await page.close();
  await popup.close();
});

test('a Japanese page is left alone', async ({ bench }) => {
  bench.serve(
    '/japanese',
    '<meta charset="utf-8"><body lang="ja"><p>中国共産党の指導部は全国人民代表大会で、政治局が</p>',
  );
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/japanese'));
  await page.waitForTimeout(800);
  expect(await painted(page)).toEqual({});
  await page.close();
});

test('a highlight saved on an English page comes back', async ({ bench }) => {
  bench.serve(
    '/english-saved',
    '<meta charset="utf-8"><body><p>The quick brown fox jumps over the lazy dog.</p>',
  );
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/english-saved'));
  const popup = await bench.openPopup(page.url());
  await select(page, 'quick brown fox');
  await popup.getByRole('button', { name: 'Save selection' }).click();
  await expect(popup.getByRole('region', { name: 'On this page' })).toContainText('quick brown fox');
  expect((await painted(page)).saved).toEqual(['quick brown fox']);
  await page.reload();
  expect((await waitForPaint(page, 'saved')).saved).toEqual(['quick brown fox']);
  await page.close();
  await popup.close();
});

test('the worker may die at any moment: the next page is spotted all the same', async ({ bench }) => {
  bench.serve('/revived', samplePage);
  const popup = await bench.context.newPage();
  await popup.goto(`${bench.origin}/popup.html`);
  await stopWorkers(await bench.context.newCDPSession(popup));
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/revived'));
  expect((await waitForPaint(page, 'person')).person).toContain('陈远山');
  await page.close();
  await popup.close();
});

test('no request goes to any scheme but our own, and the page can see none of our files', async ({
  bench,
}) => {
  bench.serve('/silent', samplePage);
  const page = await bench.context.newPage();
  const own = bench.secure('/silent');
  const before = bench.requests.length;
  await page.goto(own);
  await waitForPaint(page);
  await page.keyboard.press('Alt+ArrowDown');
  await page.waitForTimeout(300);
  const made = bench.requests
    .slice(before)
    .filter((url) => url !== own && !url.startsWith(`${bench.origin}/`) && !url.endsWith('/favicon.ico'));
  expect(made).toEqual([]);
  const reachable = await page.evaluate(
    (url) =>
      fetch(url).then(
        () => true,
        () => false,
      ),
    `${bench.origin}/glossary-forms.bin`,
  );
  expect(reachable).toBe(false);
  await page.close();
});

test('we tell the page nothing: no message, no event', async ({ bench }) => {
  bench.serve(
    '/listening',
    `<meta charset="utf-8"><body><p>高质量发展</p><script>
      window.heard = [];
      addEventListener('message', (event) => heard.push(String(event.data)), true);
      const dispatch = EventTarget.prototype.dispatchEvent;
      for (const target of [document, window]) target.dispatchEvent = function (event) { heard.push(event.type); return dispatch.call(this, event); };
    </script>`,
  );
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/listening'));
  await waitForPaint(page);
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  await page.close();
});
