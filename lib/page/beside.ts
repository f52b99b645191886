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

/**
 * Where a card of this size goes that explains what stands in `line`, all in CSS pixels: below it, or above where there is
 * more room and below there is not enough, never over it; sideways within `view`. `room` is how high it may be there.
 */
export function placeBeside(
  line: Box,
  card: { readonly width: number; readonly height: number },
  view: Box,
): { readonly x: number; readonly y: number; readonly room: number } {
  const below = view.bottom - margin - (line.bottom + gap);
  const above = line.top - gap - (view.top + margin);
  const isBelow = card.height <= below || below >= above;
  const room = Math.max(leastRoom, Math.floor(isBelow ? below : above));
  const x = Math.min(line.left, view.right - margin - card.width);
  const y = isBelow ? line.bottom + gap : line.top - gap - Math.min(card.height, room);
  return { x: Math.round(Math.max(x, view.left + margin)), y: Math.round(y), room };
}

/** What of the page can be seen, also when it is zoomed by two fingers. */
function viewNow(): Box {
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport as VisualViewport;
  return { left, top, right: left + width, bottom: top + height };
}

/**
 * Keeps a card, which is fixed at the window's corner, beside a range of the page, whatever is scrolled or changes its
 * size. Its room is told in the style property --room. Returns what ends it.
 */
export function keepBeside(card: HTMLElement, range: Range): () => void {
  const ending = new AbortController();
  const options = { capture: true, passive: true, signal: ending.signal } as const;
  const place = () => {
    // The height that it would have by itself decides where it goes.
    card.style.removeProperty('--room');
    const { x, y, room } = placeBeside(
      range.getBoundingClientRect(),
      card.getBoundingClientRect(),
      viewNow(),
    );
    card.style.setProperty('--room', `${room}px`);
    card.style.transform = `translate(${x}px, ${y}px)`;
  };
  let frame = 0;
  const placeSoon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  };
  for (const event of ['scroll', 'resize']) {
    addEventListener(event, placeSoon, options);
    visualViewport?.addEventListener(event, placeSoon, options);
  }
  const sizes = new ResizeObserver(placeSoon);
  sizes.observe(card);
  sizes.observe(document.documentElement);
  if (document.body) sizes.observe(document.body);
  place();
  return () => {
    ending.abort();
    sizes.disconnect();
    cancelAnimationFrame(frame);
  };
}
