import type { Block } from './blocks';
import { boxOf } from './node-access';
import { rangeInBlock } from './page-text';

/**
 * Which of `blocks`, which are in document order, is the first whose end is below the top of the window;
 * 0 where none is. Blocks mostly stand below one another, so a search by halves does, and looks at few boxes.
 */
export function firstInView(blocks: readonly Block[]): number {
  const first = firstWhere(blocks, ({ element }) => boxOf(element).bottom > 0);
  return first === blocks.length ? 0 : first;
}

/** How many heights of the window above and below it are in reach. */
const reach = 2;

/** Of a block's ascending spans those whose lines are in the window or in reach of it. */
export function spansInReach<Span extends { readonly start: number; readonly end: number }>(
  block: Block,
  spans: readonly Span[],
): readonly Span[] {
  const lineOf = (span: Span) => {
    const range = rangeInBlock(block, span);
    if (!range) return undefined;
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.getBoundingClientRect();
  };
  const first = firstWhere(spans, (span) => (lineOf(span)?.bottom ?? 0) > -reach * innerHeight);
  const end = firstWhere(spans, (span) => (lineOf(span)?.top ?? 0) > (1 + reach) * innerHeight);
  return spans.slice(first, end);
}

/** Does the text of a block reach out of its element, as it does in a body that is one window high? */
export function overflows({ element, segments }: Block): boolean {
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first?.node.isConnected || !last?.node.isConnected) return false;
  const text = document.createRange();
  text.setStart(first.node, 0);
  text.setEnd(last.node, last.node.length);
  const { top, bottom } = text.getBoundingClientRect();
  const box = boxOf(element);
  return top < box.top - 1 || bottom > box.bottom + 1;
}

/** The first of ascending items for which `isPast` is true, as it is for all after it; their number where none is. */
function firstWhere<Item>(items: readonly Item[], isPast: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
