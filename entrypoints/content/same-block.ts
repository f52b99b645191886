import type { Block } from '../../lib/page/blocks';

/** Are these two readings of one block: the same text out of the same nodes? */
export function sameBlock(a: Block, b: Block): boolean {
  return (
    a.text === b.text &&
    a.element === b.element &&
    a.segments.length === b.segments.length &&
    a.segments.every(({ node, start, offset, length }, i) => {
      const other = b.segments[i];
      return (
        other?.node === node && other.start === start && other.offset === offset && other.length === length
      );
    })
  );
}
