interface WatchOptions {
  /** Milliseconds of stillness before `changed` is called; it is called after five times that at the latest. */
  readonly quiet: number;
  /** Nodes whose changes don't count. */
  readonly ours: (node: Node) => boolean;
  readonly signal: AbortSignal;
}

/** What shows or hides text without adding nodes. Pages animate by these too, so they are waited for longer. */
const revealing = ['class', 'style', 'hidden', 'open'];
const slowness = 5;

/** Calls `changed` some time after the page's text has changed, or what shows of it may have. */
export function watchChanges(root: Node, changed: () => void, { quiet, ours, signal }: WatchOptions): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  const callIn = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      changed();
    }, milliseconds);
  };
  const observer = new MutationObserver((mutations) => {
    const theirs = mutations.filter(
      ({ target, addedNodes }) => !ours(target) && !(addedNodes.length === 1 && ours(addedNodes[0] as Node)),
    );
    if (theirs.length === 0) return;
    const now = performance.now();
    if (timer === undefined) first = now;
    if (theirs.some(({ type }) => type !== 'attributes'))
      callIn(Math.max(0, Math.min(quiet, first + slowness * quiet - now)));
    else if (timer === undefined) callIn(slowness * quiet);
  });
  observer.observe(root, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: revealing,
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
