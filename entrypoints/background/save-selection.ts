import { browser } from 'wxt/browser';
import { t } from '../../lib/locales/translate';
import { fail, type Result } from '../../lib/messages/result';
import { askPage } from '../../lib/messages/send';
import { injectContent } from './injection';

/**
 * Saves what is selected in a tab: in the frame that is named, else in the one that has a selection. The
 * page says what came of it; an error is returned where the browser keeps extensions out.
 */
export async function saveSelectionIn(tabId: number | undefined, frameId?: number): Promise<Result<null>> {
  if (tabId === undefined) return fail(t('said.noPage'));
  try {
    if (await isOwnPage(tabId)) return await askPage(tabId, 'saveSelection', {});
    const frame = frameId ?? (await findSelection(tabId));
    await injectContent(tabId, frame);
    return await askPage(tabId, 'saveSelection', {}, frame);
  } catch {
    return fail(t('said.notSavedHere'));
  }
}

/** Pages of our own read themselves, and nothing can be injected there. */
const isOwnPage = async (tabId: number) =>
  (await browser.tabs.get(tabId)).url?.startsWith(browser.runtime.getURL('/')) === true;

/** The frame with a selection, the top one where none has. */
async function findSelection(tabId: number): Promise<number> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => getSelection()?.isCollapsed === false,
  });
  return frames.find(({ result }) => result)?.frameId ?? 0;
}
