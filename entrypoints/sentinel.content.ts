import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { addressOf, pageKey } from '../lib/page/address';
import { isForeign } from '../lib/page/language';
import { watchNavigation } from '../lib/page/navigation';
import { isAlwaysOn, isOn } from '../lib/settings/sites';
import { hasHan, isChinese } from '../lib/text/han';
import { whenSite } from './content/site-switch';

/**
 * All that a page without Chinese ever gets, so it stays lean: a test for Chinese text, one observer,
 * and a look whether something was saved at this address. When there is something to do it asks the
 * background to inject the content script, once, and is done. On a site that is switched off it waits until that
 * is switched on again.
 */
const slice = 5;
/** Who has a shadow root is a custom element as a rule, and these have a hyphen in their names. */
const customElements = "descendant-or-self::*[contains(local-name(), '-')]";
const fragment = 11;
const unread = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA)$/;

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main() {
    let address = '';
    const observer = new MutationObserver((mutations) => {
      lookForSaved();
      for (const { addedNodes } of mutations) for (const node of addedNodes) look(node);
    });

    let awake = false;
    function wake() {
      if (awake) return;
      awake = true;
      observer.disconnect();
      // Nobody answers when the extension has just been updated; the next visit is served again.
      whenSite(isOn)
        .then(() => browser.runtime?.sendMessage({ name: 'wake', params: {} }))
        .catch(() => {});
    }

    let foreign = false;
    /** Chinese characters in what says that it is Japanese or Korean are read only where the reader asked for it. */
    function foundForeign() {
      if (foreign) return;
      foreign = true;
      whenSite(isAlwaysOn).then(wake, () => {});
    }

    async function lookForSaved() {
      if (location.href === address || !browser.runtime?.id) return;
      address = location.href;
      const key = pageKey(addressOf(document));
      if (key in (await browser.storage.local.get(key))) wake();
    }

    function observe(root: Document | ShadowRoot) {
      look(root);
      if (!awake) observer.observe(root, { childList: true, subtree: true });
    }

    /**
     * One test of all text settles most pages. It touches no element: the first would bring the whole
     * interface of HTML elements into this script's world, 75 kB of heap.
     */
    function look(root: Node) {
      const text = root.textContent ?? document.evaluate('string()', root).stringValue;
      if (hasHan(text)) scan(root);
      // By its number: the name ShadowRoot alone would bring its interface into this world, 40 kB.
      if (root.nodeType === fragment) for (const child of (root as ShadowRoot).children) lookForRoots(child);
      else if (root.nodeType !== Node.TEXT_NODE) lookForRoots(root);
    }

    function lookForRoots(root: Node) {
      if (awake) return;
      const hosts = document.evaluate(customElements, root, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
      for (let i = 0; i < hosts.snapshotLength; i++) {
        const { shadowRoot } = hosts.snapshotItem(i) as Element;
        if (shadowRoot) observe(shadowRoot);
      }
    }

    function scan(root: Node) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const go = () => {
        const until = performance.now() + slice;
        for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
          if (
            node instanceof Text &&
            isChinese(node.data) &&
            !unread.test(node.parentElement?.tagName ?? '')
          ) {
            if (!isForeign(node.parentElement)) return wake();
            foundForeign();
          }
          if (performance.now() > until) return void setTimeout(go);
        }
      };
      go();
    }

    void lookForSaved();
    observe(document);
    watchNavigation(lookForSaved);
  },
});
