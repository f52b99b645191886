import type { Frame, Page } from 'playwright-core';

/**
 * All that a frame has of its own: its tree with the open shadow roots, its style sheets, and how it shows what
 * is selected. The one element that Tifa adds, once a card has been opened, is left out.
 */
export function takeDown(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const root = document.documentElement;
    const shadowRoots: ShadowRoot[] = [];
    const collect = (parent: Element | ShadowRoot) => {
      for (const { shadowRoot } of parent.querySelectorAll('*'))
        if (shadowRoot) {
          shadowRoots.push(shadowRoot);
          collect(shadowRoot);
        }
    };
    collect(root);
    const sheets = document.styleSheets.length + document.adoptedStyleSheets.length;
    const { backgroundColor, color } = getComputedStyle(root, '::selection');
    return [
      (root.cloneNode() as Element).outerHTML,
      root.getHTML({ shadowRoots }).replace(/<tifa-card[^>]*><\/tifa-card>/, ''),
      `${sheets} style sheets, selection ${color} on ${backgroundColor}`,
    ].join('\n');
  });
}

/** The same of every frame of a page. */
export const takeDownFrames = (page: Page): Promise<readonly string[]> =>
  Promise.all(page.frames().map(takeDown));
