import type { BrowserContext } from 'playwright-core';
import { type Browsers, newsPage, onPage } from './browsers';
import { composeNews } from './compose-news';
import { median } from './figures';
import { heapOfPage, heapOfWorker } from './heap';
import { paintingOf, spotRanges, watchPainting } from './painting';
import type { Row, Section } from './report';

const runs = 5;

/** The same few headwords on both pages that are compared, so that only the number of spots differs. */
const vocabulary = 150;
const densities = [1.2, 12];
const characters = 200_000;

/** What a read page and the loaded glossary keep in memory. */
export async function benchMemory(browsers: Browsers): Promise<Section> {
  const article = await shareOfTab(browsers, composeNews(4_000, 9), '/memory-article');
  const [few, many] = [
    await shareOfTab(
      browsers,
      composeNews(characters, 9, { perThousand: densities[0] as number, vocabulary }),
      '/memory-few',
    ),
    await shareOfTab(
      browsers,
      composeNews(characters, 9, { perThousand: densities[1] as number, vocabulary }),
      '/memory-many',
    ),
  ];
  const worker = await heapOfWorker(browsers.withTifa, browsers.origin);
  const rows: Row[] = [
    {
      what: 'our share of a tab, 4,000 characters',
      figure: article.bytes / 1e6,
      unit: 'MB',
      limit: { atMost: 1 },
      note: `${article.count} spots`,
    },
    {
      what: `our share of a tab, ${characters.toLocaleString('en-US')} characters`,
      figure: many.bytes / 1e6,
      unit: 'MB',
      note: `${many.count} spots`,
    },
    {
      what: 'each further spot',
      figure: (many.bytes - few.bytes) / (many.count - few.count),
      unit: 'bytes',
      limit: { atMost: 400 },
      note: `${few.count} and ${many.count} spots in ${characters.toLocaleString('en-US')} characters`,
    },
  ];
  if (worker !== undefined)
    rows.push({
      what: 'background with the glossary loaded',
      figure: worker / 1e6,
      unit: 'MB',
      limit: { atMost: 30 },
    });
  return {
    title: 'Memory',
    method: `After collecting garbage: JavaScript, DOM objects and array buffers; pages with and without the extension in turn, medians of ${runs}.`,
    rows,
  };
}

/** Bytes with the extension less those without, and how many spots there are. */
async function shareOfTab(browsers: Browsers, paragraphs: readonly string[], path: string) {
  const address = browsers.serve(path, newsPage(paragraphs));
  const measure = (context: BrowserContext) =>
    onPage(context, async (page, session) => {
      await watchPainting(page);
      await page.goto(address);
      if (context === browsers.withTifa) await paintingOf(page, browsers);
      await page.waitForTimeout(300);
      return heapOfPage(session);
    });
  const shares: number[] = [];
  for (let run = 0; run < runs; run++)
    shares.push((await measure(browsers.withTifa)) - (await measure(browsers.without)));
  return { count: spotRanges(paragraphs, '\n').length, bytes: median(shares) };
}
