import type { Page } from 'playwright-core';
import { type Browsers, newsPage, onPage } from './browsers';
import { composeNews } from './compose-news';
import { percentile } from './figures';
import { IsolatedWorld } from './isolated-world';
import { paintingOf, watchPainting } from './painting';
import type { Row } from './report';

const hovers = 40;
/** Where there is no text: the page has a wide margin. */
const aside = { x: 20, y: 450 };
/** From the middle of a line to the blank above it. */
const betweenLines = 14;
/** By then a card has come after the pointer has come to rest, and is gone after it has left. */
const patience = 330;

/** From the last pointermove on a spot to the card being in place, with the worker awake and asleep. */
export async function benchHover(browsers: Browsers): Promise<Row[]> {
  const address = browsers.serve('/hover', newsPage(composeNews(8_000, 5)));
  return onPage(browsers.withTifa, async (page, session) => {
    const world = await IsolatedWorld.watch(session, browsers.origin);
    await watchPainting(page);
    await page.goto(address);
    await paintingOf(page, browsers);
    await hoverOn(page, 0);
    await page.waitForTimeout(patience);
    await world.evaluate(watchCard);
    const awake = await hoverAll(page, world);
    const asleep = await hoverAll(page, world, () => browsers.stopWorker());
    const peers = [
      ['Zhongwen', 87, 478],
      ['LingLook', 64, 679],
    ] as const;
    const [ownAwake, ownAsleep] = [percentile(awake, 0.95), percentile(asleep, 0.95)];
    return [
      rowOf('awake', awake, ownAwake, 30),
      rowOf('asleep', asleep, ownAsleep, 50),
      ...peers.flatMap(([name, theirs, theirsAsleep]): Row[] => [
        peerRow(`${name}, awake`, theirs, ownAwake),
        peerRow(`${name}, asleep`, theirsAsleep, ownAsleep),
      ]),
    ];
  });
}

const rowOf = (state: string, times: readonly number[], figure: number, atMost: number): Row => ({
  what: `hover to card, worker ${state}: 95th percentile`,
  figure,
  unit: 'ms',
  limit: { atMost },
  note: `median ${percentile(times, 0.5).toFixed(1)} ms, ${times.length} of ${hovers} hovers opened a card`,
});

const peerRow = (name: string, figure: number, own: number): Row => ({
  what: `hover to card: ${name}`,
  figure,
  unit: 'ms',
  timesOurs: figure / own,
  note: 'measured elsewhere the same way',
});

async function hoverAll(
  page: Page,
  world: IsolatedWorld,
  before: () => Promise<void> = async () => {},
): Promise<number[]> {
  const times: number[] = [];
  for (let number = 0; number < hovers; number++) {
    await page.mouse.move(aside.x, aside.y, { steps: 3 });
    await page.waitForTimeout(patience);
    await before();
    await world.evaluate('globalThis.hover.changed = 0');
    await hoverOn(page, number);
    await page.waitForTimeout(patience);
    const time = await world.evaluate<number>('hover.changed && hover.changed - hover.moved');
    if (time > 0) times.push(time);
  }
  return times;
}

/** Moves the mouse in steps onto the nth painted range. */
async function hoverOn(page: Page, number: number): Promise<void> {
  const place = await page.evaluate((number) => {
    const ranges = [...CSS.highlights]
      .filter(([name]) => name.startsWith('tifa-'))
      .flatMap(([, highlight]) => [...highlight]);
    const wanted = ranges[(number * 7) % ranges.length];
    if (!wanted) throw new Error('nothing is painted');
    wanted.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    range.setStart(wanted.startContainer, wanted.startOffset);
    range.setEnd(wanted.endContainer, wanted.endOffset);
    const box = range.getClientRects()[0] as DOMRect;
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, number);
  // The last step alone is on the spot: on a slow machine a card may open at any step that is.
  await page.mouse.move(place.x - 30, place.y - 60);
  await page.mouse.move(place.x, place.y - betweenLines, { steps: 6 });
  await page.mouse.move(place.x, place.y);
}

/** Notes when the pointer last moved, and when the card's place, state or text last became another. */
const watchCard = `(() => {
  const hover = (globalThis.hover = { moved: 0, changed: 0 });
  addEventListener('pointermove', () => { hover.moved = performance.now(); }, { capture: true, passive: true });
  const root = chrome.dom.openOrClosedShadowRoot(document.querySelector('tifa-card'));
  const stateOf = () => [...root.children].map((part) => [part.hidden, part.style.cssText, part.textContent.length]).join();
  let state = stateOf();
  new MutationObserver(() => {
    const now = stateOf();
    if (now === state) return;
    state = now;
    hover.changed = performance.now();
  }).observe(root, { attributes: true, childList: true, characterData: true, subtree: true });
})()`;
