import type { Box } from './beside';

/**
 * Where this window is among the frames of its tab: from the top page down, which child of its parent each frame is.
 * Windows of other origins may be counted and compared, so no page has to tell. Undefined where a frame stands in a
 * shadow tree, which is in no parent's list.
 */
export function pathOfFrame(): number[] | undefined {
  const path: number[] = [];
  for (let frame: Window = window; frame !== frame.parent; frame = frame.parent) {
    const { parent } = frame;
    let at = 0;
    while (at < parent.length && parent[at] !== frame) at++;
    if (at === parent.length) return undefined;
    path.unshift(at);
  }
  return path;
}

/**
 * The elements that a path leads through, from this page down. Undefined where there is no such frame now, or where one
 * lies in a frame of another origin, which does not show where.
 */
export function framesOnPath(path: readonly number[]): HTMLElement[] | undefined {
  const frames: HTMLElement[] = [];
  let page: Document | null = document;
  for (const at of path) {
    const child: Window | undefined = page?.defaultView?.[at];
    const frame: HTMLIFrameElement | undefined = [
      ...(page?.querySelectorAll<HTMLIFrameElement>('iframe, frame, object, embed') ?? []),
    ].find(({ contentWindow }) => child !== undefined && contentWindow === child);
    if (!frame) return undefined;
    frames.push(frame);
    page = frame.contentDocument;
  }
  return frames;
}

/**
 * A box of the innermost of `frames`, which is `width` CSS pixels wide by its own measure, as it stands in this window.
 * Frames may be scaled, but not turned.
 */
export function boxInWindow(inner: Box, frames: readonly HTMLElement[], width: number): Box {
  let box = inner;
  let own = width;
  for (const frame of [...frames].reverse()) {
    const outer = frame.getBoundingClientRect();
    const style = getComputedStyle(frame);
    const scale = outer.width / frame.offsetWidth;
    const left = outer.left + scale * (frame.clientLeft + Number.parseFloat(style.paddingLeft));
    const top = outer.top + scale * (frame.clientTop + Number.parseFloat(style.paddingTop));
    const paddings = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
    const zoom = (scale * (frame.clientWidth - paddings)) / own;
    box = {
      left: left + zoom * box.left,
      top: top + zoom * box.top,
      right: left + zoom * box.right,
      bottom: top + zoom * box.bottom,
    };
    own = frame.ownerDocument.defaultView?.innerWidth ?? own;
  }
  return box;
}
