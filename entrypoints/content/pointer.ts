import type { Block } from '../../lib/page/blocks';
import { characterAt } from '../../lib/page/hit-test';
import type { PlacedSpot } from './page-spots';
import type { Reading } from './reading';

/** Milliseconds without a movement: more than a frame, so that a pointer in motion opens nothing, and less than a reader notices. */
const restBeforeOpen = 17;
const graceBeforeClose = 260;

interface PointerEdges {
  readonly reading: Reading;
  readonly ownsNode: (node: unknown) => boolean;
  readonly open: (target: PlacedSpot) => void;
  /** The pointer has left the spot and the card. */
  readonly leave: () => void;
  /** A press or touch outside the card. */
  readonly dismiss: () => void;
  readonly signal: AbortSignal;
}

/**
 * Opens a card where the mouse rests on a spot or a finger taps one. Listens passively, and to the reader
 * alone: events that the page has made up are ignored, and its own handlers are untouched. Returns what is called when the
 * pointer has left the window unseen: then a spot that it comes back to is opened again.
 */
export function watchPointer({ reading, ownsNode, open, leave, dismiss, signal }: PointerEdges): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: PlacedSpot | undefined;
  const options = { capture: true, passive: true, signal } as const;
  const later = (milliseconds: number, action: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));

  addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      if (ownsNode(event.target)) return clearTimeout(timer);
      if (event.buttons !== 0) return;
      // The path is gone by the time the pointer has rested.
      const roots = shadowRootsOf(event);
      later(restBeforeOpen, () => {
        const target = spotAt(reading, event, roots);
        if (target && (target.spot !== current?.spot || target.block !== current.block))
          open((current = target));
        else if (!target) {
          current = undefined;
          later(graceBeforeClose, leave);
        }
      });
    },
    options,
  );

  addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch' || ownsNode(event.target)) return;
      current = undefined;
      dismiss();
    },
    options,
  );

  addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || !(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
      if (ownsNode(event.target)) return;
      const onLink = event.target instanceof Element && event.target.closest('a,button,input,label,summary');
      const target = onLink ? undefined : spotAt(reading, event, shadowRootsOf(event));
      dismiss();
      current = target;
      if (target) open(target);
    },
    options,
  );

  return () => {
    current = undefined;
  };
}

/** The open shadow root that an event comes from. */
export function shadowRootsOf(event: Event): ShadowRoot[] {
  const root = (event.composedPath()[0] as Node | undefined)?.getRootNode();
  return root instanceof ShadowRoot ? [root] : [];
}

/** A character of the page's text: its block, and its offset there. */
export interface Place {
  readonly block: Block;
  readonly offset: number;
}

/** The character under a mouse event, if it was read. */
export function placeAt(
  reading: Reading,
  { clientX, clientY }: MouseEvent,
  roots: ShadowRoot[],
): Place | undefined {
  const hit = characterAt(clientX, clientY, roots);
  return hit && reading.page.locate(hit.node, hit.offset);
}

/** The innermost spot over a character. */
export function spotOver(reading: Reading, { block, offset }: Place): PlacedSpot | undefined {
  const spot = reading.spots.shownOf(block).findLast(({ start, end }) => start <= offset && offset < end);
  return spot && { spot, block };
}

function spotAt(reading: Reading, event: MouseEvent, roots: ShadowRoot[]): PlacedSpot | undefined {
  const place = placeAt(reading, event, roots);
  return place && spotOver(reading, place);
}
