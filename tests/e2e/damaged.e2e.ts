import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { glossaryFiles } from '../../lib/glossary/load';
import { builtExtension, launchExtension } from '../visit/extension-browser';
import { servePages } from '../visit/serve';
import { expect, painted, samplePage, test } from './harness';

test('a damaged glossary is said in one sentence, and passages can still be saved', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tifa-damaged-'));
  cpSync(builtExtension, folder, { recursive: true });
  const file = join(folder, glossaryFiles.forms);
  const bytes = readFileSync(file);
  bytes[1_000] = (bytes[1_000] as number) ^ 0xff;
  writeFileSync(file, bytes);

  const { port, server } = await servePages(() => ({ body: samplePage }));
  const browser = await launchExtension(process.env.TIFA_BROWSER ?? '/usr/bin/chromium', {
    headless: true,
    folder,
  });
  const page = await browser.context.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  const popup = await browser.context.newPage();
  await popup.goto(`${browser.origin}/popup.html`);
  const tab = await popup.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id, page.url());
  await popup.goto(`${browser.origin}/popup.html?tab=${tab}`);
  await expect(popup.getByRole('alert')).toHaveText(/^The glossary file is damaged .* Reinstall Tifa/, {
    timeout: 10_000,
  });

  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') as Element));
  await popup.getByRole('button', { name: 'Save selection' }).click();
  await expect.poll(async () => (await painted(page)).saved).toEqual(['把党建触角延伸到基层“细胞”中']);
  await browser.close();
  server.close();
});
