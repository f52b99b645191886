import { browser } from 'wxt/browser';

/** The life of this content script in this page. It ends when the extension is updated, switched off or removed, or at `end`. */
export interface Life {
  readonly signal: AbortSignal;
  /** Is the extension that put us here gone? Then `signal` is aborted. */
  isOver(): boolean;
  end(): void;
}

/**
 * Makes this the one script of its name in the page: undefined where another one runs already and its extension is
 * alive. One whose extension was updated is ended.
 */
export function takeOver(name = 'tifa'): Life | undefined {
  // Scripts of this world leave their life there; the page lives in another world and can't see it.
  const place = Symbol.for(name);
  const world = globalThis as Record<symbol, Life | undefined>;
  if (world[place]?.isOver() === false) return undefined;
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
