/** As much of a DOM as lib/page reads: trees of elements and text, and ranges between places in text. */

class SmallNode {
  readonly children: SmallNode[] = [];
  parent: SmallElement | null = null;
  get parentNode() {
    return this.parent;
  }
  get parentElement() {
    return this.parent;
  }
  get firstChild(): SmallNode | null {
    return this.children[0] ?? null;
  }
  get nextSibling(): SmallNode | null {
    const siblings = this.parent?.children ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }
  get textContent(): string {
    return this.children.map((child) => child.textContent).join('');
  }
  get isConnected() {
    return true;
  }
  contains(other: SmallNode | null): boolean {
    return other !== null && (other === this || this.contains(other.parent));
  }
  getRootNode(): SmallNode {
    return this.parent?.getRootNode() ?? this;
  }
}

class SmallText extends SmallNode {
  constructor(readonly data: string) {
    super();
  }
  override get textContent() {
    return this.data;
  }
  get length() {
    return this.data.length;
  }
  get assignedSlot() {
    return null;
  }
}

class SmallElement extends SmallNode {
  constructor(private readonly tag: string) {
    super();
  }
  get localName() {
    return this.tag;
  }
  get shadowRoot() {
    return null;
  }
  get assignedSlot() {
    return null;
  }
  checkVisibility() {
    return true;
  }
  getBoundingClientRect() {
    return {};
  }
}

const inline = new Set(['b', 'em', 'span', 'i', 'font']);

/** Puts the globals in place that lib/page asks for; to be called before it is imported. */
export function installDom(): void {
  Object.assign(globalThis, {
    Node: SmallNode,
    Text: SmallText,
    Element: SmallElement,
    ShadowRoot: class {},
    HTMLDetailsElement: class {},
    HTMLSlotElement: class {},
    StaticRange: class {
      constructor(edges: object) {
        Object.assign(this, edges);
      }
    },
    getComputedStyle: (element: SmallElement) => ({
      display: inline.has(element.localName) ? 'inline' : 'block',
      visibility: 'visible',
      whiteSpace: 'normal',
    }),
  });
}

/** Text, or an element with what is in it. */
export type Tree = string | { readonly tag: string; readonly children: readonly Tree[] };

export function build(tree: Tree): SmallNode {
  if (typeof tree === 'string') return new SmallText(tree);
  const element = new SmallElement(tree.tag);
  for (const child of tree.children) {
    const node = build(child);
    node.parent = element;
    element.children.push(node);
  }
  return element;
}

/** The text nodes in document order. */
export function textsOf(node: SmallNode): SmallText[] {
  return node instanceof SmallText ? [node] : node.children.flatMap(textsOf);
}

export interface Point {
  readonly node: number;
  readonly offset: number;
}

/** A range between two places in text nodes, by their order. */
export function rangeOf(texts: readonly SmallText[], start: Point, end: Point): Range {
  return {
    startContainer: texts[start.node],
    startOffset: start.offset,
    endContainer: texts[end.node],
    endOffset: end.offset,
    intersectsNode: (node: unknown) => {
      const at = texts.indexOf(node as SmallText);
      return at >= start.node && at <= end.node;
    },
  } as unknown as Range;
}

/** What a range covers, white space left out. */
export function lettersIn(texts: readonly SmallText[], range: AbstractRange): string {
  const from = texts.indexOf(range.startContainer as unknown as SmallText);
  const to = texts.indexOf(range.endContainer as unknown as SmallText);
  return texts
    .slice(from, to + 1)
    .map(({ data }, i) =>
      data.slice(i === 0 ? range.startOffset : 0, from + i === to ? range.endOffset : data.length),
    )
    .join('')
    .replace(/\s/g, '');
}
