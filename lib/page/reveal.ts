/** Each costs some of every frame. */
const mostWatched = 500;
/** Milliseconds between two looks for watched elements that are gone. */
const pauseBetweenLooks = 5_000;

/**
 * Tells when elements that were not displayed come to be shown in the window, whatever shows them: a class
 * on some other element, a checkbox, a media query. Such an element has no box, so it can't be in view
 * before. Returns the function that takes elements to watch, up to 500; each is told of once.
 */
export function watchReveals(
  revealed: (element: Element) => void,
  signal: AbortSignal,
): (element: Element) => void {
  /** Those that are gone are let go when there are too many. */
  const watched = new Set<Element>();
  let nextLook = 0;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        watched.delete(target);
        revealed(target);
      }
    },
    { rootMargin: '100%' },
  );
  signal.addEventListener('abort', () => observer.disconnect());
  return (element) => {
    if (signal.aborted) return;
    if (watched.size >= mostWatched && performance.now() > nextLook) {
      nextLook = performance.now() + pauseBetweenLooks;
      for (const one of watched) {
        if (one.isConnected) continue;
        observer.unobserve(one);
        watched.delete(one);
      }
    }
    if (watched.size >= mostWatched) return;
    watched.add(element);
    observer.observe(element);
  };
}
