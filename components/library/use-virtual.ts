import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useReducer, useState } from 'preact/hooks';

interface VirtualOptions {
  readonly count: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Height of a row by its number, in CSS pixels. */
  readonly sizeOf: (index: number) => number;
}

/** Rows far beyond the window are not in the document: gives those that are, and keeps up with scrolling. */
export function useVirtual({
  count,
  scroller,
  sizeOf,
}: VirtualOptions): Virtualizer<HTMLElement, HTMLElement> {
  const [, draw] = useReducer((drawn: number) => drawn + 1, 0);
  // Other keys are what makes it measure again.
  const getItemKey = useMemo(() => (index: number) => index, [sizeOf]);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: sizeOf,
    getItemKey,
    overscan: 6,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => draw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}
