import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { toPage } from '../../lib/messages/protocol';
import { answerMessages } from '../../lib/messages/receive';
import { knownTermsKey, readKnownTerms } from '../../lib/notebook/mark';
import { watchNavigation } from '../../lib/page/navigation';
import { Paint } from '../../lib/page/paint';
import { watchReveals } from '../../lib/page/reveal';
import { scrollToRange } from '../../lib/page/scroll';
import { TreeReader } from '../../lib/page/tree-reader';
import { PageWatch } from '../../lib/page/watch';
import { settingsKey } from '../../lib/settings/settings';
import { CardDesk } from './card-desk';
import { CardHost } from './card-host';
import './highlights.css';
import { watchKeyboard } from './keyboard';
import { takeOver } from './one-script';
import { Passages } from './passages';
import { watchPointer } from './pointer';
import { Reading } from './reading';
import { Saving } from './saving';
import { SpotPaint } from './spot-paint';
import { Study } from './study';
import { summarise } from './summarise';

const quietBeforeReading = 200;
/** Milliseconds before changed styles are looked at, and how much longer than a reading takes that is at least. */
const slowestReaction = 1_000;
const restAfterReading = 20;
const flashTime = 2_500;

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
    const paint = new Paint();
    const watchHidden = watchReveals((element) => {
      // What shows one tab hides another beside it.
      reader.restyled(element.parentElement ?? element);
      pageChanged();
    }, signal);
    const reader = new TreeReader({
      ours,
      foundRoot: (root) => watch.observe(root),
      foundHidden: watchHidden,
    });
    const reading = new Reading(reader, ({ gone, spotted, isReread }) => {
      if (signal.aborted) return;
      study.changed();
      if (isReread) passages.locate();
      desk.closeIfGone();
      spotPaint.take(gone);
      spotPaint.put(spotted);
      paintSaved();
    });
    const spotPaint = new SpotPaint(reading.spots, paint, signal);
    const passages = new Passages(reading, () => {
      if (!signal.aborted) paintSaved();
    });
    const saving = new Saving(reading, passages, host, paintSaved);
    const desk = new CardDesk(reading, saving, host, paintSaved, flash);
    const study = new Study(reading, passages, flash);
    const watch = new PageWatch({
      edited: (node) => reader.edited(node),
      restyled: (element) => reader.restyled(element),
      due: pageChanged,
      quiet: quietBeforeReading,
      styleWait: () => Math.max(slowestReaction, reading.cost * restAfterReading),
      ours,
      signal,
    });
    let flashing: ReturnType<typeof setTimeout> | undefined;
    let article = passages.key;
    /** Unknown until the page has been read: asking sooner would make the browser work out its style at once. */
    let coloursPainted: string | undefined;

    function paintSaved() {
      const ranges = [...passages.found.values()].flatMap((span) => reading.page.rangesOf(span));
      paint.put(
        passages,
        ranges.map((range) => ['saved', range] as const),
      );
    }
    function paintAll() {
      paint.recolour();
      spotPaint.repaint();
      paintSaved();
    }
    /** Shows for a moment where something stands. */
    function flash(ranges: readonly StaticRange[]) {
      paint.put(
        desk,
        ranges.map((range) => ['saved', range] as const),
      );
      clearTimeout(flashing);
      flashing = setTimeout(() => paint.take(desk), flashTime);
    }
    async function loadPassages() {
      await passages.load();
      if (!signal.aborted) paintSaved();
    }
    /** What the reader knows is not underlined; its cards still open. */
    function takeKnownTerms(stored: unknown) {
      reading.spots.known = readKnownTerms(stored);
      if (!signal.aborted) spotPaint.repaint();
    }
    async function loadKnownTerms() {
      takeKnownTerms((await browser.storage.local.get(knownTermsKey))[knownTermsKey]);
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
      void reading.refresh().then(checkColours);
    }
    function checkColours() {
      if (signal.aborted) return;
      const colours = coloursNow();
      if (coloursPainted !== undefined && colours !== coloursPainted) paintAll();
      coloursPainted = colours;
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
      close: () => desk.back(),
      enter: () => desk.enter(),
      signal,
    });
    watch.observe(document);
    watchNavigation(pageChanged, signal);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paintAll, { signal });
    browser.storage.onChanged.addListener((changes) => {
      if (signal.aborted) return;
      if (passages.key in changes) void loadPassages();
      if (changes[knownTermsKey]) takeKnownTerms(changes[knownTermsKey].newValue);
      if (settingsKey in changes) {
        desk.close();
        reading.forget();
        void reading.refresh();
      }
    });
    signal.addEventListener('abort', () => {
      paint.clear();
      host.remove();
    });

    answerMessages(toPage, {
      async saveSelection() {
        watch.flush();
        await saving.saveSelection();
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
      study: ({ since }) => study.answer(since),
      scrollTo: (term) => study.scrollTo(term),
    });

    await Promise.all([reading.refresh().then(checkColours), loadPassages(), loadKnownTerms()]);
  },
});

/** A page that turns dark changes these without changing its text. */
const coloursNow = () =>
  [document.documentElement, document.body]
    .map((element) => (element ? getComputedStyle(element).color : ''))
    .join();
