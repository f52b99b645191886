import { openSpotterFromSource } from '../../lib/spotting/open';
import { type Browsers, newsPage, onPage } from './browsers';
import { composeNews } from './compose-news';
import { benchFeed } from './feed';
import { growthExponent, interleave, median } from './figures';
import type { Row, Section } from './report';

const sizes = [10_000, 100_000, 1_000_000];
const runs = 3;
const glance = 30;
type Point = readonly [characters: number, milliseconds: number];

/** How time grows with the text, and memory with an endless feed. */
export async function benchGrowth(browsers: Browsers): Promise<Section> {
  return {
    title: 'Growth',
    method:
      'Exponents are slopes of log time on log size: 1 is linear. Feed: 10,000 items come in batches; heap growth with the extension less that without.',
    rows: [
      ...growthRows('spotter', timeSpotter()),
      ...growthRows('idle to all spotted', await timePages(browsers)),
      ...(await benchFeed(browsers)),
    ],
  };
}

function timeSpotter(): Point[] {
  const spotter = openSpotterFromSource();
  const texts = sizes.map((size) => composeNews(size, 11).join('\n\n'));
  const times = interleave(
    Object.fromEntries(texts.map((text, i) => [`size ${i}`, () => spotter().spot(text)])),
    runs,
  );
  return texts.map(({ length }, i) => [length, times[`size ${i}`] as number]);
}

async function timePages(browsers: Browsers): Promise<Point[]> {
  const points: Point[] = [];
  for (const size of sizes) {
    const paragraphs = composeNews(size, 11);
    const address = browsers.serve(`/growth-${size}`, newsPage(paragraphs));
    const times: number[] = [];
    for (let run = 0; run < runs; run++)
      times.push(
        await onPage(browsers.withTifa, async (page) => {
          await page.goto(address, { waitUntil: 'domcontentloaded' });
          const start = performance.now();
          while ((await browsers.summarise(address)).isReading) await page.waitForTimeout(glance);
          return performance.now() - start;
        }),
      );
    points.push([size, median(times)]);
  }
  return points;
}

function growthRows(what: string, points: readonly Point[]): Row[] {
  const [small, middle, large] = points.map(([, milliseconds]) => milliseconds.toFixed(0));
  return [
    {
      what: `${what}: exponent over 1, 10 and 100 times the text`,
      figure: growthExponent(points),
      unit: '',
      note: `${small}, ${middle}, ${large} ms`,
    },
    { what: `${what}: exponent from 10 to 100 times`, figure: growthExponent(points.slice(1)), unit: '' },
  ];
}
