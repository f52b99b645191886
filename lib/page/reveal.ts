/**
 * Tells when elements that were not displayed come to be shown in the window, whatever shows them: a class
 * on some other element, a checkbox, a media query. Such an element has no box, so it can't be in view
 * before. Returns the function that takes elements to watch; each is told of once.
 */
export function watchReveals(
  revealed: (element: Element) => void,
  signal: AbortSignal,
): (element: Element) => void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        revealed(target);
      }
    },
    { rootMargin: '100%' },
  );
  signal.addEventListener('abort', () => observer.disconnect());
  return (element) => observer.observe(element);
}
