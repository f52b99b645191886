import { browser } from 'wxt/browser';

/** The life of this content script in this page. It ends when the extension is updated, switched off or removed, or at `end`. */
export interface Life {
  readonly signal: AbortSignal;
  /** Is the extension that put us here gone? Then `signal` is aborted. */
  isOver(): boolean;
  end(): void;
}

/** Where scripts of this world leave their life; the page lives in another world and can't see it. */
const place = Symbol.for('tifa');

/**
 * Makes this the one script of the page: undefined where another one runs already and its extension is
 * alive. One whose extension was updated is ended.
 */
export function takeOver(): Life | undefined {
  const world = globalThis as { [place]?: Life };
  if (world[place] && !world[place].isOver()) return undefined;
  const controller = new AbortController();
  const life: Life = {
    signal: controller.signal,
    isOver() {
      if (browser.runtime?.id === undefined) controller.abort();
      return controller.signal.aborted;
    },
    end: () => controller.abort(),
  };
  world[place] = life;
  return life;
}
