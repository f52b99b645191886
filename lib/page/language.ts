import { closestTo } from './node-access';

/**
 * Is this element's text marked as Japanese or Korean? A heading there can be all Han characters and still
 * not be Chinese.
 */
export function isForeign(element: Element | null): boolean {
  return /^(?:ja|ko)\b/i.test((element && closestTo(element, '[lang]')?.getAttribute('lang')) ?? '');
}
