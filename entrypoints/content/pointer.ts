import { characterAt } from '../../lib/page/hit-test';
import type { PlacedSpot, Reading } from './reading';

const restBeforeOpen = 70;
const graceBeforeClose = 260;

interface PointerEdges {
  readonly reading: Reading;
  readonly ownsNode: (node: unknown) => boolean;
  readonly open: (target: PlacedSpot) => void;
  /** The pointer has left the spot and the card. */
  readonly leave: () => void;
  /** A touch outside the card. */
  readonly dismiss: () => void;
  readonly signal: AbortSignal;
}

/** Opens a card where the mouse rests on a spot or a finger taps one. Listens passively; the page's own handlers are untouched. */
export function watchPointer({ reading, ownsNode, open, leave, dismiss, signal }: PointerEdges): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: PlacedSpot | undefined;
  const options = { capture: true, passive: true, signal } as const;
  const later = (milliseconds: number, action: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };

  addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch') return;
      if (ownsNode(event.target)) return clearTimeout(timer);
      if (event.buttons !== 0) return;
      later(restBeforeOpen, () => {
        const target = spotAt(reading, event);
        if (target && target.spot !== current?.spot) open((current = target));
        else if (!target && current)
          later(graceBeforeClose, () => {
            current = undefined;
            leave();
          });
      });
    },
    options,
  );

  addEventListener(
    'click',
    (event) => {
      if (!(event instanceof PointerEvent) || event.pointerType !== 'touch' || ownsNode(event.target)) return;
      const onLink = event.target instanceof Element && event.target.closest('a,button,input,label,summary');
      const target = onLink ? undefined : spotAt(reading, event);
      current = target;
      if (target) open(target);
      else dismiss();
    },
    options,
  );
}

/** The innermost spot under a pointer event. */
function spotAt(reading: Reading, event: MouseEvent): PlacedSpot | undefined {
  const root = (event.composedPath()[0] as Node | undefined)?.getRootNode();
  const hit = characterAt(event.clientX, event.clientY, root instanceof ShadowRoot ? [root] : []);
  const place = hit && reading.page.locate(hit.node, hit.offset);
  if (!place) return undefined;
  const spot = reading
    .spotsOf(place.block)
    .findLast(({ start, end }) => start <= place.offset && place.offset < end);
  return spot && { spot, block: place.block };
}
