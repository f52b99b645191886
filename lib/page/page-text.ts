import { type PageSpan, pageSpan } from '../text/offset';
import type { Block, Segment } from './blocks';

/** Between two blocks: normalisation keeps two line breaks, so that no word reaches across. */
const blockSeparator = '\n\n';

/**
 * The page as one text: its blocks in order, and the way from offsets to nodes and back. A page changes often
 * and is seldom asked for all of its text, so that is put together when it first is.
 */
export class PageText {
  #starts: readonly number[] | undefined;
  #text: string | undefined;
  #numberOf: ReadonlyMap<Block, number> | undefined;

  /** `blockOf` tells which block a text node was last read into. */
  constructor(
    readonly blocks: readonly Block[],
    private readonly blockOf: (node: Text) => Block | undefined,
  ) {}

  get text(): string {
    this.#text ??= this.blocks.map(({ text }) => text).join(blockSeparator);
    return this.#text;
  }

  /** The place in the page of a span of a block's text, or undefined where the block is no longer on it. */
  spanInPage(block: Block, { start, end }: { start: number; end: number }): PageSpan | undefined {
    const number = this.#number(block);
    return number === undefined
      ? undefined
      : pageSpan(this.#startOf(number) + start, this.#startOf(number) + end);
  }

  /** The block that a text node was read into, and the offset there of one of its characters. */
  locate(node: Text, offset: number): { block: Block; offset: number } | undefined {
    const block = this.blockOf(node);
    for (const segment of block?.segments ?? [])
      if (segment.node === node && offset >= segment.offset && offset < segment.offset + segment.length)
        return { block: block as Block, offset: segment.start + offset - segment.offset };
    return undefined;
  }

  /** The part of the page's text that a DOM range covers, or undefined where it covers none of it. */
  spanOf(range: Range): PageSpan | undefined {
    let start: number | undefined;
    let end = 0;
    this.blocks.forEach((block, i) => {
      for (const segment of block.segments) {
        if (!range.intersectsNode(segment.node)) continue;
        const from =
          segment.node === range.startContainer ? Math.max(range.startOffset - segment.offset, 0) : 0;
        const to =
          segment.node === range.endContainer
            ? Math.min(range.endOffset - segment.offset, segment.length)
            : segment.length;
        if (from >= to) continue;
        start ??= this.#startOf(i) + segment.start + from;
        end = this.#startOf(i) + segment.start + to;
      }
    });
    return start === undefined ? undefined : trimSpan(this.text, start, end);
  }

  /** DOM ranges, one a block, of a span of the page's text. */
  rangesOf({ start, end }: PageSpan): StaticRange[] {
    const ranges: StaticRange[] = [];
    for (let i = this.#numberAt(start); i < this.blocks.length && this.#startOf(i) < end; i++) {
      const block = this.blocks[i] as Block;
      const from = Math.max(0, start - this.#startOf(i));
      const to = Math.min(block.text.length, end - this.#startOf(i));
      const range = from < to ? rangeInBlock(block, { start: from, end: to }) : undefined;
      if (range) ranges.push(range);
    }
    return ranges;
  }

  #number(block: Block): number | undefined {
    this.#numberOf ??= new Map(this.blocks.map((block, i) => [block, i]));
    return this.#numberOf.get(block);
  }

  #startOf(number: number): number {
    return this.#allStarts()[number] as number;
  }

  #numberAt(offset: number): number {
    return Math.max(
      0,
      lastNotAfter(this.#allStarts(), offset, (start) => start),
    );
  }

  #allStarts(): readonly number[] {
    if (!this.#starts) {
      let length = 0;
      this.#starts = this.blocks.map(({ text }) => {
        const start = length;
        length += text.length + blockSeparator.length;
        return start;
      });
    }
    return this.#starts;
  }
}

/** The DOM range of a span of a block's text, or undefined where its nodes are gone. */
export function rangeInBlock(
  { segments }: Block,
  { start, end }: { start: number; end: number },
): StaticRange | undefined {
  const first =
    segments[
      Math.max(
        0,
        lastNotAfter(segments, start, (segment) => segment.start),
      )
    ];
  const last = segments[lastNotAfter(segments, end - 1, (segment) => segment.start)];
  if (!first?.node.isConnected || !last?.node.isConnected) return undefined;
  const startOffset = nodeOffset(first, start);
  const endOffset = nodeOffset(last, end);
  // The page may have cut the text since it was read.
  if (startOffset > first.node.length || endOffset > last.node.length) return undefined;
  return new StaticRange({ startContainer: first.node, startOffset, endContainer: last.node, endOffset });
}

/** The last of ascending items whose start is not after `offset`, or -1. */
function lastNotAfter<Item>(items: readonly Item[], offset: number, startOf: (item: Item) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(items[middle] as Item) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const nodeOffset = (segment: Segment, offset: number) =>
  segment.offset + Math.min(Math.max(offset - segment.start, 0), segment.length);

function trimSpan(text: string, start: number, end: number): PageSpan | undefined {
  const slice = text.slice(start, end);
  const from = start + slice.length - slice.trimStart().length;
  const to = from + slice.trim().length;
  return from < to ? pageSpan(from, to) : undefined;
}
