import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

/** A browser with the built extension in it. */
export interface ExtensionBrowser {
  readonly context: BrowserContext;
  /** chrome-extension://… of the extension, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

export const builtExtension = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

export interface LaunchOptions {
  readonly headless: boolean;
  /** Made-up host names and the addresses on this machine that they lead to. */
  readonly hosts?: Record<string, string>;
  /** Where the built extension is. */
  readonly folder?: string;
  readonly args?: readonly string[];
  /** What the browser speaks, if it can: en-US, so that tests know what buttons say, or with a window the machine's own. */
  readonly language?: string | undefined;
  /** Device pixels a CSS pixel, in a headless browser. */
  readonly pixelRatio?: number;
  /** Has a touch screen. */
  readonly hasTouch?: boolean;
  /** Leaves the page open that the extension opens when it is installed; else it is closed, so that the tab of a test stays in front. */
  readonly keepWelcome?: boolean;
}

/** Starts the browser at `executable` with a new profile and the extension. Throws if that does not start. */
export async function launchExtension(
  executable: string,
  {
    headless,
    hosts = {},
    folder = builtExtension,
    args = [],
    language = headless ? 'en-US' : undefined,
    pixelRatio = 1,
    hasTouch = false,
    keepWelcome = false,
  }: LaunchOptions,
): Promise<ExtensionBrowser> {
  const rules = Object.entries(hosts).map(([host, address]) => `MAP ${host} ${address}`);
  const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'tifa-profile-')), {
    executablePath: executable,
    headless,
    ...(headless
      ? { viewport: { width: 1100, height: 900 }, deviceScaleFactor: pixelRatio }
      : { viewport: null }),
    hasTouch,
    acceptDownloads: true,
    // On Linux the environment decides, elsewhere the switch.
    env: { ...process.env, ...(language && { LANGUAGE: language.replace('-', '_') }) },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(headless ? ['--disable-gpu'] : []),
      ...(rules.length > 0 ? [`--host-resolver-rules=${rules.join(',')}`] : []),
      ...(language ? [`--lang=${language}`] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      '--enable-unsafe-extension-debugging',
      ...args,
    ],
  });
  const worker =
    context.serviceWorkers()[0] ??
    (await context
      .waitForEvent('serviceworker', { timeout: 5_000 })
      .catch(() => loadOverProtocol(context, folder)));
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  if (!keepWelcome) await closeWelcome(context, `${origin}/welcome.html`);
  return {
    context,
    origin,
    close: () => context.close(),
  };
}

async function closeWelcome(context: BrowserContext, address: string): Promise<void> {
  const isWelcome = (page: Page) => page.url() === address;
  const opened =
    context.pages().find(isWelcome) ??
    (await context.waitForEvent('page', { predicate: isWelcome, timeout: 5_000 }).catch(() => undefined));
  await opened?.close();
}

/** Google Chrome 137 and later ignores --load-extension, but takes the extension over its debugging protocol. */
async function loadOverProtocol(context: BrowserContext, folder: string) {
  const started = context.waitForEvent('serviceworker', { timeout: 10_000 });
  await loadUnpacked(context, folder);
  return started;
}

/** Loads an extension, or loads it anew as an update does, over the debugging protocol. */
export async function loadUnpacked(context: BrowserContext, folder = builtExtension): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  // The driver's types don't know this command.
  await session?.send('Extensions.loadUnpacked' as 'Browser.getVersion', { path: folder } as never);
}
