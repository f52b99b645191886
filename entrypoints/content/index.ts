import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { type Kind, kinds } from '../../lib/glossary/category';
import { toPage } from '../../lib/messages/protocol';
import { answerMessages } from '../../lib/messages/receive';
import { rangeInBlock } from '../../lib/page/page-text';
import { clearPaint, paint } from '../../lib/page/paint';
import { scrollToRange } from '../../lib/page/scroll';
import { watchChanges } from '../../lib/page/watch';
import { CardDesk } from './card-desk';
import { CardHost } from './card-host';
import './highlights.css';
import { watchKeyboard } from './keyboard';
import { takeOver } from './one-script';
import { Passages } from './passages';
import { watchPointer } from './pointer';
import { Reading } from './reading';
import { summarise } from './summarise';

const quietBeforeReading = 200;

/** Text leaves the page, is read and spotted, and comes back as paint; what the reader saves goes to the notebook. */
export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  async main() {
    const life = takeOver();
    if (!life) return;
    const { signal } = life;

    const host = new CardHost();
    const ours = (node: Node) => host.owns(node);
    const reading = new Reading(ours, () => {
      passages.locate();
      desk.closeIfGone();
      paintAll();
    });
    const passages = new Passages(reading);
    const desk = new CardDesk(reading, passages, host, paintSaved);
    let article = passages.key;
    let coloursPainted = coloursNow();

    function paintSaved() {
      const ranges = [...passages.found.values()].flatMap((span) => reading.page.rangesOf(span));
      paint(
        ['saved'],
        ranges.map((range) => ['saved', range] as const),
      );
    }
    function paintAll() {
      coloursPainted = coloursNow();
      paint(kinds, spotRanges(reading));
      paintSaved();
    }
    async function loadPassages() {
      await passages.load();
      if (!signal.aborted) paintSaved();
    }
    function pageChanged() {
      if (life?.isOver()) return;
      if (passages.key !== article) {
        article = passages.key;
        desk.close();
        reading.forget();
        passages.forget();
        void loadPassages();
      }
      void reading.refresh().then(() => {
        if (!signal.aborted && coloursNow() !== coloursPainted) paintAll();
      });
    }
    const whileAlive =
      <Arguments extends unknown[], Value>(action: (...args: Arguments) => Value, otherwise: Value) =>
      (...args: Arguments) =>
        life.isOver() ? otherwise : action(...args);

    watchPointer({
      reading,
      ownsNode: (node) => host.owns(node),
      open: whileAlive((target) => desk.open(target, 'hover'), undefined),
      leave: () => desk.close(true),
      dismiss: () => desk.close(),
      signal,
    });
    watchKeyboard({
      walk: whileAlive((direction) => desk.walk(direction), false),
      close: () => desk.close(),
      enter: () => desk.enter(),
      signal,
    });
    watchChanges(document.documentElement, pageChanged, { quiet: quietBeforeReading, ours, signal });
    for (const event of ['popstate', 'hashchange']) addEventListener(event, pageChanged, { signal });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paintAll, { signal });
    browser.storage.onChanged.addListener((changes) => {
      if (!signal.aborted && passages.key in changes) void loadPassages();
    });
    signal.addEventListener('abort', () => {
      clearPaint();
      host.remove();
    });

    answerMessages(toPage, {
      async saveSelection() {
        await desk.saveSelection();
        return null;
      },
      summarise: () => summarise(reading, passages),
      show({ id }) {
        const span = passages.found.get(id);
        const range = span && reading.page.rangesOf(span)[0];
        if (!range) throw new Error('That passage is not on the page now.');
        scrollToRange(range);
        return null;
      },
    });

    await Promise.all([reading.refresh(), loadPassages()]);
  },
});

/** A page that turns dark changes these without changing its text. */
const coloursNow = () =>
  [document.documentElement, document.body].map((element) => getComputedStyle(element).color).join();

/** Ranges of the outermost spots, each under the name of its kind. */
function* spotRanges(reading: Reading): Generator<readonly [Kind, StaticRange]> {
  for (const { spot, block } of reading.outermostSpots()) {
    const range = rangeInBlock(block, spot);
    if (range) yield [spot.kind, range];
  }
}
