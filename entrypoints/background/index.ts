import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { toBackground } from '../../lib/messages/protocol';
import { answerMessages } from '../../lib/messages/receive';
import { askPage } from '../../lib/messages/send';
import {
  binHighlight,
  listPageHighlights,
  remarkPages,
  restoreHighlight,
  saveHighlight,
} from '../../lib/notebook/highlights';
import { openNotebook } from '../../lib/notebook/open-notebook';
import { pageKey } from '../../lib/page/address';
import { injectContent, injectSentinels } from './injection';
import { answerSpots } from './spotter';

const saveSelection = 'save-selection';

export default defineBackground(() => {
  const notebook = openNotebook(browser.storage.local);

  answerMessages(toBackground, {
    async wake(_, { tab, frameId }) {
      if (tab?.id !== undefined) await injectContent(tab.id, frameId);
      return null;
    },
    spot: ({ texts, memory }) => answerSpots(texts, memory),
    save: (draft) => saveHighlight(notebook, draft, pageKey(draft.page.url)),
    listPage: ({ url }) => listPageHighlights(notebook.database, pageKey(url)),
    async bin({ id }) {
      await binHighlight(notebook, id);
      return null;
    },
    async restore({ id }) {
      await restoreHighlight(notebook, id);
      return null;
    },
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === saveSelection) void saveIn(tab?.id);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (menuItemId === saveSelection) void saveIn(tab?.id, frameId);
  });

  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({ id: saveSelection, title: 'Save to Tifa', contexts: ['selection'] });
    void injectSentinels();
    void remarkPages(notebook);
  });
});

/** Saves what is selected in a frame; pages without Chinese have no content script until now. */
async function saveIn(tabId: number | undefined, frameId = 0): Promise<void> {
  if (tabId === undefined) return;
  await injectContent(tabId, frameId);
  await askPage(tabId, 'saveSelection', {}, frameId);
}
