import { isChinese } from '../text/han';
import { type Block, BlockBuilder, sameBlock } from './blocks';
import {
  firstChildOf,
  holds,
  isVisible,
  nameOf,
  nextSiblingOf,
  parentOf,
  shadowRootOf,
  slotOf,
  textOf,
} from './node-access';

/** What was read of an element that is not inline: its blocks and what was read of such elements in it, in order. */
type Region = readonly (Block | Region)[];

/** Stands for an element that is not displayed: unlike an empty one it does not part the text around it. */
const hidden: Region = [];

/** Text goes on in a new block after this many UTF-16 units, at the end of a text node. */
const longestBlock = 100_000;

/** What is nested deeper than this is left out: no page is made so but to break its readers. */
const deepest = 300;

const unread = new Set('script style noscript template rt rp head'.split(' '));
/** What stands in a line as a thing of its own; nothing in it is read, and no word reaches over it. */
const objects = new Set(
  'img textarea input select option button iframe object embed canvas svg math audio video progress meter'.split(
    ' ',
  ),
);
const inlineDisplay = /^(?:inline|contents|ruby|ruby-base|ruby-text)$/;

type BlockReading = Generator<readonly Block[], readonly Block[] | undefined>;

interface TreeReaderEdges {
  /** Nodes that are left out. */
  readonly ours: (node: Node) => boolean;
  /** Called with each open shadow root that is read; changes in it are told apart from those around it. */
  readonly foundRoot: (root: ShadowRoot) => void;
  /** Called with each element that is not displayed and would have Chinese to read. */
  readonly foundHidden: (element: Element) => void;
}

/**
 * Reads the blocks of a page, and after that only those parts again that it was told have changed. It
 * reads styles and changes nothing, so that no layout is forced. A link that touches a link ends the
 * block: menus must not give words.
 */
export class TreeReader {
  readonly #regions = new WeakMap<Element, Region>();
  readonly #blockOf = new WeakMap<Text, Block>();
  #edited = new Set<Node>();
  #restyled = new Set<Node>();
  /** Those of the reading under way, and of one that was ended. */
  #renewing = new Set<Node>();
  #depth = 0;
  #reading: BlockReading | undefined;
  /** Blocks that this reading has read, not those that it has kept. */
  #fresh: Block[] = [];
  #slice = 0;
  #sliceEnd = 0;

  constructor(private readonly edges: TreeReaderEdges) {}

  /** The children or the text of this node have changed. */
  edited(node: Node): void {
    this.#edited.add(node);
  }

  /** What shows of this element and all that is in it may have changed. */
  restyled(element: Element): void {
    this.#edited.add(element);
    this.#restyled.add(element);
  }

  /** The block that a text node was last read into. */
  blockOf(node: Text): Block | undefined {
    return this.#blockOf.get(node);
  }

  /**
   * The blocks under `root` in document order. After each `slice` milliseconds of work it yields what it has
   * read anew so far, so that the caller can let the page go on. A reading that begins ends one that is
   * under way, which then returns undefined.
   */
  read(root: Element, slice = Number.POSITIVE_INFINITY): BlockReading {
    this.#reading?.return(undefined);
    this.#slice = slice;
    this.#reading = this.#read(root);
    return this.#reading;
  }

  *#read(root: Element): BlockReading {
    this.#fresh = [];
    this.#sliceEnd = performance.now() + this.#slice;
    this.#forget(this.#edited);
    this.#edited = new Set();
    for (const element of this.#restyled) this.#renewing.add(element);
    this.#restyled = new Set();
    this.#depth = 0;
    const isFresh = [...this.#renewing].some((node) => holds(node, root));
    const known = objects.has(nameOf(root)) ? hidden : isFresh ? undefined : this.#regions.get(root);
    const region = known ?? (yield* this.#readRegion(root, getComputedStyle(root), isFresh));
    this.#renewing = new Set();
    this.#fresh = [];
    return (region as unknown[]).flat(Number.POSITIVE_INFINITY) as Block[];
  }

  /** Forgets what was read of these nodes and of all that they stand in. */
  #forget(nodes: Iterable<Node>): void {
    const seen = new Set<Node>();
    for (const node of nodes)
      for (
        let at: Node | null = node;
        at && !seen.has(at);
        at = at instanceof ShadowRoot ? at.host : parentOf(at)
      ) {
        seen.add(at);
        if (at instanceof Element) this.#regions.delete(at);
      }
  }

  *#readRegion(
    element: Element,
    style: CSSStyleDeclaration,
    isFresh: boolean,
  ): Generator<readonly Block[], Region> {
    const building = new RegionBuilder(element, this.#blockOf, this.#fresh);
    yield* this.#walk(element, style, building, isFresh);
    const region = building.finish();
    this.#regions.set(element, region);
    return region;
  }

  /** Reads what is in `parent`, which is an inline element of the region or the region's own. */
  *#walk(
    parent: Element,
    { visibility }: CSSStyleDeclaration,
    building: RegionBuilder,
    isFresh: boolean,
  ): Generator<readonly Block[]> {
    if (this.#depth > deepest) return;
    this.#depth++;
    const isShown = visibility === 'visible';
    const shadowRoot = shadowRootOf(parent);
    if (shadowRoot) {
      this.edges.foundRoot(shadowRoot);
      building.endBlock();
      yield* this.#walkChildren(shadowRoot, building, isFresh, isShown);
      building.endBlock();
    }
    yield* this.#walkChildren(parent, building, isFresh, isShown);
    this.#depth--;
  }

  *#walkChildren(
    parent: Element | ShadowRoot,
    building: RegionBuilder,
    isFresh: boolean,
    isShown: boolean,
  ): Generator<readonly Block[]> {
    const isClosed = parent instanceof HTMLDetailsElement && !parent.open;
    const isSlotted = parent instanceof Element && shadowRootOf(parent) !== null;
    // What is slotted in shows here, and is read where it stands.
    if (parent instanceof HTMLSlotElement && parent.assignedNodes().length > 0) return building.endBlock();
    for (let child = firstChildOf(parent); child; child = nextSiblingOf(child)) {
      if (performance.now() > this.#sliceEnd) {
        yield this.#fresh;
        this.#sliceEnd = performance.now() + this.#slice;
      }
      if (isClosed && !(child instanceof Element && nameOf(child) === 'summary')) continue;
      if (child instanceof Text) {
        if (isShown && !(isSlotted && !child.assignedSlot)) building.append(child);
      } else if (
        child instanceof Element &&
        !unread.has(nameOf(child)) &&
        !(isSlotted && !slotOf(child)) &&
        !this.edges.ours(child)
      ) {
        if (nameOf(child) === 'br') building.appendBreak();
        else yield* this.#readElement(child, building, isFresh || this.#renewing.has(child));
      }
    }
  }

  *#readElement(element: Element, building: RegionBuilder, isFresh: boolean): Generator<readonly Block[]> {
    const known = isFresh ? undefined : this.#regions.get(element);
    if (known) return building.addRegion(known);
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.contentVisibility === 'hidden') {
      this.#regions.set(element, hidden);
      if (style.display === 'none' && isChinese(textOf(element) ?? '')) this.edges.foundHidden(element);
    } else if (objects.has(nameOf(element))) {
      building.endBlock();
    } else if (!inlineDisplay.test(style.display)) {
      building.endBlock();
      building.addRegion(yield* this.#readRegion(element, style, isFresh));
    } else {
      if (nameOf(element) === 'a') building.beginLink();
      yield* this.#walk(element, style, building, isFresh);
      if (nameOf(element) === 'a') building.endLink();
    }
  }
}

/** Puts together what is read of one element that is not inline. */
class RegionBuilder {
  readonly #parts: (Block | Region)[] = [];
  #building: BlockBuilder;

  constructor(
    private readonly element: Element,
    private readonly blockOf: WeakMap<Text, Block>,
    private readonly fresh: Block[],
  ) {
    this.#building = new BlockBuilder(element);
  }

  append(node: Text): void {
    this.#building.append(node);
    if (this.#building.length > longestBlock) this.endBlock();
  }

  appendBreak(): void {
    this.#building.appendBreak();
  }

  beginLink(): void {
    if (this.#building.endsInLink) this.endBlock();
  }

  endLink(): void {
    this.#building.endsInLink = true;
  }

  addRegion(region: Region): void {
    if (region === hidden) return;
    this.endBlock();
    if (region.length > 0) this.#parts.push(region);
  }

  /** A block that is as it was stays the same object, so that what points at it holds. */
  endBlock(): void {
    const block = this.#building.finish();
    this.#building = new BlockBuilder(this.element);
    const node = block?.segments[0]?.node;
    if (!block || !node || !isVisible(this.element)) return;
    const before = this.blockOf.get(node);
    const same = before && sameBlock(before, block) ? before : block;
    for (const segment of same.segments) this.blockOf.set(segment.node, same);
    this.#parts.push(same);
    this.fresh.push(same);
  }

  finish(): Region {
    this.endBlock();
    const [only] = this.#parts;
    return this.#parts.length === 1 && Array.isArray(only) ? (only as Region) : this.#parts;
  }
}
