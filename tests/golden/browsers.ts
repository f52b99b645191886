import { type BrowserContext, chromium } from 'playwright-core';
import { launchExtension } from '../visit/extension-browser';
import { type ServedPage, servePages } from '../visit/serve';

/** A browser with the extension and one without, on the same pages at http://news.example and two more hosts. */
export interface Browsers {
  readonly tifa: BrowserContext;
  /** chrome-extension://… */
  readonly origin: string;
  readonly plain: BrowserContext;
  close(): Promise<void>;
}

/** Opens both browsers, headless, on pages by path. No other address leads anywhere. */
export async function openBrowsers(find: (path: string) => ServedPage | undefined): Promise<Browsers> {
  const executable = process.env.TIFA_BROWSER ?? '/usr/bin/chromium';
  const { port, server } = await servePages(find);
  const here = `127.0.0.1:${port}`;
  const hosts = { 'news.example': here, 'agency.example': here, '*': '~NOTFOUND' };
  const rules = Object.entries(hosts).map(([host, address]) => `MAP ${host} ${address}`);
  const [tifa, plain] = await Promise.all([
    launchExtension(executable, { headless: true, hosts }),
    chromium.launch({
      executablePath: executable,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        `--host-resolver-rules=${rules.join(',')}`,
      ],
    }),
  ]);
  return {
    tifa: tifa.context,
    origin: tifa.origin,
    plain: await plain.newContext({ viewport: { width: 1100, height: 900 } }),
    async close() {
      await Promise.all([tifa.close(), plain.close()]);
      server.close();
    },
  };
}
