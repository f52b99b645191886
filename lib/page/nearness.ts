/** How far around the window counts as near: so far that a turn of the wheel does not get there first. */
const reach = '200%';

/** Tells when observed elements come into or near the window, and when they leave it. */
export function watchNearness(
  moved: (element: Element, isNear: boolean) => void,
  signal: AbortSignal,
): IntersectionObserver {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) moved(target, isIntersecting);
    },
    { rootMargin: reach },
  );
  signal.addEventListener('abort', () => observer.disconnect());
  return observer;
}
