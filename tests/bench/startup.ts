import type { BrowserContext, CDPSession } from 'playwright-core';
import { type Browsers, newsPage, onPage } from './browsers';
import { composeNews } from './compose-news';
import { median } from './figures';
import { heapOfPage } from './heap';
import { benchHover } from './hover';
import { IsolatedWorld } from './isolated-world';
import { paintingOf, watchPainting } from './painting';
import type { Row, Section } from './report';

const loads = 11;
const wakes = 5;

const elsewhere = 'measured elsewhere the same way';

/** What we cost where there is nothing to do, how soon the worker answers, and how soon a card stands. */
export async function benchStartup(browsers: Browsers): Promise<Section> {
  return {
    title: 'Start-up and hover',
    method:
      'A page without Chinese in two browsers in turn, with and without the extension: difference of medians. Hover: from the last real pointermove to the last change of the card’s place and state.',
    rows: [...(await quietCost(browsers)), ...(await wakingTime(browsers)), ...(await benchHover(browsers))],
  };
}

interface Load {
  readonly milliseconds: number;
  readonly script: number;
  readonly bytes: number;
}

async function quietCost(browsers: Browsers): Promise<Row[]> {
  const sentence =
    '<p>The ferry leaves at seven, and whoever is late waits for the next one with a cup of tea. ';
  const address = browsers.serve(
    '/quiet',
    `<!doctype html><meta charset="utf-8"><title>Ferry</title><body>${sentence.repeat(400)}`,
  );
  const withTifa: Load[] = [];
  const without: Load[] = [];
  for (let run = -1; run < loads; run++) {
    const pair = [
      await loadQuietly(browsers.withTifa, address),
      await loadQuietly(browsers.without, address),
    ];
    if (run < 0) continue;
    withTifa.push(pair[0] as Load);
    without.push(pair[1] as Load);
  }
  const difference = (key: keyof Load) =>
    median(withTifa.map((one) => one[key])) - median(without.map((one) => one[key]));
  const own = difference('milliseconds');
  const bytes = difference('bytes') / 2 ** 20;
  const peers = [
    ['Zhongwen', 36, 0.52],
    ['Yomitan', 61, 0.63],
    ['LingLook', 73, 1.65],
  ] as const;
  return [
    {
      what: 'page without Chinese: main thread',
      figure: own,
      unit: 'ms',
      limit: { atMost: 10 },
      note: `of it script ${difference('script').toFixed(1)} ms; the page itself ${median(without.map(({ milliseconds }) => milliseconds)).toFixed(0)} ms`,
    },
    { what: 'page without Chinese: heap', figure: bytes, unit: 'MiB', limit: { atMost: 0.15 } },
    ...peers.flatMap(([name, milliseconds, mebibytes]): Row[] => [
      {
        what: `the same: ${name}`,
        figure: milliseconds,
        unit: 'ms',
        timesOurs: milliseconds / own,
        note: elsewhere,
      },
      {
        what: `the same: ${name}`,
        figure: mebibytes,
        unit: 'MiB',
        timesOurs: mebibytes / bytes,
        note: elsewhere,
      },
    ]),
  ];
}

const loadQuietly = (context: BrowserContext, address: string) =>
  onPage(context, async (page, session): Promise<Load> => {
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await metrics(session);
    await page.goto(address);
    await page.waitForTimeout(400);
    const after = await metrics(session);
    return {
      milliseconds: (after.TaskDuration - before.TaskDuration) * 1_000,
      script: (after.ScriptDuration - before.ScriptDuration) * 1_000,
      bytes: await heapOfPage(session),
    };
  });

async function metrics(session: CDPSession): Promise<{ TaskDuration: number; ScriptDuration: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const figureOf = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return { TaskDuration: figureOf('TaskDuration'), ScriptDuration: figureOf('ScriptDuration') };
}

async function wakingTime(browsers: Browsers): Promise<Row[]> {
  const address = browsers.serve('/waking', newsPage(composeNews(4_000, 3)));
  const answers: number[] = [];
  const asleep: number[] = [];
  const awake: number[] = [];
  for (let run = 0; run < wakes; run++) {
    await browsers.stopWorker();
    asleep.push(await timeToPaint(browsers, address, (time) => answers.push(time)));
    awake.push(await timeToPaint(browsers, address));
  }
  return [
    {
      what: 'worker asleep: question to answer',
      figure: median(answers),
      unit: 'ms',
      limit: { atMost: 150 },
      note: `the glossary opened in between; ${answers.length} times`,
    },
    { what: 'worker asleep: idle to first paint, 4,000 characters', figure: median(asleep), unit: 'ms' },
    { what: 'worker awake: idle to first paint, 4,000 characters', figure: median(awake), unit: 'ms' },
  ];
}

/** Milliseconds from idle to the first paint. With `answered`, the worker is then stopped and asked about a new paragraph. */
const timeToPaint = (browsers: Browsers, address: string, answered?: (milliseconds: number) => void) =>
  onPage(browsers.withTifa, async (page, session) => {
    const world = await IsolatedWorld.watch(session, browsers.origin);
    await watchPainting(page);
    await page.goto(address);
    const { first, idle } = await paintingOf(page, browsers);
    if (answered) {
      await world.evaluate(timeAnswers);
      await browsers.stopWorker();
      await page.evaluate(() => {
        const paragraph = document.createElement('p');
        paragraph.textContent = `新的一段谈到高质量发展，第${Math.random()}次。`;
        document.body.append(paragraph);
      });
      for (let waited = 0; waited < 3_000; waited += 100) {
        await page.waitForTimeout(100);
        const time = await world.evaluate<number>('globalThis.answerTime ?? 0');
        if (time === 0) continue;
        answered(time);
        break;
      }
    }
    return first - idle;
  });

/** Notes how long the next message to the background waits for its answer, whether it goes alone or through a port. */
const timeAnswers = `(() => {
  const send = chrome.runtime.sendMessage.bind(chrome.runtime);
  const connect = chrome.runtime.connect.bind(chrome.runtime);
  const note = (start) => { globalThis.answerTime ??= performance.now() - start; };
  chrome.runtime.sendMessage = async (...message) => {
    const start = performance.now();
    const answer = await send(...message);
    note(start);
    return answer;
  };
  chrome.runtime.connect = (...options) => {
    const start = performance.now();
    const port = connect(...options);
    port.onMessage.addListener(() => note(start));
    return port;
  };
})()`;
