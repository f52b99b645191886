import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { addressOf, pageKey } from '../lib/page/address';
import { isForeign } from '../lib/page/language';
import { watchNavigation } from '../lib/page/navigation';
import { isChinese } from '../lib/text/han';

/**
 * All that a page without Chinese ever gets, so it stays lean: a test for Chinese text, one observer,
 * and a look whether something was saved at this address. When there is something to do it asks the
 * background to inject the content script, once, and is done.
 */
const slice = 5;
const unread = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA)$/;

const isRead = (parent: Element | null) => !unread.test(parent?.tagName ?? '') && !isForeign(parent);

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main() {
    let address = '';
    const observer = new MutationObserver((mutations) => {
      lookForSaved();
      for (const { addedNodes } of mutations) for (const node of addedNodes) scan(node);
    });

    let awake = false;
    function wake() {
      if (awake) return;
      awake = true;
      observer.disconnect();
      // Nobody answers when the extension has just been updated; the next visit is served again.
      browser.runtime?.sendMessage({ name: 'wake', params: {} }).catch(() => {});
    }

    async function lookForSaved() {
      if (location.href === address || !browser.runtime?.id) return;
      address = location.href;
      const key = pageKey(addressOf(document));
      if (key in (await browser.storage.local.get(key))) wake();
    }

    function observe(root: Node) {
      scan(root);
      if (!awake) observer.observe(root, { childList: true, subtree: true });
    }

    function scan(root: Node) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      const go = () => {
        const until = performance.now() + slice;
        for (let node: Node | null = walker.currentNode; node && !awake; node = walker.nextNode()) {
          if (node instanceof Text) {
            if (isChinese(node.data) && isRead(node.parentElement)) return wake();
          } else if ((node as Element).shadowRoot) observe((node as Element).shadowRoot as ShadowRoot);
          if (performance.now() > until) return void setTimeout(go);
        }
      };
      go();
    }

    void lookForSaved();
    observe(document.documentElement);
    watchNavigation(lookForSaved);
  },
});
