import { readFileSync } from 'node:fs';
import { test as base, type CDPSession, expect, type Frame, type Page } from '@playwright/test';
import type { ExtensionBrowser } from '../visit/extension-browser';
import { type ServedPage, servePages } from '../visit/serve';
import { launchSpeaking } from './launch-speaking';

/** One browser with the built extension, and a server of our own pages under two host names. */
export interface Bench extends ExtensionBrowser {
  /** Serves a page at a path. */
  serve(path: string, page: string | ServedPage): void;
  /** Addresses of a path: 127.0.0.1 counts as secure, the plain http host name does not. */
  secure(path: string): string;
  plain(path: string): string;
  /** The popup as a page, about the tab that shows `address`. */
  openPopup(address: string): Promise<Page>;
  /** The study view as a page, about the tab that shows `address`. */
  openStudy(address: string): Promise<Page>;
  /** Every request the extension or a page has made, by URL. */
  readonly requests: string[];
}

const sample = new URL('../visit/sample-page.html', import.meta.url);
export const samplePage = readFileSync(sample, 'utf8');

export const test = base.extend<object, { bench: Bench; language: string; touch: boolean }>({
  /** What the browser speaks. */
  language: ['en-US', { option: true, scope: 'worker' }],
  /** Has the screen a finger for a pointer? */
  touch: [false, { option: true, scope: 'worker' }],
  bench: [
    async ({ language, touch }, use) => {
      const pages = new Map<string, ServedPage>();
      const { port, server } = await servePages((path) => pages.get(path));
      const executable = process.env.TIFA_BROWSER ?? '/usr/bin/chromium';
      const browser = await launchSpeaking(executable, language, {
        headless: true,
        hasTouch: touch,
        hosts: { 'news.example': `127.0.0.1:${port}` },
      });
      /** A page of ours that is opened as a page, about the tab that shows `address`. */
      const openAbout = async (name: string, address: string) => {
        const page = await browser.context.newPage();
        await page.goto(`${browser.origin}/popup.html`);
        const tab = await page.evaluate(
          async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id,
          address,
        );
        await page.goto(`${browser.origin}/${name}.html?tab=${tab}`);
        return page;
      };
      const requests: string[] = [];
      browser.context.on('request', (request) => requests.push(request.url()));
      await use({
        ...browser,
        requests,
        serve: (path, page) => pages.set(path, typeof page === 'string' ? { body: page } : page),
        secure: (path) => `http://127.0.0.1:${port}${path}`,
        plain: (path) => `http://news.example${path}`,
        openPopup: (address) => openAbout('popup', address),
        openStudy: (address) => openAbout('study', address),
      });
      await browser.close();
      server.close();
    },
    { scope: 'worker' },
  ],
});

/** What is painted on a page: our highlight names with the texts of their ranges. */
export function painted(page: Page | Frame): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const texts: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('tifa-')) continue;
      const kind = name.replace(/^tifa-(.*)-on-.*$/, '$1');
      const found = [...highlight].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      });
      texts[kind] = [...(texts[kind] ?? []), ...found];
    }
    return texts;
  });
}

/** Waits until something of this kind is painted, also on a page that is just being replaced by another. */
export async function waitForPaint(page: Page | Frame, kind = 'term'): Promise<Record<string, string[]>> {
  let found: Record<string, string[]> = {};
  await expect(async () => {
    found = await painted(page);
    expect(Object.keys(found)).toContain(kind);
  }).toPass({ timeout: 10_000 });
  return found;
}

/** Coordinates in its own viewport of the middle of the first occurrence of `text` in one text node. */
export function centreOf(page: Page | Frame, text: string): Promise<{ x: number; y: number }> {
  return page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(text) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      const box = range.getClientRects()[0] as DOMRect;
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    throw new Error(`${text} is not on the page`);
  }, text);
}

/** Selects the first occurrence of `text` in one text node. */
export async function select(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(text) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + text.length);
      return;
    }
    throw new Error(`${text} is not on the page`);
  }, text);
}

/** Looks into the closed shadow root of the card, over the debugging protocol. */
export class CardView {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  /** The card of a page, or of a frame that has a process of its own. */
  static async of(shown: Page | Frame): Promise<CardView> {
    const page = 'page' in shown ? shown.page() : shown;
    return new CardView(page, await page.context().newCDPSession(shown));
  }

  /** All text that the card and the message at the foot show; '' while there is none. */
  async text(): Promise<string> {
    return (
      (await this.call(
        'function () { return [...this.querySelectorAll(".card, .toast")].map((part) => part.innerText).join("\\n"); }',
      )) ?? ''
    );
  }

  /** What each open card says, of whichever script of ours. */
  async texts(): Promise<string[]> {
    return this.callAll('function () { return this.querySelector(".card")?.innerText ?? ""; }');
  }

  /** What a screen reader was last told. */
  async spoken(): Promise<string> {
    return (await this.call('function () { return this.querySelector(".voice").textContent; }')) ?? '';
  }

  /** Where the card stands in the window. */
  async box(): Promise<{ left: number; top: number; right: number; bottom: number }> {
    const box = await this.call(
      'function () { return JSON.stringify(this.querySelector(".card")?.getBoundingClientRect()); }',
    );
    return JSON.parse(box as string) as { left: number; top: number; right: number; bottom: number };
  }

  /** How many elements of the card fit a selector. */
  async count(selector: string): Promise<number> {
    const find = `function () { return String(this.querySelectorAll(${JSON.stringify(selector)}).length); }`;
    return Number((await this.call(find)) ?? 0);
  }

  /** Presses a button by the first line of its text, or its name, with a real mouse. */
  async press(label: string): Promise<void> {
    const { x, y } = await this.centreOf(label);
    await this.page.mouse.click(x, y);
  }

  /** The same with a finger, in a browser with `touch`. */
  async tap(label: string): Promise<void> {
    const { x, y } = await this.centreOf(label);
    await this.page.touchscreen.tap(x, y);
  }

  private async centreOf(label: string): Promise<{ x: number; y: number }> {
    const find = `function () {
      const button = [...this.querySelectorAll('button')].find((one) => one.innerText.split('\\n')[0] === ${JSON.stringify(label)} || one.ariaLabel === ${JSON.stringify(label)});
      if (!button) return null;
      button.scrollIntoView({ block: 'nearest' });
      const box = button.getBoundingClientRect();
      return JSON.stringify({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
    }`;
    await expect.poll(() => this.call(find)).toBeTruthy();
    return JSON.parse((await this.call(find)) as string) as { x: number; y: number };
  }

  /** The first answer that says something: a page may have a host of its own, and one for its frames. */
  private async call(declaration: string): Promise<string | undefined> {
    return (await this.callAll(declaration))[0];
  }

  private async callAll(declaration: string): Promise<string[]> {
    const { root } = await this.session.send('DOM.getDocument', { depth: -1, pierce: true });
    const answers: string[] = [];
    for (const { shadowRoots } of findHosts(root as DomNode)) {
      const backendNodeId = shadowRoots?.[0]?.backendNodeId;
      if (backendNodeId === undefined) continue;
      const { object } = await this.session.send('DOM.resolveNode', { backendNodeId });
      const { result } = await this.session.send('Runtime.callFunctionOn', {
        objectId: object.objectId as string,
        functionDeclaration: declaration,
        returnByValue: true,
      });
      if (typeof result.value === 'string' && result.value !== '') answers.push(result.value);
    }
    return answers;
  }
}

interface DomNode {
  readonly backendNodeId: number;
  readonly localName: string;
  readonly children?: DomNode[];
  readonly shadowRoots?: DomNode[];
}

const findHosts = (node: DomNode): DomNode[] =>
  node.localName === 'tifa-card' ? [node] : (node.children ?? []).flatMap(findHosts);

export { expect };
