import type { SharedSpot } from '../../lib/messages/spot-answer';
import type { Block } from '../../lib/page/blocks';
import { watchNearness } from '../../lib/page/nearness';
import { rangeInBlock } from '../../lib/page/page-text';
import type { Paint } from '../../lib/page/paint';
import { spansInReach } from '../../lib/page/view';
import type { PageSpots } from './page-spots';

/** A block with more spots than this is painted in part; it must be followed when the page is scrolled. */
const crowd = 1_000;
/** Milliseconds between two looks at crowded blocks while the page is scrolled. */
const scrollPause = 150;

/**
 * Paints the outermost spots of those blocks that are in the window or near it. Browsers check every painted
 * range whenever one of them changes, so that a long page must not have all of its spots painted at once.
 */
export class SpotPaint {
  readonly #blocks = new Map<Element, Block[]>();
  readonly #near = new Set<Element>();
  readonly #crowded = new Set<Block>();
  readonly #nearness: IntersectionObserver;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly spots: PageSpots,
    private readonly paint: Paint,
    signal: AbortSignal,
  ) {
    this.#nearness = watchNearness((element, isNear) => this.#moved(element, isNear), signal);
    document.addEventListener('scroll', () => this.#scrolled(), { capture: true, passive: true, signal });
  }

  /** These blocks have come, or have other spots than before. */
  put(blocks: Iterable<Block>): void {
    for (const block of blocks) {
      const { element } = block;
      const beside = this.#blocks.get(element);
      if (!beside) {
        this.#blocks.set(element, [block]);
        this.#nearness.observe(element);
      } else if (!beside.includes(block)) {
        beside.push(block);
      }
      if (this.#near.has(element)) this.#paint(block);
    }
  }

  /** These blocks are gone. */
  take(blocks: Iterable<Block>): void {
    for (const block of blocks) {
      const { element } = block;
      this.#unpaint(block);
      const beside = this.#blocks.get(element)?.filter((one) => one !== block) ?? [];
      if (beside.length > 0) {
        this.#blocks.set(element, beside);
      } else if (this.#blocks.delete(element)) {
        this.#near.delete(element);
        this.#nearness.unobserve(element);
      }
    }
  }

  /** Paints anew what is painted. */
  repaint(): void {
    for (const element of this.#near) for (const block of this.#blocks.get(element) ?? []) this.#paint(block);
  }

  #moved(element: Element, isNear: boolean): void {
    if (isNear) this.#near.add(element);
    else this.#near.delete(element);
    for (const block of this.#blocks.get(element) ?? [])
      if (isNear) this.#paint(block);
      else this.#unpaint(block);
  }

  #scrolled(): void {
    if (this.#crowded.size === 0) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      for (const block of this.#crowded) this.#paint(block);
    }, scrollPause);
  }

  #paint(block: Block): void {
    const spots = [...this.spots.outermostOf(block)];
    const isCrowded = spots.length > crowd;
    if (isCrowded) this.#crowded.add(block);
    else this.#crowded.delete(block);
    this.paint.put(block, namedRanges(block, isCrowded ? spansInReach(block, spots) : spots));
  }

  #unpaint(block: Block): void {
    this.#crowded.delete(block);
    this.paint.take(block);
  }
}

function* namedRanges(block: Block, spots: readonly SharedSpot[]): Generator<readonly [string, StaticRange]> {
  for (const spot of spots) {
    const range = rangeInBlock(block, spot);
    if (range) yield [spot.meaning.kind, range];
  }
}
