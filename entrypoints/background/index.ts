import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { t } from '../../lib/locales/translate';
import { toBackground } from '../../lib/messages/protocol';
import { answerMessages } from '../../lib/messages/receive';
import {
  annotateHighlight,
  binHighlight,
  emptyBin,
  listPageHighlights,
  remarkPages,
  saveHighlight,
} from '../../lib/notebook/highlights';
import { tellKnownTerms } from '../../lib/notebook/marks';
import { openNotebook } from '../../lib/notebook/open-notebook';
import { pageKey } from '../../lib/page/address';
import { hideTerm, showTerm } from '../../lib/settings/hidden-terms';
import { openWordFinder } from './dictionary';
import { findPassages } from './find-passages';
import { injectContent, injectSentinels } from './injection';
import { saveSelectionIn } from './save-selection';
import { answerEntries, answerSpots, openSpotter } from './spotter';
import { changeSettings, loadSettings } from './stored-settings';

const saveSelection = 'save-selection';
type Sender = Browser.runtime.MessageSender;

export default defineBackground(() => {
  const notebook = openNotebook(browser.storage.local);

  /** A content script may touch what belongs to its own page, and nothing else. */
  async function checkOwn(id: string, sender: Sender): Promise<void> {
    const highlight = await notebook.database.highlights.get(id);
    if (highlight) ownPageKey(highlight.page.url, sender);
  }

  answerMessages(toBackground, {
    async wake(_, { tab, frameId }) {
      // A page that wakes us will ask for its spots as soon as it has read itself. What fails now is told then.
      openSpotter().catch(() => {});
      if (tab?.id !== undefined) await injectContent(tab.id, frameId);
      return null;
    },
    spot: async ({ texts, memory, told }) => answerSpots(texts, memory, told, await loadSettings()),
    define: async ({ text, at }) => (await openWordFinder()).define(text, at) ?? null,
    readPassage: async ({ text }) => (await openWordFinder()).read(text),
    save: (draft, sender) => saveHighlight(notebook, draft, ownPageKey(draft.page.url, sender)),
    locate: async ({ text, passages }) => findPassages(text, passages),
    listPage: ({ url }, sender) => listPageHighlights(notebook.database, ownPageKey(url, sender)),
    async annotate({ id, note, tags }, sender) {
      await checkOwn(id, sender);
      return annotateHighlight(notebook, id, { note, tags });
    },
    entries: ({ ids }) => answerEntries(ids),
    async hide(term) {
      if (!hideTerm(await loadSettings(), term)) throw new Error(t('said.hiddenFull'));
      await changeSettings((now) => hideTerm(now, term) ?? now);
      return null;
    },
    async unhide({ id }) {
      await changeSettings((now) => showTerm(now, id));
      return null;
    },
    async bin({ id }, sender) {
      await checkOwn(id, sender);
      await binHighlight(notebook, id);
      return null;
    },
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === saveSelection) void saveSelectionIn(tab?.id);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (menuItemId === saveSelection) void saveSelectionIn(tab?.id, frameId);
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    browser.contextMenus.create({ id: saveSelection, title: t('extension.menu'), contexts: ['selection'] });
    void injectSentinels();
    void remarkPages(notebook, pageKey);
    void tellKnownTerms(notebook);
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => {
    void emptyBin(notebook);
    // The browser keeps the entry, and may speak another language since.
    void browser.contextMenus.update(saveSelection, { title: t('extension.menu') });
  });
});

/**
 * The key of a page that a content script speaks for. Throws where it speaks for another site's page, or,
 * for files and sandboxed frames, which have no site, for another address.
 */
function ownPageKey(url: string, { origin, url: senderUrl = '' }: Sender): string {
  const site = origin ?? (URL.canParse(senderUrl) ? new URL(senderUrl).origin : '');
  const isOwn =
    site === 'null'
      ? senderUrl.startsWith('about:') || pageKey(url) === pageKey(senderUrl)
      : URL.canParse(url) && new URL(url).origin === site;
  if (!isOwn) throw new Error(t('said.notYours'));
  return pageKey(url);
}
