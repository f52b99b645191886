import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { sentenceOf } from '../../lib/locales/sentence-of';
import { t } from '../../lib/locales/translate';
import { frameMessages } from '../../lib/messages/frame-card';
import { toBackground } from '../../lib/messages/protocol';
import { answerMessages } from '../../lib/messages/receive';
import { askPage } from '../../lib/messages/send';
import type { Highlight } from '../../lib/notebook/highlight';
import {
  annotateHighlight,
  binHighlight,
  colourHighlight,
  emptyBin,
  listPageHighlights,
  remarkPages,
  saveHighlight,
} from '../../lib/notebook/highlights';
import { tellKnownTerms } from '../../lib/notebook/marks';
import { openNotebook } from '../../lib/notebook/open-notebook';
import { tellOwnEntries } from '../../lib/notebook/own-entries';
import { pageKey } from '../../lib/page/address';
import { hideTerm, showTerm } from '../../lib/settings/hidden-terms';
import { draftAddress } from '../glossary/draft';
import { openWordFinder } from './dictionary';
import { findPassages } from './find-passages';
import { drawInTop, tellFrame } from './frame-card';
import { injectContent, injectSentinels } from './injection';
import { keepSafe } from './keep-safe';
import { openOwn } from './own-glossary';
import { keepArticleIn } from './read-article';
import { saveSelectionIn } from './save-selection';
import { answerEntries, answerSpots, openSpotter } from './spotter';
import { changeSettings, loadSettings } from './stored-settings';
import { tellFailure } from './tell-failure';

const saveSelection = 'save-selection';
type Sender = Browser.runtime.MessageSender;

export default defineBackground(() => {
  const notebook = openNotebook(browser.storage.local);
  const keeper = keepSafe(notebook);

  /** A content script may touch what belongs to its own page, and nothing else. */
  async function checkOwn(id: string, sender: Sender): Promise<void> {
    const highlight = await notebook.database.highlights.get(id);
    if (highlight) ownPageKey(highlight.page.url, sender);
  }

  /** Where the reader wants it so, the article of a saved passage is kept too. Texts of our own pages are kept anyway. */
  async function keepArticleWith({ pageKey }: Highlight, { tab, frameId, url }: Sender): Promise<void> {
    const { articles } = await loadSettings();
    if (articles !== 'saved' || tab?.id === undefined || url?.startsWith(browser.runtime.getURL('/'))) return;
    try {
      await keepArticleIn(notebook, tab.id, pageKey, frameId);
    } catch (error) {
      const said = t('said.articleNotKept', { reason: sentenceOf(error) });
      const heard = await askPage(tab.id, 'say', { said }, frameId);
      if (!heard.ok) await tellFailure(tab.id, said);
    }
  }

  answerMessages(toBackground, {
    async wake(_, { tab, frameId }) {
      // A page that wakes us will ask for its spots as soon as it has read itself. What fails now is told then.
      openSpotter().catch(() => {});
      void openOwn(notebook.database);
      if (tab?.id !== undefined) await injectContent(tab.id, frameId);
      return null;
    },
    async spot({ texts, memory, told }) {
      const [settings, own] = await Promise.all([loadSettings(), openOwn(notebook.database)]);
      return answerSpots(texts, memory, told, settings, own);
    },
    define: async ({ text, at }) => (await openWordFinder()).define(text, at) ?? null,
    readPassage: async ({ text }) => (await openWordFinder()).read(text),
    async save(draft, sender) {
      const key = ownPageKey(draft.page.url, sender);
      await keeper.check();
      const saved = await saveHighlight(notebook, draft, key);
      // The reader need not wait for it. The passage stays, whatever comes of the article. A tab that is closed needs no word.
      void keepArticleWith(saved, sender).catch(() => {});
      keeper.backUpLater();
      return saved;
    },
    locate: async ({ text, passages }) => findPassages(text, passages),
    listPage: ({ url }, sender) => listPageHighlights(notebook.database, ownPageKey(url, sender)),
    async annotate({ id, note, tags }, sender) {
      await checkOwn(id, sender);
      return annotateHighlight(notebook, id, { note, tags });
    },
    async colour({ id, colour }, sender) {
      await checkOwn(id, sender);
      return colourHighlight(notebook, id, colour);
    },
    entries: async ({ ids }) => answerEntries(ids, await openOwn(notebook.database)),
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
    async openOwn(draft) {
      await browser.tabs.create({ url: browser.runtime.getURL(await draftAddress(draft)) });
      return null;
    },
  });

  answerMessages(frameMessages, { drawInTop, tellFrame });

  async function saveOrTell(tabId: number | undefined, frameId?: number): Promise<void> {
    const saved = await saveSelectionIn(tabId, frameId);
    // A tab that is closed meanwhile needs no answer.
    if (!saved.ok) await tellFailure(tabId, saved.error).catch(() => {});
  }

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === saveSelection) void saveOrTell(tab?.id);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (menuItemId === saveSelection) void saveOrTell(tab?.id, frameId);
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    browser.contextMenus.create({ id: saveSelection, title: t('extension.menu'), contexts: ['selection'] });
    void injectSentinels();
    void remarkPages(notebook, pageKey);
    void tellKnownTerms(notebook);
    void tellOwnEntries(notebook);
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(async () => {
    // The browser keeps the entry, and may speak another language since.
    void browser.contextMenus.update(saveSelection, { title: t('extension.menu') });
    await keeper.check();
    await emptyBin(notebook);
    await keeper.backUp();
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
