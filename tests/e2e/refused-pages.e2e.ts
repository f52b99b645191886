import { expect, test } from './harness';

/** Events of the extension API in the worker can be fired there: no driver can press a key of the browser's own. */
interface Fired {
  dispatch(...args: unknown[]): void;
}

test('where the browser keeps extensions out, the button says why nothing was saved, for some seconds', async ({
  bench,
}) => {
  const page = await bench.context.newPage();
  await page.goto('chrome://version');
  const popup = await bench.context.newPage();
  await popup.goto(`${bench.origin}/popup.html`);
  await page.bringToFront();
  const worker = bench.context.serviceWorkers()[0];
  if (!worker) throw new Error('the worker does not run');
  const id = await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    (chrome.commands.onCommand as unknown as Fired).dispatch('save-selection', tab);
    return tab?.id as number;
  });
  const told = () =>
    popup.evaluate(
      async (tabId) => [await chrome.action.getBadgeText({ tabId }), await chrome.action.getTitle({ tabId })],
      id,
    );
  await expect
    .poll(told)
    .toEqual(['!', 'Tifa: Not saved: the browser does not let extensions read this page.']);
  await expect.poll(told, { timeout: 12_000 }).toEqual(['', 'Tifa']);
  await popup.close();
  await page.close();
});
