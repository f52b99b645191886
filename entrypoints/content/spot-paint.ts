import type { SharedSpot } from '../../lib/messages/spot-answer';
import type { Block } from '../../lib/page/blocks';
import { watchNearness } from '../../lib/page/nearness';
import { rangeInBlock } from '../../lib/page/page-text';
import type { Paint } from '../../lib/page/paint';
import { overflows, spansInReach } from '../../lib/page/view';
import type { Marks } from './marks';

/** A block with more spots than this is painted in part. */
const crowd = 1_000;
/** Text that may reach far out of an element that was never near. Boxes of all the others are not asked for. */
const screenful = 1_000;
/** Milliseconds between two looks at what is painted in part while the page is scrolled. */
const scrollPause = 150;

/**
 * Paints the marked spots of those blocks that are in the window or near it. Browsers check every painted
 * range whenever one of them changes, so that a long page must not have all of its spots painted at once.
 */
export class SpotPaint {
  readonly #blocks = new Map<Element, Set<Block>>();
  readonly #near = new Set<Element>();
  /** Blocks that are painted in part: crowded ones, and those whose text reaches out of their element. */
  readonly #followed = new Set<Block>();
  readonly #nearness: IntersectionObserver;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly marks: Marks,
    private readonly paint: Paint,
    signal: AbortSignal,
  ) {
    this.#nearness = watchNearness((element, isNear) => this.#moved(element, isNear), signal);
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    document.addEventListener('scroll', () => this.#scrolled(), { capture: true, passive: true, signal });
  }

  /** These blocks have come, or have other spots than before. */
  put(blocks: Iterable<Block>): void {
    for (const block of blocks) {
      const { element } = block;
      const beside = this.#blocks.get(element);
      if (!beside) {
        this.#blocks.set(element, new Set([block]));
        this.#nearness.observe(element);
      } else {
        beside.add(block);
      }
      if (this.#near.has(element)) this.#paint(block);
    }
  }

  /** These blocks are gone. */
  take(blocks: Iterable<Block>): void {
    for (const block of blocks) {
      const { element } = block;
      this.#unpaint(block);
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
    for (const block of this.#followed) this.#follow(block);
  }

  #moved(element: Element, isNear: boolean): void {
    const blocks = this.#blocks.get(element);
    if (!blocks) return;
    const wasNear = this.#near.delete(element);
    if (isNear) this.#near.add(element);
    for (const block of blocks)
      if (isNear) this.#paint(block);
      else if ((wasNear || block.text.length > screenful) && overflows(block)) this.#follow(block);
      else this.#unpaint(block);
  }

  /** Paints what is in reach of a block, now and whenever the page is scrolled. */
  #follow(block: Block): void {
    this.#followed.add(block);
    this.paint.put(block, namedRanges(block, spansInReach(block, this.marks.of(block))));
  }

  #scrolled(): void {
    if (this.#followed.size === 0) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      for (const block of this.#followed) this.#follow(block);
    }, scrollPause);
  }

  #paint(block: Block): void {
    const spots = this.marks.of(block);
    if (spots.length > crowd) {
      this.#follow(block);
    } else {
      this.#followed.delete(block);
      this.paint.put(block, namedRanges(block, spots));
    }
  }

  #unpaint(block: Block): void {
    this.#followed.delete(block);
    this.paint.take(block);
  }
}

function* namedRanges(block: Block, spots: readonly SharedSpot[]): Generator<readonly [string, StaticRange]> {
  for (const spot of spots) {
    const range = rangeInBlock(block, spot);
    if (range) yield [spot.meaning.kind, range];
  }
}
