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

/** What shows or hides text without adding nodes. */
const revealing = ['class', 'style', 'hidden', 'open'];
const most = 5;

const isStyleSheet = (node: Node) => node.nodeName === 'STYLE' || node.nodeName === 'LINK';

/** Gathers changes of the page's text and of what shows of it, and says when to read again. */
export class PageWatch {
  readonly #observer = new MutationObserver((mutations) => this.#gather(mutations));
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstEdit = 0;

  constructor(private readonly edges: PageWatchEdges) {
    const { signal } = edges;
    // A style sheet counts once it has come.
    document.addEventListener(
      'load',
      ({ target }) => target instanceof HTMLLinkElement && this.#restyleAll(),
      { capture: true, signal },
    );
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#timer);
    });
  }

  /** Watches a tree too: the document's, or that of a shadow root, which an observer outside doesn't see. */
  observe(root: Node): void {
    this.#observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributes: true,
      attributeFilter: revealing,
    });
  }

  /** Tells at once of changes that the browser has not told us of yet. */
  flush(): void {
    this.#gather(this.#observer.takeRecords());
  }

  #gather(mutations: readonly MutationRecord[]): void {
    const { ours, edited, restyled, quiet, styleWait } = this.edges;
    let isEdited = false;
    let isRestyled = false;
    for (const { type, target, addedNodes } of mutations) {
      if (ours(target) || (addedNodes.length === 1 && ours(addedNodes[0] as Node))) continue;
      if (type === 'attributes') {
        restyled(target as Element);
        isRestyled = true;
      } else {
        edited(target);
        isEdited = true;
        for (const node of addedNodes) if (isStyleSheet(node)) this.#restyleAll();
      }
    }
    const now = performance.now();
    if (isEdited) {
      this.#firstEdit ||= now;
      this.#dueAt(Math.min(now + quiet, this.#firstEdit + most * quiet));
    } else if (isRestyled && this.#timer === undefined) {
      this.#dueAt(now + styleWait());
    }
  }

  #restyleAll(): void {
    this.edges.restyled(document.documentElement);
    if (this.#timer === undefined) this.#dueAt(performance.now() + this.edges.styleWait());
  }

  #dueAt(time: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#firstEdit = 0;
        this.edges.due();
      },
      Math.max(0, time - performance.now()),
    );
  }
}
