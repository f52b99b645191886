import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium } from 'playwright-core';

/** A browser with the built extension in it. */
export interface ExtensionBrowser {
  readonly context: BrowserContext;
  /** chrome-extension://… of the extension, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

export const builtExtension = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/**
 * Starts the browser at `executable` with a new profile and the extension. `hosts` maps made-up host
 * names to addresses on this machine. Throws if the extension does not start.
 */
export async function launchExtension(
  executable: string,
  { headless, hosts = {}, args = [] }: { headless: boolean; hosts?: Record<string, string>; args?: string[] },
): Promise<ExtensionBrowser> {
  const rules = Object.entries(hosts).map(([host, address]) => `MAP ${host} ${address}`);
  const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'tifa-profile-')), {
    executablePath: executable,
    headless,
    viewport: headless ? { width: 1100, height: 900 } : null,
    acceptDownloads: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(headless ? ['--disable-gpu'] : []),
      ...(rules.length > 0 ? [`--host-resolver-rules=${rules.join(',')}`] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${builtExtension}`,
      `--load-extension=${builtExtension}`,
      '--enable-unsafe-extension-debugging',
      ...args,
    ],
  });
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 5_000 }).catch(() => loadOverProtocol(context)));
  return {
    context,
    origin: `chrome-extension://${new URL(worker.url()).host}`,
    close: () => context.close(),
  };
}

/**
 * Loads the built extension, also a second time, over the debugging protocol: Google Chrome 137 and later
 * ignores --load-extension. Resolves to its worker.
 */
async function loadOverProtocol(context: BrowserContext) {
  const session = await context.browser()?.newBrowserCDPSession();
  const started = context.waitForEvent('serviceworker', { timeout: 10_000 });
  await (session as unknown as { send(method: string, params: object): Promise<unknown> })?.send(
    'Extensions.loadUnpacked',
    {
      path: builtExtension,
    },
  );
  return started;
}
