import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { ActionsProps } from '../components/card/Actions';
import { Card } from '../components/card/Card';
import type { CardEvents } from '../components/card/card-props';
import { PassageCard } from '../components/card/PassageCard';
import { WordCard } from '../components/card/WordCard';
import type { CompiledEntry } from '../lib/glossary/compiled-entry';
import { toTop } from '../lib/messages/drawn-card';
import type { Params } from '../lib/messages/protocol';
import { answerMessages } from '../lib/messages/receive';
import { ask } from '../lib/messages/send';
import type { Box } from '../lib/page/beside';
import { boxInWindow, framesOnPath } from '../lib/page/frame-place';
import { readSettings } from '../lib/settings/settings';
import { settingsKey } from '../lib/settings/sites';
import { CardHost } from './content/card-host';
import type { CardOwner } from './content/card-owner';
import { copyText } from './content/copy-text';
import { watchKeyboard } from './content/keyboard';
import { takeOver } from './content/one-script';
import { speak } from './content/voice';

type Request = Params<'frameCard'>['request'];
type Drawing = Extract<Request, { do: 'draw' }>;
type Event = Params<'tellFrame'>['event'];
type ActionEvents = Omit<ActionsProps, 'said' | 'saved' | 'busy'>;

/** The card of a frame, where it is shown. */
interface Shown {
  readonly frame: number;
  readonly number: number;
  /** The frames around its line, the outermost first. */
  readonly frames: readonly HTMLElement[];
  readonly width: number;
  /** In the window of the frame. */
  line: Box;
  readonly ending: AbortController;
  isPinned: boolean;
}

const graceBeforeLeaving = 260;

/**
 * Draws in the top page the card of a frame that is too small for it, over the frame. It knows nothing of the page and
 * does nothing by itself: the frame says what to draw, and is told what the reader does.
 */
export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  main() {
    const life = takeOver('tifa-frame-card');
    if (!life) return;
    const { signal } = life;
    const host = new CardHost();
    let shown: Shown | undefined;
    let leaving: ReturnType<typeof setTimeout> | undefined;
    let settings = readSettings(undefined);
    const entries = new Map<string, CompiledEntry>();

    const owner: CardOwner = {
      get isPinned() {
        return shown?.isPinned === true;
      },
      giveWay() {
        void tell('dismiss');
        close();
      },
    };

    function close() {
      stay();
      shown?.ending.abort();
      shown = undefined;
      host.hide();
    }
    /** Tells the frame whose card is shown; one that does not hear it is gone, and so is its card. */
    async function tell(event: Event, ...args: unknown[]) {
      if (!shown) return;
      const to = shown;
      const { frame, number } = to;
      const told = await ask('tellFrame', { frame, number, event, args } as Params<'tellFrame'>);
      if (!told.ok && shown === to) close();
    }

    async function draw(
      frame: number,
      { number, isPinned, card, events, line, path, width }: Drawing,
    ): Promise<boolean> {
      if (!isPinned && shown?.frame !== frame && host.isPinned) {
        void ask('tellFrame', { frame, number, event: 'dismiss', args: [] });
        return true;
      }
      const frames = framesOnPath(path);
      if (!frames) {
        if (shown?.frame === frame) close();
        return false;
      }
      const { [settingsKey]: stored } = await browser.storage.local.get(settingsKey);
      settings = readSettings(stored);
      host.look = settings;
      const entry = card.name === 'Card' ? await entryOf(card.props.entry?.id) : undefined;
      const handlers = Object.fromEntries(
        events.map((event) => [
          event,
          // Buttons hand over their event, which is of no use elsewhere.
          (...args: unknown[]) =>
            void tell(event as Event, ...args.filter((arg) => !(arg instanceof UIEvent))),
        ]),
      );
      const drawn = cardWith(card, entry, handlers);
      if (shown?.frame === frame && shown.number === number) {
        shown.line = line;
        shown.isPinned = isPinned;
        host.update(drawn);
        return true;
      }
      if (shown && shown.frame !== frame) void tell('dismiss');
      shown?.ending.abort();
      const ending = new AbortController();
      const now: Shown = { frame, number, frames, width, line, ending, isPinned };
      shown = now;
      for (const element of frames) {
        element.addEventListener('load', close, { signal: ending.signal });
        // Frames between this page and that of the card.
        if (element.ownerDocument !== document)
          element.ownerDocument.addEventListener('scroll', () => host.moved(), {
            capture: true,
            passive: true,
            signal: ending.signal,
          });
      }
      host.show(drawn, { getBoundingClientRect: () => placeOf(now) }, owner);
      return true;
    }

    async function entryOf(id: string | undefined): Promise<CompiledEntry | undefined> {
      if (id === undefined || entries.has(id)) return id === undefined ? undefined : entries.get(id);
      const answer = await ask('entries', { ids: [id] });
      const text = answer.ok ? answer.value[id] : undefined;
      if (text === undefined) return undefined;
      const entry = JSON.parse(text) as CompiledEntry;
      // An own entry may change.
      if (!entry.own) entries.set(id, entry);
      return entry;
    }

    answerMessages(
      toTop,
      {
        async frameCard({ frame, request }) {
          if (request.do === 'draw') return draw(frame, request);
          if (shown?.frame !== frame) return false;
          switch (request.do) {
            case 'move':
              shown.line = request.line;
              host.moved();
              return true;
            case 'focus':
              shown.isPinned = true;
              host.focus();
              return true;
            case 'hide':
              close();
              return true;
            case 'copy':
              return copyText(request.text);
            case 'speak':
              speak(request.text);
              return true;
          }
        },
      },
      signal,
    );

    const isOnCard = (event: globalThis.Event) => host.owns(event.target);
    const options = { capture: true, passive: true, signal } as const;
    const stay = () => {
      clearTimeout(leaving);
      leaving = undefined;
    };
    /** The frame sees nothing of the pointer while it is out here. */
    const leaveSoon = () => {
      leaving ??= setTimeout(() => {
        leaving = undefined;
        void tell('over').then(() => tell('out'));
      }, graceBeforeLeaving);
    };
    addEventListener(
      'pointerover',
      (event) => {
        if (!event.isTrusted || event.pointerType === 'touch' || !shown) return;
        if (isOnCard(event)) {
          stay();
          void tell('over');
        } else if (event.target === shown.frames[0]) stay();
        else leaveSoon();
      },
      options,
    );
    // A finger that comes down may be about to scroll.
    for (const [type, isTouch] of [
      ['pointerdown', false],
      ['click', true],
    ] as const)
      addEventListener(
        type,
        (event) => {
          const isPress = event.isTrusted && ((event as PointerEvent).pointerType === 'touch') === isTouch;
          if (isPress && shown && !isOnCard(event)) void tell('dismiss');
        },
        options,
      );
    const does = (event: Event, ...args: unknown[]) => {
      if (!shown) return false;
      void tell(event, ...args);
      return true;
    };
    watchKeyboard({
      keys: () => settings,
      isWriting: () => host.isWriting,
      walk: (direction) => host.owns(document.activeElement) && does('walk', direction),
      close: () => does('back'),
      enter: () => does('goInto'),
      signal,
    });
    signal.addEventListener('abort', () => host.remove());
  },
});

/** Where the line stands in the window; one that is scrolled out of view is at the edge of its frame. */
function placeOf({ frames, width, line }: Shown): Box {
  const { left, top, right, bottom } = boxInWindow(line, frames, width);
  const edge = (frames[0] as HTMLElement).getBoundingClientRect();
  const across = (x: number) => Math.min(Math.max(x, edge.left), edge.right);
  const down = (y: number) => Math.min(Math.max(y, edge.top), edge.bottom);
  return { left: across(left), top: down(top), right: across(right), bottom: down(bottom) };
}

/** The frame has named the events that somebody waits for. */
function cardWith(card: Drawing['card'], entry: CompiledEntry | undefined, events: object) {
  switch (card.name) {
    case 'Card':
      return <Card {...card.props} entry={entry} {...(events as CardEvents)} />;
    case 'WordCard':
      return <WordCard {...card.props} {...(events as ActionEvents)} />;
    case 'PassageCard':
      return <PassageCard {...card.props} {...(events as ActionEvents)} />;
  }
}
