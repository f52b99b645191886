import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { t } from '../../lib/locales/translate';
import { toPage } from '../../lib/messages/protocol';
import { answerMessages } from '../../lib/messages/receive';
import { knownTermsKey, readKnownTerms } from '../../lib/notebook/mark';
import { ownEntriesKey } from '../../lib/notebook/own-entries-mark';
import { hostsOf } from '../../lib/page/address';
import { watchNavigation } from '../../lib/page/navigation';
import { Paint } from '../../lib/page/paint';
import { watchReveals } from '../../lib/page/reveal';
import { scrollToRange } from '../../lib/page/scroll';
import { TreeReader } from '../../lib/page/tree-reader';
import { PageWatch } from '../../lib/page/watch';
import { readSettings, type Settings } from '../../lib/settings/settings';
import { isAlwaysOn, isOn, settingsKey } from '../../lib/settings/sites';
import { CardDesk } from './card-desk';
import { CardHost } from './card-host';
import { FrameCard } from './frame-card';
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
import { waitSwitchedOff } from './switched-off';
import { WordDesk } from './word-desk';
import { watchLookups } from './word-lookup';

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
    const hosts = hostsOf(document);
    const { [settingsKey]: stored } = await browser.storage.local.get(settingsKey);
    if (!isOn(stored, hosts)) return waitSwitchedOff(life);
    let settings = readSettings(stored);

    // Only where there is a frame around this one.
    const outside =
      window === top
        ? undefined
        : new FrameCard(
            {
              enter: () => pointerLeft(),
              leave: () => leaveCards(),
              dismiss: () => closeCards(),
              back: () => stepBack(),
              goInto: () => enterCard(),
              walk: (direction) => desk.walk(direction),
            },
            signal,
          );
    const host = new CardHost(outside);
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
      words.closeIfGone();
      const moved = reading.marks.recount(reading.page.blocks);
      spotPaint.take(gone);
      spotPaint.put(new Set([...spotted, ...moved]));
      paintSaved();
    });
    const spotPaint = new SpotPaint(reading.marks, paint, signal);
    const passages = new Passages(reading, paintSaved);
    const saving = new Saving(reading, passages, host, paintSaved);
    const desk = new CardDesk(reading, saving, host, paintSaved, flash);
    const study = new Study(reading, passages, flash);
    const words = new WordDesk(reading, passages, host, paintSaved, (spot) => desk.open(spot, 'pinned'));
    const closeCards = () => {
      const hadWord = words.close();
      return desk.close() || hadWord;
    };
    const leaveCards = () => {
      desk.close(true);
      words.close(true);
    };
    const stepBack = () => words.close() || desk.back();
    const enterCard = () => desk.enter() || words.enter();
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
      if (signal.aborted) return;
      paint.put(
        passages,
        passages.painted.flatMap(([name, span]) =>
          reading.page.rangesOf(span).map((range) => [name, range] as const),
        ),
      );
    }
    function paintAll() {
      if (signal.aborted) return;
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
      paintSaved();
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
        closeCards();
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
    function obey() {
      reading.spots.kindsOff = settings.kindsOff;
      reading.marks.density = settings.density;
      reading.marks.recount(reading.page.blocks);
      reading.readsForeign = isAlwaysOn(settings, hosts);
      host.look = settings;
      desk.links = settings.links;
    }
    /** The reader has changed the settings. */
    function changeSettings(to: Settings) {
      const before = settings;
      settings = to;
      closeCards();
      if (!isOn(settings, hosts)) {
        life?.end();
        const next = takeOver();
        if (next) waitSwitchedOff(next);
        return;
      }
      obey();
      spotPaint.repaint();
      if (findsBy(before) !== findsBy(settings)) spotAnew();
    }
    function spotAnew() {
      reading.forget();
      // What has no spots any more is not answered, so that its paint would stay.
      void reading.refresh().then(paintAll);
    }
    /** Is the focus in the card that another script of ours draws here for a frame? */
    const isInFramesCard = () =>
      document.activeElement?.localName === 'tifa-card' && !host.owns(document.activeElement);
    const whileAlive =
      <Arguments extends unknown[], Value>(action: (...args: Arguments) => Value, otherwise: Value) =>
      (...args: Arguments) =>
        life.isOver() ? otherwise : action(...args);

    obey();
    const pointerLeft = watchPointer({
      reading,
      ownsNode: (node) => host.owns(node),
      open: whileAlive((target) => desk.open(target, 'hover'), undefined),
      leave: () => outside?.isPointedAt || desk.close(true),
      dismiss: closeCards,
      signal,
    });
    watchLookups({
      reading,
      ownsNode: (node) => host.owns(node),
      key: () => settings.wordKey,
      point: whileAlive((place, how) => void words.point(place, how), undefined),
      isHovered: (place) => words.isHovered(place),
      leave: () => outside?.isPointedAt || words.close(true),
      select: whileAlive((range) => void words.select(range), undefined),
      signal,
    });
    watchKeyboard({
      keys: () => settings,
      isWriting: () => host.isWriting || isInFramesCard(),
      walk: whileAlive((direction) => desk.walk(direction), false),
      close: stepBack,
      enter: enterCard,
      signal,
    });
    watch.observe(document);
    watchNavigation(pageChanged, signal);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paintAll, { signal });
    const takeStored = (changes: Record<string, { newValue?: unknown }>) => {
      if (signal.aborted) return;
      if (passages.key in changes) void loadPassages();
      if (changes[knownTermsKey]) takeKnownTerms(changes[knownTermsKey].newValue);
      if (ownEntriesKey in changes) {
        closeCards();
        spotAnew();
      }
      if (settingsKey in changes) changeSettings(readSettings(changes[settingsKey]?.newValue));
    };
    browser.storage.onChanged.addListener(takeStored);
    signal.addEventListener('abort', () => {
      browser.storage?.onChanged.removeListener(takeStored);
      paint.clear();
      host.remove();
      reading.forget();
    });

    answerMessages(
      toPage,
      {
        async saveSelection() {
          watch.flush();
          await saving.saveSelection();
          return null;
        },
        say: ({ said }) => saving.say(said),
        summarise: () => summarise(reading, passages),
        show({ id }) {
          const span = passages.found.get(id);
          const range = span && reading.page.rangesOf(span)[0];
          if (!range) throw new Error(t('said.passageNotOnPage'));
          scrollToRange(range);
          return null;
        },
        study: ({ since }) => study.answer(since),
        scrollTo: (term) => study.scrollTo(term),
      },
      signal,
    );

    await Promise.all([reading.refresh().then(checkColours), loadPassages(), loadKnownTerms()]);
  },
});

/** What is found depends on these settings; the others are a matter of paint. */
const findsBy = ({ show, hidden, sitesOn }: Settings) => JSON.stringify([show, hidden, sitesOn]);

/** A page that turns dark changes these without changing its text. */
const coloursNow = () =>
  [document.documentElement, document.body]
    .map((element) => (element ? getComputedStyle(element).color : ''))
    .join();
