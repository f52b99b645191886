import { fileURLToPath } from 'node:url';
import { type Browsers, onPage } from './browsers';

/** Milliseconds that mark.js and the layout after it take. */
export interface Marking {
  readonly mark: number;
  readonly unmark: number;
}

interface Marker {
  markRanges(ranges: readonly { start: number; length: number }[], options: { done(): void }): void;
  unmark(options: { done(): void }): void;
}

const program = fileURLToPath(import.meta.resolve('mark.js/dist/mark.min.js'));

/** Wraps spots in spans in a page without the extension, and takes the spans out again. */
export const markWithSpans = (
  browsers: Browsers,
  address: string,
  ranges: readonly { start: number; length: number }[],
): Promise<Marking> =>
  onPage(browsers.without, async (page) => {
    await page.goto(address);
    await page.addScriptTag({ path: program });
    return page.evaluate(async (ranges) => {
      const { Mark } = window as unknown as { Mark: new (root: Element) => Marker };
      const marker = new Mark(document.body);
      document.body.getBoundingClientRect();
      const start = performance.now();
      await new Promise<void>((done) => marker.markRanges(ranges, { done }));
      document.body.getBoundingClientRect();
      const marked = performance.now();
      await new Promise<void>((done) => marker.unmark({ done }));
      document.body.getBoundingClientRect();
      const end = performance.now();
      return { mark: marked - start, unmark: end - marked };
    }, ranges);
  });
