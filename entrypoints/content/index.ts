import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { type Kind, kinds } from '../../lib/glossary/category';
import { type PageSummary, type SpotSummary, toPage } from '../../lib/messages/protocol';
import { answerMessages } from '../../lib/messages/receive';
import type { Block } from '../../lib/page/blocks';
import { rangeInBlock } from '../../lib/page/page-text';
import { Painter } from '../../lib/page/paint';
import { watchChanges } from '../../lib/page/watch';
import { CardDesk } from './card-desk';
import { CardHost } from './card-host';
import './highlights.css';
import { watchKeyboard } from './keyboard';
import { Passages } from './passages';
import { watchPointer } from './pointer';
import { Reading } from './reading';

const quietBeforeReading = 200;
const running = Symbol.for('tifa');

/** Text leaves the page, is read and spotted, and comes back as paint; what the reader saves goes to the notebook. */
export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  async main() {
    // Injected a second time: the first one goes on. The page can't see this; the world is our own.
    if (running in globalThis) return;
    Object.defineProperty(globalThis, running, { value: true });

    const painter = new Painter();
    const host = new CardHost();
    const ours = (node: Node) => host.owns(node);
    const reading = new Reading(ours, () => {
      passages.locate();
      repaint();
    });
    const passages = new Passages(reading);
    const desk = new CardDesk(reading, passages, host, () => paintSaved());

    function paintSaved() {
      painter.paint(
        'saved',
        [...passages.found.values()].flatMap((span) => reading.page.rangesOf(span)),
      );
    }
    function repaint() {
      for (const kind of kinds) painter.paint(kind, rangesOfKind(reading, kind));
      paintSaved();
    }

    const { signal } = new AbortController();
    watchPointer({
      reading,
      ownsNode: (node) => host.owns(node),
      open: (target) => desk.open(target, 'hover'),
      leave: () => desk.close(true),
      dismiss: () => desk.close(),
      signal,
    });
    watchKeyboard({
      walk: (direction) => desk.walk(direction),
      close: () => desk.close(),
      enter: () => desk.enter(),
      signal,
    });
    watchChanges(document.documentElement, () => void reading.refresh(), {
      quiet: quietBeforeReading,
      ours,
      signal,
    });
    browser.storage.onChanged.addListener((changes) => {
      if (passages.key in changes) void passages.load().then(paintSaved);
    });

    answerMessages(toPage, {
      async saveSelection() {
        await desk.saveSelection();
        return null;
      },
      summarise: () => summarise(reading, passages),
      show({ id }) {
        const span = passages.found.get(id);
        const place = span && reading.page.rangesOf(span)[0]?.startContainer.parentElement;
        place?.scrollIntoView({ block: 'center', behavior: 'smooth' });
        return null;
      },
    });

    await Promise.all([reading.refresh(), passages.load()]);
    paintSaved();
  },
});

/** Ranges of the outermost spots of a kind. */
function* rangesOfKind(reading: Reading, kind: Kind): Generator<StaticRange> {
  for (const { spot, block } of reading.outermostSpots()) {
    if (spot.kind !== kind) continue;
    const range = rangeInBlock(reading.page.blocks[block] as Block, spot.start, spot.end);
    if (range) yield range;
  }
}

function summarise(reading: Reading, passages: Passages): PageSummary {
  const spots = new Map<string, SpotSummary>();
  for (const { spot } of reading.placedSpots()) {
    const { kind, text, headword, pinyin, gloss } = spot;
    const before = spots.get(kind + headword);
    spots.set(
      kind + headword,
      before ? { ...before, count: before.count + 1 } : { kind, text, headword, pinyin, gloss, count: 1 },
    );
  }
  return { spots: [...spots.values()], found: [...passages.found.keys()], trouble: reading.trouble };
}
