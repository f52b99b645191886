import type { CDPSession } from '@playwright/test';
import { centreOf, expect, painted, samplePage, select, test, waitForPaint } from './harness';
import { listenToWorker } from './worker-requests';

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

  bench.serve('/kanji', '<meta charset="utf-8"><html lang="ja"><body><h1>全国人民代表大会</h1><p>政治局</p>');
  const kanji = await bench.context.newPage();
  await kanji.goto(bench.plain('/kanji'));
  await kanji.waitForTimeout(800);
  expect(await painted(kanji)).toEqual({});
  await kanji.close();
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

test('neither page nor worker asks for anything but our own files, and the page can see none of them', async ({
  bench,
}) => {
  bench.serve('/silent', samplePage);
  const popup = await bench.context.newPage();
  await popup.goto(`${bench.origin}/popup.html`);
  await stopWorkers(await bench.context.newCDPSession(popup));
  // A question wakes the worker; the glossary is not opened before a text comes.
  await popup.evaluate(
    (url) => chrome.runtime.sendMessage({ name: 'listPage', params: { url } }),
    bench.plain('/'),
  );
  const byWorker = await listenToWorker(bench);

  const page = await bench.context.newPage();
  const own = bench.secure('/silent');
  const before = bench.requests.length;
  await page.goto(own);
  await waitForPaint(page);
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.press('Enter');
  await waitForPaint(page, 'saved');
  const foreign = (urls: readonly string[]) => urls.filter((url) => !url.startsWith(`${bench.origin}/`));
  expect(
    foreign(bench.requests.slice(before)).filter((url) => url !== own && !url.endsWith('/favicon.ico')),
  ).toEqual([]);
  expect(byWorker).toContain(`${bench.origin}/glossary-forms.bin`);
  expect(foreign(byWorker)).toEqual([]);

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
  await popup.close();
});

test('we tell the page nothing: no message, and not the event of the framework that we build with', async ({
  bench,
}) => {
  const id = new URL(bench.origin).host;
  const names = ['sentinel', 'content'].map((script) => `${id}:${script}:wxt:content-script-started`);
  bench.serve(
    '/listening',
    `<meta charset="utf-8"><body><p>高质量发展</p><script>
      window.heard = [];
      addEventListener('message', (event) => heard.push(JSON.stringify(event.data)), true);
      for (const name of ${JSON.stringify(names)}) document.addEventListener(name, () => heard.push(name));
    </script>`,
  );
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/listening'));
  await waitForPaint(page);
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(await heard()).toEqual([]);
  // The page would have heard it.
  await page.evaluate((name) => document.dispatchEvent(new CustomEvent(name)), names[0] as string);
  await page.evaluate(() => postMessage('planted', '*'));
  await expect.poll(heard).toEqual([names[0], '"planted"']);
  await page.close();
});

test('a page can neither open a card nor see that we listen', async ({ bench }) => {
  bench.serve('/forging', samplePage);
  const page = await bench.context.newPage();
  await page.goto(bench.plain('/forging'));
  await waitForPaint(page);
  const place = await centreOf(page, '高质量发展');
  const stopped = await page.evaluate(({ x, y }) => {
    const event = new KeyboardEvent('keydown', {
      key: 'ArrowDown',
      altKey: true,
      bubbles: true,
      cancelable: true,
    });
    document.body.dispatchEvent(event);
    document.body.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, bubbles: true }));
    return event.defaultPrevented;
  }, place);
  await page.waitForTimeout(400);
  expect(stopped).toBe(false);
  expect(await page.locator('tifa-card').count()).toBe(0);
  await page.close();
});
