import type { Page } from '@playwright/test';

/** Controls whose text is wider or higher than they are, and a page that scrolls sideways. */
export const clippedIn = (page: Page) =>
  page.evaluate(() => [
    ...[...document.querySelectorAll<HTMLElement>('button, label, select, h1, h2, h3, legend, summary, nav')]
      .filter(
        (part) =>
          part.checkVisibility() &&
          getComputedStyle(part).textOverflow !== 'ellipsis' &&
          (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 2) &&
          getComputedStyle(part).display !== 'inline',
      )
      .map((part) => part.outerHTML.slice(0, 120)),
    ...(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
  ]);
