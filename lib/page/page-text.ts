import { type RawSpan, rawSpan } from '../text/offset';
import type { Block, Segment } from './blocks';

/** Between two blocks: normalisation keeps two line breaks, so that no word reaches across. */
const blockSeparator = '\n\n';

/** The page as one text: its blocks in order, and the way from offsets to nodes and back. */
export class PageText {
  readonly text: string;
  readonly #starts: number[] = [];
  readonly #blockOf = new Map<Text, number>();

  constructor(readonly blocks: readonly Block[]) {
    let length = 0;
    blocks.forEach((block, i) => {
      this.#starts.push(length);
      length += block.text.length + blockSeparator.length;
      for (const { node } of block.segments) this.#blockOf.set(node, i);
    });
    this.text = blocks.map(({ text }) => text).join(blockSeparator);
  }

  /** The page offset at which a block's text begins. */
  startOf(block: number): number {
    return this.#starts[block] as number;
  }

  /** The block that a text node was read into, and the offset of one of its characters there. */
  locate(node: Text, offset: number): { block: number; offset: number } | undefined {
    const block = this.#blockOf.get(node);
    if (block === undefined) return undefined;
    for (const segment of (this.blocks[block] as Block).segments)
      if (segment.node === node && offset >= segment.offset && offset < segment.offset + segment.length)
        return { block, offset: segment.start + offset - segment.offset };
    return undefined;
  }

  /** The part of the page's text that a DOM range covers, or undefined where it covers none of it. */
  spanOf(range: Range): RawSpan | undefined {
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
        start ??= this.startOf(i) + segment.start + from;
        end = this.startOf(i) + segment.start + to;
      }
    });
    return start === undefined ? undefined : trimSpan(this.text, start, end);
  }

  /** DOM ranges, one a block, of a span of the page's text. */
  rangesOf({ start, end }: RawSpan): StaticRange[] {
    const ranges: StaticRange[] = [];
    for (let i = this.#blockAt(start); i < this.blocks.length && this.startOf(i) < end; i++) {
      const block = this.blocks[i] as Block;
      const from = Math.max(0, start - this.startOf(i));
      const to = Math.min(block.text.length, end - this.startOf(i));
      const range = from < to ? rangeInBlock(block, from, to) : undefined;
      if (range) ranges.push(range);
    }
    return ranges;
  }

  #blockAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The DOM range of a stretch of a block's text, or undefined where nothing of it is a text node's. */
export function rangeInBlock(block: Block, start: number, end: number): StaticRange | undefined {
  const first = block.segments.find((segment) => segment.start + segment.length > start);
  const last = block.segments.findLast((segment) => segment.start < end);
  if (!first || !last || !first.node.isConnected || !last.node.isConnected) return undefined;
  return new StaticRange({
    startContainer: first.node,
    startOffset: nodeOffset(first, start),
    endContainer: last.node,
    endOffset: nodeOffset(last, end),
  });
}

const nodeOffset = (segment: Segment, offset: number) =>
  segment.offset + Math.min(Math.max(offset - segment.start, 0), segment.length);

function trimSpan(text: string, start: number, end: number): RawSpan | undefined {
  const slice = text.slice(start, end);
  const from = start + slice.length - slice.trimStart().length;
  const to = from + slice.trim().length;
  return from < to ? rawSpan(from, to) : undefined;
}
