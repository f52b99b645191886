/** Calls `moved` when the page has taken another address without being loaded anew. */
export function watchNavigation(moved: () => void, signal?: AbortSignal): void {
  const options = signal ? { signal } : {};
  // Firefox before 147 has no Navigation API; there the page's next change of text says so.
  if ('navigation' in globalThis) navigation.addEventListener('currententrychange', moved, options);
  else for (const event of ['popstate', 'hashchange']) addEventListener(event, moved, options);
}
