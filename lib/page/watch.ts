/**
 * Calls `changed` after the page's text has changed and then been still for `quiet` milliseconds, or at
 * the latest after five times that. Changes inside elements that are `ours` don't count.
 */
export function watchChanges(
  root: Node,
  changed: () => void,
  { quiet, ours, signal }: { quiet: number; ours: (node: Node) => boolean; signal: AbortSignal },
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  const observer = new MutationObserver((mutations) => {
    if (
      mutations.every(
        ({ target, addedNodes }) => ours(target) || (addedNodes.length === 1 && ours(addedNodes[0] as Node)),
      )
    )
      return;
    const now = performance.now();
    if (timer === undefined) first = now;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        timer = undefined;
        changed();
      },
      Math.max(0, Math.min(quiet, first + 5 * quiet - now)),
    );
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
