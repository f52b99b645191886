interface KeyboardEdges {
  /** Goes one spot on (1) or back (-1); false where there is none. */
  readonly walk: (direction: 1 | -1) => boolean;
  /** Closes the card; false where none is open. */
  readonly close: () => boolean;
  /** Moves the focus into the card; false where none is open. */
  readonly enter: () => boolean;
  readonly signal: AbortSignal;
}

/** Alt+Down and Alt+Up walk the spots, Alt+Enter goes into the card, Escape closes it. A text field keeps its keys. */
export function watchKeyboard({ walk, close, enter, signal }: KeyboardEdges): void {
  addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.ctrlKey || event.metaKey || event.shiftKey || isTyping(event)) return;
      const done =
        (event.altKey && event.key === 'ArrowDown' && walk(1)) ||
        (event.altKey && event.key === 'ArrowUp' && walk(-1)) ||
        (event.altKey && event.key === 'Enter' && enter()) ||
        (!event.altKey && event.key === 'Escape' && close());
      if (!done) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
