import { parentOf, rootOf, shadowRootOf } from './node-access';

interface PageWatchEdges {
  /** The children or the text of a node have changed. */
  readonly edited: (node: Node) => void;
  /** What shows of an element, and of all in it, may have changed. */
  readonly restyled: (element: Element) => void;
  /** It is time to read again. */
  readonly due: () => void;
  /** Milliseconds of stillness before changed text is due; it is due after five times that at the latest. */
  readonly quiet: number;
  /** Milliseconds before changed styles are due: pages animate by them, so this should grow with what a reading costs. */
  readonly styleWait: () => number;
  /** Nodes whose changes don't count. */
  readonly ours: (node: Node) => boolean;
  readonly signal: AbortSignal;
}

/** What shows or hides text without adding nodes, and what puts it elsewhere. */
const revealing = ['class', 'style', 'hidden', 'open', 'slot'];
const most = 5;

const isStyleSheet = (node: Node) =>
  node instanceof HTMLStyleElement || (node instanceof HTMLLinkElement && /stylesheet/i.test(node.rel));

/** Gathers changes of the page's text and of what shows of it, and says when to read again. */
export class PageWatch {
  readonly #observer = new MutationObserver((mutations) => this.#gather(mutations));
  #editTimer: ReturnType<typeof setTimeout> | undefined;
  #firstEdit = 0;
  /** They wait by themselves: a page whose clock ticks must not have its animations read each second. */
  #restyled = new Set<Element>();
  #styleTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly edges: PageWatchEdges) {
    const { signal } = edges;
    // A style sheet counts once it has come.
    document.addEventListener(
      'load',
      ({ target }) => target instanceof Node && isStyleSheet(target) && this.#restyleAll(),
      { capture: true, signal },
    );
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#editTimer);
      clearTimeout(this.#styleTimer);
    });
  }

  /** Watches a tree too: the document's, or that of a shadow root, which an observer outside doesn't see. */
  observe(root: Node): void {
    if (this.edges.signal.aborted) return;
    this.#observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributes: true,
      attributeFilter: revealing,
    });
  }

  /** Tells at once of all changes, also those that the browser has not told us of yet. */
  flush(): void {
    this.#gather(this.#observer.takeRecords());
    this.#tellRestyled();
  }

  #gather(mutations: readonly MutationRecord[]): void {
    const { ours, edited } = this.edges;
    let isEdited = false;
    for (const { type, target, addedNodes, removedNodes } of mutations) {
      if (ours(target) || (addedNodes.length === 1 && ours(addedNodes[0] as Node))) continue;
      if (type === 'attributes') {
        this.#restyle(target as Element);
        continue;
      }
      isEdited = true;
      edited(target);
      this.#look(target, addedNodes, removedNodes);
    }
    if (isEdited) this.#dueSoon();
  }

  /** What an edit means beyond the text of its target. */
  #look(target: Node, added: NodeList, removed: NodeList): void {
    const { restyled } = this.edges;
    // What comes back may have changed while it was away, and nobody watched it there.
    for (const node of added) if (node instanceof Element) restyled(node);
    if (target instanceof Element && shadowRootOf(target)) restyled(target);
    const isSheet = isStyleSheet(target) || [...added, ...removed].some(isStyleSheet);
    if (isSheet || parentOf(target) instanceof HTMLStyleElement) this.#restyleAll();
  }

  #restyle(element: Element): void {
    this.#restyled.add(element);
    // Inside a shadow root it may show what is slotted from outside.
    const root = rootOf(element);
    if (root instanceof ShadowRoot) this.#restyled.add(root.host);
    this.#styleTimer ??= setTimeout(() => {
      this.#tellRestyled();
      this.edges.due();
    }, this.edges.styleWait());
  }

  #restyleAll(): void {
    if (document.documentElement) this.#restyle(document.documentElement);
  }

  #tellRestyled(): void {
    clearTimeout(this.#styleTimer);
    this.#styleTimer = undefined;
    for (const element of this.#restyled) this.edges.restyled(element);
    this.#restyled = new Set();
  }

  #dueSoon(): void {
    const now = performance.now();
    this.#firstEdit ||= now;
    const { quiet } = this.edges;
    clearTimeout(this.#editTimer);
    this.#editTimer = setTimeout(
      () => {
        this.#firstEdit = 0;
        this.edges.due();
      },
      Math.max(0, Math.min(quiet, this.#firstEdit + most * quiet - now)),
    );
  }
}
