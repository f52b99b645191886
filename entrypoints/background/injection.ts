import { browser } from 'wxt/browser';

const files = {
  js: '/content-scripts/content.js',
  css: '/content-scripts/content.css',
  drawing: '/content-scripts/frame-card.js',
} as const;

/**
 * Puts the content script and its paint rules into a frame. Inserted rules are in no list of style sheets
 * that the page can read, though it can see their effect (SECURITY.md). Their origin is AUTHOR, since Chromium paints no highlight background for USER.
 * The script itself does nothing when it is there already.
 */
export async function injectContent(tabId: number, frameId = 0): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await Promise.all([
    browser.scripting.insertCSS({ target, files: [files.css] }),
    browser.scripting.executeScript({ target, files: [files.js], injectImmediately: true }),
  ]);
}

/** Puts the script into the top page of a tab that draws the cards of its frames. */
export async function injectDrawing(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: [files.drawing],
    injectImmediately: true,
  });
}

/** Tabs that were open before the extension was installed have no sentinel; give them one. */
export async function injectSentinels(): Promise<void> {
  const [sentinel] = browser.runtime.getManifest().content_scripts ?? [];
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.allSettled(
    tabs.map(({ id }) =>
      browser.scripting.executeScript({
        target: { tabId: id as number, allFrames: true },
        files: (sentinel?.js ?? []) as [],
      }),
    ),
  );
}
