import { isWritten } from '../../lib/page/writing';
import { chordOf } from '../../lib/settings/keys';
import type { Settings } from '../../lib/settings/settings';

interface KeyboardEdges {
  /** The chords that walk the spots, as they are set now. */
  readonly keys: () => Pick<Settings, 'nextKey' | 'previousKey'>;
  /** Goes one spot on (1) or back (-1); false where there is none. */
  readonly walk: (direction: 1 | -1) => boolean;
  /** Closes the card; false where none is open. */
  readonly close: () => boolean;
  /** Moves the focus into the card; false where none is open. */
  readonly enter: () => boolean;
  /** Is the reader writing in the card? From outside nothing in it can be seen. */
  readonly isWriting: () => boolean;
  readonly signal: AbortSignal;
}

/** The reader's chords walk the spots, Alt+Enter goes into the card, Escape closes it. A text field keeps its keys. */
export function watchKeyboard({ keys, walk, close, enter, isWriting, signal }: KeyboardEdges): void {
  addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.metaKey || isWritten(event.composedPath()[0])) return;
      if (isWriting() && event.key !== 'Escape') return;
      const { nextKey, previousKey } = keys();
      const chord = chordOf(event);
      const isPlain = !event.ctrlKey && !event.shiftKey;
      const done =
        (chord === nextKey && walk(1)) ||
        (chord === previousKey && walk(-1)) ||
        (isPlain && event.altKey && event.key === 'Enter' && enter()) ||
        (isPlain && !event.altKey && event.key === 'Escape' && close());
      if (!done) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
}
