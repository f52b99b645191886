import type { Block } from './blocks';

/**
 * Which of `blocks`, which are in document order, is the first whose end is below the top of the window;
 * 0 where none is. Blocks mostly stand below one another, so a search by halves does, and looks at few boxes.
 */
export function firstInView(blocks: readonly Block[]): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = (blocks[middle] as Block).element.getBoundingClientRect();
    if (box.bottom <= 0) low = middle + 1;
    else high = middle;
  }
  return low === blocks.length ? 0 : low;
}
