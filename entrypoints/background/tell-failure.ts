import { browser } from 'wxt/browser';

/** The worker rests after half a minute; this must be over by then. */
const howLongItStays = 8_000;

/**
 * Tells the reader on the extension's button why nothing came of a key or a menu, where no page can say it: a mark, and
 * the reason as its name.
 */
export async function tellFailure(tabId: number | undefined, reason: string): Promise<void> {
  const where = tabId === undefined ? {} : { tabId };
  const { action } = browser;
  await action.setBadgeBackgroundColor({ ...where, color: '#b3261e' });
  await action.setBadgeText({ ...where, text: '!' });
  await action.setTitle({ ...where, title: `Tifa: ${reason}` });
  await new Promise((resolve) => setTimeout(resolve, howLongItStays));
  await action.setBadgeText({ ...where, text: '' });
  await action.setTitle({ ...where, title: browser.runtime.getManifest().action?.default_title ?? '' });
}
