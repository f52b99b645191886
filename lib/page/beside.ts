/** A box in the window, in CSS pixels from its top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Between a card and its line, and between a card and the edge of the window. */
const gap = 6;
const margin = 8;
/** A card that is lower shows nothing. */
const leastRoom = 120;
/** A card that is narrower, or lower and not whole, is no good to read. */
const leastWidth = 320;
const leastHeight = 240;

/** What a card stands beside: a range, or a line in a frame. */
export interface Anchor {
  getBoundingClientRect(): Box;
}

/**
 * Where a card of this size goes that explains what stands in `line`, all in CSS pixels: below it, or above where there is
 * more room and below there is not enough, never over it; sideways within `view`. `room` is how high it may be there.
 * Where there is no room on either side, it fills the view.
 */
export function placeBeside(
  line: Box,
  card: { readonly width: number; readonly height: number },
  view: Box,
): { readonly x: number; readonly y: number; readonly room: number } {
  const { below, above } = roomsBeside(line, view);
  if (Math.max(below, above) < leastRoom)
    return { x: view.left + margin, y: view.top + margin, room: view.bottom - view.top - 2 * margin };
  const isBelow = card.height <= below || below >= above;
  const room = Math.floor(isBelow ? below : above);
  const x = Math.min(line.left, view.right - margin - card.width);
  const y = isBelow ? line.bottom + gap : line.top - gap - Math.min(card.height, room);
  return { x: Math.round(Math.max(x, view.left + margin)), y: Math.round(y), room };
}

/** Can a card that would be this high by itself be read beside `line`, whole or as good as? */
export function fitsBeside(line: Box, height: number, view: Box): boolean {
  const { below, above } = roomsBeside(line, view);
  return view.right - view.left >= leastWidth && Math.max(below, above) >= Math.min(height, leastHeight);
}

const roomsBeside = (line: Box, view: Box) => ({
  below: view.bottom - margin - (line.bottom + gap),
  above: line.top - gap - (view.top + margin),
});

/** What of the page can be seen, also when it is zoomed by two fingers. */
export function viewNow(): Box {
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport as VisualViewport;
  return { left, top, right: left + width, bottom: top + height };
}

/**
 * Keeps a card, which is fixed at the window's corner, beside a line of the page, whatever is scrolled or changes its
 * size. Its room is told in the style property --room. Returns what ends it.
 */
export function keepBeside(card: HTMLElement, line: Anchor): () => void {
  const place = () => {
    // The height that it would have by itself decides where it goes.
    card.style.removeProperty('--room');
    const { x, y, room } = placeBeside(line.getBoundingClientRect(), card.getBoundingClientRect(), viewNow());
    card.style.setProperty('--room', `${room}px`);
    card.style.transform = `translate(${x}px, ${y}px)`;
  };
  place();
  return watchMoves(place, [card]);
}

/** Calls `moved` before a frame in which something may stand elsewhere in the window: scrolled, or of another size. */
export function watchMoves(moved: () => void, elements: readonly Element[] = []): () => void {
  const ending = new AbortController();
  const options = { capture: true, passive: true, signal: ending.signal } as const;
  let frame = 0;
  const moveSoon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(moved);
  };
  for (const event of ['scroll', 'resize']) {
    addEventListener(event, moveSoon, options);
    visualViewport?.addEventListener(event, moveSoon, options);
  }
  const sizes = new ResizeObserver(moveSoon);
  for (const element of [...elements, document.documentElement, document.body])
    if (element) sizes.observe(element);
  return () => {
    ending.abort();
    sizes.disconnect();
    cancelAnimationFrame(frame);
  };
}
