import { browser } from 'wxt/browser';
import type { PageStudy } from '../../lib/messages/protocol';
import { askPage } from '../../lib/messages/send';

/** The tab that is studied, and what its page says of itself; undefined where Tifa does not run. */
export interface StudiedPage {
  readonly tabId: number | undefined;
  readonly page: PageStudy | undefined;
}

const pauseBetweenQuestions = 1_000;

/** The active tab of this window, or the one that ?tab= names when the view is opened as a page. */
async function findTab(): Promise<number | undefined> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  return named || (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
}

/**
 * Follows the active tab through switches, navigation and changes of its page, and calls `changed` when there
 * is something new. It asks once a second, so that pages owe nothing to a view that is closed. Returns the
 * function that ends it.
 */
export function followPage(changed: (studied: StudiedPage) => void): () => void {
  let shown: StudiedPage | undefined;
  let round = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    clearTimeout(timer);
    const mine = ++round;
    const tabId = await findTab();
    const since = tabId === shown?.tabId ? (shown?.page?.stamp ?? '') : '';
    const answer = tabId === undefined ? undefined : await askPage(tabId, 'study', { since });
    // Another tab has come to the front meanwhile.
    if (mine !== round) return;
    const page = answer?.ok ? (answer.value ?? shown?.page) : undefined;
    if (!shown || tabId !== shown.tabId || page !== shown.page) changed((shown = { tabId, page }));
    timer = setTimeout(look, pauseBetweenQuestions);
  }

  const lookNow = () => void look();
  browser.tabs.onActivated.addListener(lookNow);
  lookNow();
  return () => {
    round = -1;
    clearTimeout(timer);
    browser.tabs.onActivated.removeListener(lookNow);
  };
}
