import type { Page } from 'playwright-core';
import { openSpotterFromSource } from '../../lib/spotting/open';
import type { Browsers } from './browsers';

/** What a page has seen of our paint, in milliseconds since its navigation began. */
export interface Painting {
  readonly idle: number;
  /** The frames with the first and with the last ranges, and how many ranges there are then. */
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

declare global {
  interface Window {
    painting: { first: number; last: number; count: number };
  }
}

/** Left in the trace by a frame that paints other ranges than the one before. */
export const paintMark = 'paint-changed';

/** Before it is loaded, makes the page look at our highlights in every frame. It costs some microseconds. */
export async function watchPainting(page: Page): Promise<void> {
  await page.addInitScript((mark) => {
    window.painting = { first: 0, last: 0, count: 0 };
    // A method, since the compiler's mark on named functions is not known in the page.
    const frames = {
      look() {
        let count = 0;
        for (const [name, highlight] of CSS.highlights) if (name.startsWith('tifa-')) count += highlight.size;
        const { painting } = window;
        if (count !== painting.count) {
          performance.mark(mark);
          painting.last = performance.now();
          painting.first ||= painting.last;
          painting.count = count;
        }
        requestAnimationFrame(frames.look);
      },
    };
    requestAnimationFrame(frames.look);
  }, paintMark);
}

/**
 * Waits until the page has been read and the paint, of which there is only what is in or near the window, is
 * still. Throws where nothing is painted.
 */
export async function paintingOf(page: Page, browsers: Browsers): Promise<Painting> {
  for (let waited = 0; waited < 60_000; waited += 250) {
    await page.waitForTimeout(250);
    const quiet = await page.evaluate(() => performance.now() - Math.max(window.painting.last, 1));
    if (quiet > 700 && !(await browsers.summarise(page.url())).isReading) break;
  }
  if (await page.evaluate(() => window.painting.count === 0)) throw new Error('the extension paints nothing');
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return { ...window.painting, idle: navigation?.domContentLoadedEventEnd ?? 0 };
  });
}

interface SpotRange {
  readonly start: number;
  readonly length: number;
}

/** Where the outermost spots of these paragraphs stand, in the paragraphs joined by `separator`. */
export function spotRanges(paragraphs: readonly string[], separator: string): SpotRange[] {
  spotter ??= openSpotterFromSource();
  const document = spotter();
  for (const text of paragraphs) document.spot(text);
  const ranges: SpotRange[] = [];
  let offset = 0;
  for (const text of paragraphs) {
    let end = 0;
    for (const spot of document.spot(text)) {
      if (spot.start < end) continue;
      end = spot.end;
      ranges.push({ start: offset + spot.start, length: spot.end - spot.start });
    }
    offset += text.length + separator.length;
  }
  return ranges;
}

let spotter: ReturnType<typeof openSpotterFromSource> | undefined;
