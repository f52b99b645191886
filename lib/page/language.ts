/**
 * Is this element's text marked as Japanese or Korean? A heading there can be all Han characters and still
 * not be Chinese. The sentinel uses this too, so it reaches past a form's fields by itself (node-access.ts).
 */
export function isForeign(element: Element | null): boolean {
  const marked = element && Element.prototype.closest.call(element, '[lang]');
  return /^(?:ja|ko)\b/i.test(marked?.getAttribute('lang') ?? '');
}
