import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { type Browsers, newsPage, onPage } from './browsers';
import { composeNews } from './compose-news';
import { median } from './figures';
import { heapOfPage } from './heap';
import type { Row } from './report';

const items = 10_000;
const batch = 250;
/** How many items stay on a page that takes old ones away. */
const kept = 100;
/** Milliseconds in which a batch is read, spotted and painted; asking whether it is would cost the page some. */
const settling = 700;
/** Bytes an item: half of its text. Heaps differ by some 60 bytes an item from run to run. */
const nearNothing = 100;
/** The first batches warm up; what is compared are the next ones and the last ones. */
const compared = 5;

interface Feed {
  /** Bytes of heap that the page has grown by, and of them those in the second half. */
  readonly growth: number;
  readonly late: number;
  /** For each batch the milliseconds of work on the main thread. */
  readonly work: readonly number[];
}

/** An endless feed that keeps everything, and one that takes old items away. */
export async function benchFeed(browsers: Browsers): Promise<Row[]> {
  const texts = composeItems();
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const address = browsers.serve('/feed', newsPage(composeNews(1_000, 13)));
  const rows: Row[] = [];
  for (const [label, left] of [
    ['feed that keeps all items', items],
    [`feed that keeps ${kept} items`, kept],
  ] as const) {
    const withTifa = await scroll(browsers.withTifa, address, texts, left, browsers.summarise);
    const without = await scroll(browsers.without, address, texts, left);
    const own = withTifa.work.map((milliseconds, i) => milliseconds - (without.work[i] ?? 0));
    const first = median(own.slice(compared, 2 * compared));
    const last = median(own.slice(-compared));
    rows.push(
      {
        what: `${label}: our growth`,
        figure: (withTifa.growth - without.growth) / items,
        unit: 'bytes/item',
        note: `an item’s text is ${Math.round((2 * characters) / items)}, the page itself grew by ${Math.round(without.growth / items)}`,
      },
      {
        what: `${label}: our growth, second half`,
        figure: ((withTifa.late - without.late) / items) * 2,
        unit: 'bytes/item',
        ...(left === kept && { limit: { atMost: nearNothing } }),
      },
      {
        what: `${label}: our work a batch, last to first`,
        figure: last / first,
        unit: 'times',
        note: `${first.toFixed(1)} ms for ${batch} items at first, ${last.toFixed(1)} ms at the end`,
      },
    );
  }
  return rows;
}

/** Short items, each different, with about one spot. */
const composeItems = () =>
  Array.from({ length: items / batch }, (_, i) => composeNews(batch * 100, 100 + i)).flatMap((paragraphs) => {
    const text = paragraphs.join('');
    const length = Math.floor(text.length / batch);
    return Array.from({ length: batch }, (_, i) => text.slice(i * length, (i + 1) * length));
  });

const scroll = (
  context: BrowserContext,
  address: string,
  texts: readonly string[],
  left: number,
  summary?: Browsers['summarise'],
) =>
  onPage(context, async (page, session): Promise<Feed> => {
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(address);
    await page.waitForTimeout(1_500);
    const before = await heapOfPage(session);
    const work: number[] = [];
    let half = before;
    for (let from = 0; from < texts.length; from += batch) {
      if (from === items / 2) half = await heapOfPage(session);
      const start = await workTime(session);
      await append(page, texts.slice(from, from + batch), left);
      await page.waitForTimeout(settling);
      work.push((await workTime(session)) - start);
    }
    await page.waitForTimeout(1_500);
    const after = await heapOfPage(session);
    if (summary && (await summary(address)).spots < left / 2) throw new Error('the feed was not read');
    return { growth: after - before, late: after - half, work };
  });

/** Takes old items away, then appends new ones. */
const append = (page: Page, texts: readonly string[], left: number) =>
  page.evaluate(
    ({ texts, left }) => {
      const old = [...document.querySelectorAll('article')];
      for (const item of old.slice(0, Math.max(0, old.length - left))) item.remove();
      for (const text of texts) {
        const item = document.createElement('article');
        item.textContent = text;
        document.body.append(item);
      }
    },
    { texts, left },
  );

/** Milliseconds that the main thread has worked so far. */
async function workTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}
