import type { VNode } from 'preact';
import { Card } from '../../components/card/Card';
import { PassageCard } from '../../components/card/PassageCard';
import { WordCard } from '../../components/card/WordCard';
import { type Sent, toFrame } from '../../lib/messages/protocol';
import { answerMessages } from '../../lib/messages/receive';
import { ask } from '../../lib/messages/send';
import { type Anchor, watchMoves } from '../../lib/page/beside';
import { pathOfFrame } from '../../lib/page/frame-place';
import type { CardOwner } from './card-owner';

/** The cards that the top page can draw, by the names under which they cross. */
const cards = Object.entries({ Card, PassageCard, WordCard });

/** What the reader does around the card in the top page: with the pointer, by a press, by keys. */
interface AroundCard {
  readonly enter: () => void;
  readonly leave: () => void;
  readonly dismiss: () => void;
  readonly back: () => void;
  readonly goInto: () => void;
  readonly walk: (direction: 1 | -1) => void;
}

interface Shown {
  card: VNode;
  readonly line: Anchor;
  readonly owner: CardOwner;
}

/** The frame's side of a card that the top page draws, since the frame is too small for it. */
export class FrameCard {
  /** The pointer was last seen in the top page, on the card or around it. */
  isPointedAt = false;
  #shown: Shown | undefined;
  #number = 0;
  /** One message at a time, so that none overtakes another. */
  #sent: Promise<boolean> = Promise.resolve(true);
  #focusBefore: Element | null = null;

  constructor(around: AroundCard, signal: AbortSignal) {
    const handlers = {
      ...around,
      over: () => {
        this.isPointedAt = true;
        around.enter();
      },
      out: () => {
        if (this.isPointedAt) around.leave();
        this.isPointedAt = false;
      },
    };
    addEventListener('pointermove', ({ isTrusted }) => isTrusted && (this.isPointedAt = false), {
      capture: true,
      passive: true,
      signal,
    });
    answerMessages(
      toFrame,
      {
        // The background has checked which event may have which arguments.
        cardEvent: ({ number, event, args }) => {
          if (!this.#shown || number !== this.#number) return null;
          const does = ({ ...this.#shown.card.props, ...handlers } as Record<string, unknown>)[event];
          if (typeof does === 'function') does(...args);
          return null;
        },
      },
      signal,
    );
  }

  /** Has a card drawn beside `line`; where the top page can't, calls `refused`. Returns what takes the card away. */
  show(card: VNode, line: Anchor, owner: CardOwner, refused: () => void): () => void {
    const shown = { card, line, owner };
    this.#shown = shown;
    this.#number++;
    const unwatch = watchMoves(() => void this.#send({ do: 'move', line: boxOf(line) }));
    const end = () => {
      unwatch();
      if (this.#shown === shown) this.#shown = undefined;
      this.isPointedAt = false;
      // Another card may take its place at once.
      queueMicrotask(() => this.#shown || void this.#hide());
    };
    void this.#draw().then((isDrawn) => {
      if (isDrawn || this.#shown !== shown) return;
      end();
      refused();
    });
    return end;
  }

  update(card: VNode): void {
    if (!this.#shown) return;
    this.#shown.card = card;
    void this.#draw();
  }

  /** Has the top page do something on behalf of the card that it shows; undefined where it shows none. */
  act(what: 'copy' | 'speak', text: string): Promise<boolean> | undefined {
    return this.#shown && this.#send({ do: what, text });
  }

  /** Moves the focus into the card; false where the top page shows none. */
  focus(): boolean {
    if (!this.#shown) return false;
    this.#focusBefore = document.activeElement;
    void this.#send({ do: 'focus' });
    return true;
  }

  async #hide(): Promise<void> {
    await this.#send({ do: 'hide' });
    // The top page has given the focus to this frame, not to what had it here.
    if (document.hasFocus() && this.#focusBefore instanceof HTMLElement)
      this.#focusBefore.focus({ preventScroll: true });
    this.#focusBefore = null;
  }

  #draw(): Promise<boolean> {
    const { card, line, owner } = this.#shown as Shown;
    const path = pathOfFrame();
    const name = cards.find(([, one]) => one === card.type)?.[0];
    if (!path || !name) return Promise.resolve(false);
    const { props } = card;
    return this.#send({
      do: 'draw',
      number: this.#number,
      isPinned: owner.isPinned,
      // Functions stay behind.
      card: JSON.stringify({ name, props }),
      events: Object.entries(props).flatMap(([name, does]) => (typeof does === 'function' ? name : [])),
      line: boxOf(line),
      path,
      width: innerWidth,
    });
  }

  #send(request: Sent<'drawInTop'>): Promise<boolean> {
    this.#sent = this.#sent.then(async () => {
      const done = await ask('drawInTop', request);
      return done.ok && done.value;
    });
    return this.#sent;
  }
}

function boxOf(line: Anchor) {
  const { left, top, right, bottom } = line.getBoundingClientRect();
  return { left, top, right, bottom };
}
