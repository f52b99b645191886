import type { Block } from '../../lib/page/blocks';
import { watchNearness } from '../../lib/page/nearness';
import { rangeInBlock } from '../../lib/page/page-text';
import type { Paint } from '../../lib/page/paint';
import type { Reading } from './reading';

/**
 * Paints the outermost spots of those blocks that are in the window or near it. Browsers check every painted
 * range whenever one of them changes, so that a long page must not have all of its spots painted at once.
 */
export class SpotPaint {
  readonly #blocks = new Map<Element, Set<Block>>();
  readonly #near = new Set<Element>();
  readonly #nearness: IntersectionObserver;

  constructor(
    private readonly reading: Reading,
    private readonly paint: Paint,
    signal: AbortSignal,
  ) {
    this.#nearness = watchNearness((element, isNear) => this.#moved(element, isNear), signal);
  }

  /** These blocks have come, or have other spots than before. */
  put(blocks: Iterable<Block>): void {
    for (const block of blocks) {
      const { element } = block;
      let beside = this.#blocks.get(element);
      if (!beside) {
        this.#blocks.set(element, (beside = new Set()));
        this.#nearness.observe(element);
      }
      beside.add(block);
      if (this.#near.has(element)) this.#paint(block);
    }
  }

  /** These blocks are gone. */
  take(blocks: Iterable<Block>): void {
    for (const block of blocks) {
      const { element } = block;
      this.paint.take(block);
      const beside = this.#blocks.get(element);
      if (!beside?.delete(block) || beside.size > 0) continue;
      this.#blocks.delete(element);
      this.#near.delete(element);
      this.#nearness.unobserve(element);
    }
  }

  /** Paints anew what is painted. */
  repaint(): void {
    for (const element of this.#near) for (const block of this.#blocks.get(element) ?? []) this.#paint(block);
  }

  #moved(element: Element, isNear: boolean): void {
    const blocks = this.#blocks.get(element);
    if (!blocks) return;
    if (isNear) this.#near.add(element);
    else this.#near.delete(element);
    for (const block of blocks)
      if (isNear) this.#paint(block);
      else this.paint.take(block);
  }

  #paint(block: Block): void {
    const ranges = [...this.reading.spots.outermostOf(block)].flatMap((spot) => {
      const range = rangeInBlock(block, spot);
      return range ? [[spot.meaning.kind, range] as const] : [];
    });
    this.paint.put(block, ranges);
  }
}
