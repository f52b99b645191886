import type { Page } from 'playwright-core';
import { type Browsers, newsPage, onPage } from './browsers';
import { composeNews } from './compose-news';
import { median } from './figures';
import { type Marking, markWithSpans } from './mark-js';
import { type Painting, paintingOf, paintMark, spotRanges, watchPainting } from './painting';
import type { Row, Section } from './report';
import { type Task, traceTasks } from './trace';

const cases = [
  { characters: 4_000, asOneBlock: false, runs: 5 },
  { characters: 100_000, asOneBlock: false, runs: 3 },
  { characters: 1_000_000, asOneBlock: false, runs: 3 },
  { characters: 100_000, asOneBlock: true, runs: 3 },
  { characters: 1_000_000, asOneBlock: true, runs: 3 },
];
/** In one block of a million characters mark.js takes three quarters of a minute, of which nobody learns more. */
const isTooLongForPeer = ({ characters, asOneBlock }: (typeof cases)[number]) =>
  asOneBlock && characters > 100_000;

/** Painting a page, and taking the paint away, against spans put in by mark.js. */
export async function benchPage(browsers: Browsers): Promise<Section> {
  const rows: Row[] = [];
  for (const one of cases) rows.push(...(await benchCase(browsers, one)));
  return {
    title: 'Page',
    method:
      'From DOMContentLoaded to the frame that shows the paint. Tasks: processor time of main-thread tasks from the ' +
      'trace; ours are those that neither parse nor render (the page has no script), and the frames in which the paint ' +
      'changes. Peer: mark.js wraps the same spots, known beforehand, in a page without the extension.',
    rows,
  };
}

async function benchCase(browsers: Browsers, one: (typeof cases)[number]) {
  const { characters, asOneBlock, runs } = one;
  const written = composeNews(characters);
  const paragraphs = asOneBlock ? [written.join('')] : written;
  const ranges = spotRanges(paragraphs, '\n');
  const address = browsers.serve(`/page-${characters}-${asOneBlock}`, newsPage(paragraphs));
  const visits: Visit[] = [];
  for (let run = 0; run < runs; run++) visits.push(await visit(browsers, address));
  const bare = await visitBare(browsers, address);
  const marking = isTooLongForPeer(one) ? undefined : await markWithSpans(browsers, address, ranges);
  const label = `${characters.toLocaleString('en-US')} characters${asOneBlock ? ' in one block' : ''}: `;
  return rowsOf(label, visits, bare, marking, ranges.length);
}

interface Visit {
  readonly painting: Painting;
  readonly tasks: readonly Task[];
  readonly removal: number;
}

const visit = (browsers: Browsers, address: string) =>
  onPage(browsers.withTifa, async (page, session): Promise<Visit> => {
    await watchPainting(page);
    let painting: Painting | undefined;
    const tasks = await traceTasks(session, address, async () => {
      await page.goto(address);
      painting = await paintingOf(page, browsers);
    });
    return { painting: painting as Painting, tasks, removal: await removePaint(page) };
  });

/** The same page without the extension. Once it is still, one character is highlighted, to see what a frame costs that repaints. */
const visitBare = (browsers: Browsers, address: string) =>
  onPage(browsers.without, async (page, session) => {
    await watchPainting(page);
    return traceTasks(session, address, async () => {
      await page.goto(address);
      await page.waitForTimeout(1_500);
      await page.evaluate(() => {
        const node = document.querySelector('p')?.firstChild as Text;
        const range = new StaticRange({
          startContainer: node,
          startOffset: 0,
          endContainer: node,
          endOffset: 1,
        });
        CSS.highlights.set('tifa-one-character', new Highlight(range));
      });
      await page.waitForTimeout(800);
    });
  });

/** What an update of the extension makes its script do: names are deleted, and layout is forced. */
const removePaint = (page: Page) =>
  page.evaluate(() => {
    const start = performance.now();
    for (const name of [...CSS.highlights.keys()]) if (name.startsWith('tifa-')) CSS.highlights.delete(name);
    document.body.getBoundingClientRect();
    return performance.now() - start;
  });

const rendering = ['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint'];
const script = ['EvaluateScript', 'TimerFire', 'RunMicrotasks', 'v8.callFunction'];
const isRendering = ({ events }: Task) =>
  rendering.some((name) => events.has(name)) && !script.slice(0, 2).some((name) => events.has(name));
const isWork = (task: Task) => !isRendering(task) && !task.events.has('ParseHTML');
const longest = (tasks: readonly Task[]) => tasks.reduce((most, { spent }) => Math.max(most, spent), 0);
const total = (tasks: readonly Task[]) => tasks.reduce((sum, { spent }) => sum + spent, 0);

function rowsOf(
  label: string,
  visits: readonly Visit[],
  bare: readonly Task[],
  marking: Marking | undefined,
  expected: number,
): Row[] {
  const middle = (of: (visit: Visit) => number) => median(visits.map(of));
  const painted = middle(({ painting }) => painting.last - painting.idle);
  const removal = middle((one) => one.removal);
  const count = middle(({ painting }) => painting.count);
  const bareWork = bare.filter(isWork);
  const frame = middle(({ tasks }) => longest(tasks.filter(isPainting)));
  const ownFrame = longest(bare.filter(isPainting));
  return [
    {
      what: `${label}first paint`,
      figure: middle(({ painting }) => painting.first - painting.idle),
      unit: 'ms',
    },
    {
      what: `${label}window painted`,
      figure: painted,
      unit: 'ms',
      note: `${count} ranges in and near it, of ${expected}`,
    },
    {
      what: `${label}longest task of ours`,
      figure: middle(({ tasks }) => longest(tasks.filter(isWork))),
      unit: 'ms',
      limit: { atMost: 50 },
      note: `without us ${longest(bareWork).toFixed(1)} ms`,
    },
    {
      what: `${label}longest frame that paints`,
      figure: frame - ownFrame,
      unit: 'ms',
      limit: { atMost: 50 },
      note: `${frame.toFixed(1)} ms, less the ${ownFrame.toFixed(1)} ms of a frame that paints one character in a page without us`,
    },
    {
      what: `${label}main thread in all, ours`,
      figure: middle(({ tasks }) => total(tasks.filter(isWork))) - total(bareWork),
      unit: 'ms',
      note: `painting frames ${middle(({ tasks }) => total(tasks.filter(isPainting))).toFixed(0)} ms`,
    },
    {
      what: `${label}remove and lay out`,
      figure: removal,
      unit: 'ms',
      limit: { atMost: 5 },
    },
    ...(marking ? peerRows(label, marking, frame, removal) : []),
  ];
}

const isPainting = ({ events }: Task) => events.has(paintMark);

function peerRows(label: string, { mark, unmark }: Marking, paint: number, removal: number): Row[] {
  return [
    {
      what: `${label}mark.js marks and lays out`,
      figure: mark,
      unit: 'ms',
      timesOurs: mark / paint,
      note: 'to our longest frame that paints',
    },
    { what: `${label}mark.js unmarks and lays out`, figure: unmark, unit: 'ms', timesOurs: unmark / removal },
  ];
}
