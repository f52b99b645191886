import { isWritten } from '../../lib/page/writing';
import type { Settings } from '../../lib/settings/settings';
import { isHan } from '../../lib/text/han';
import { type Place, placeAt, shadowRootsOf } from './pointer';
import type { Reading } from './reading';

/** Modifier keys, as mouse events name them. */
const modifiers = ['altKey', 'ctrlKey', 'shiftKey', 'metaKey'] as const;
const modifierOf = { alt: 'altKey', control: 'ctrlKey', shift: 'shiftKey', none: undefined } as const;

/** Milliseconds without a movement, and outside the word before its card goes. */
const restBeforeLookup = 17;
const graceBeforeClose = 260;
/** Milliseconds for which a selection made by touch stands still before it is looked at. */
const restOfSelection = 600;
/** Milliseconds after the last key of a selection. */
const restOfKeys = 50;

interface LookupEdges {
  readonly reading: Reading;
  readonly ownsNode: (node: unknown) => boolean;
  /** What is held while the pointer moves to a word; with none, nothing may be. */
  readonly key: () => Settings['wordKey'];
  /** The reader points at a character, for a moment or by a double click. */
  readonly point: (place: Place, how: 'hover' | 'pinned') => void;
  /** Is the card about a word at this place, and only as long as the pointer is there? */
  readonly isHovered: (place?: Place) => boolean;
  /** The pointer has left the word and the card. */
  readonly leave: () => void;
  readonly select: (range: Range) => void;
  readonly signal: AbortSignal;
}

/**
 * Tells which words a reader asks about: by the pointer with a modifier key, by a double click, or by selecting
 * them. It listens to the reader alone, not to events that the page has made up, and leaves fields in which one
 * writes alone. No key is listened for but the end of a look-up by Alt, which would open the browser's menu.
 */
export function watchLookups(edges: LookupEdges): void {
  const { reading, ownsNode, key, point, isHovered, leave, select, signal } = edges;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasLooked = false;
  let hasSelected = false;
  /** The last press was a double click's, which selects a word of the browser's own choice. */
  let isDouble = false;
  let isTouch = false;
  const options = { capture: true, passive: true, signal } as const;
  const later = (milliseconds: number, action: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));

  addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      const wanted = modifierOf[key()];
      const isAsking = event.buttons === 0 && modifiers.every((one) => event[one] === (one === wanted));
      if (!isAsking && !isHovered()) return;
      if (ownsNode(event.target) || isWritten(event.composedPath()[0])) return clearTimeout(timer);
      const roots = shadowRootsOf(event);
      later(restBeforeLookup, () => {
        const place = placeAt(reading, event, roots);
        if (place && isHovered(place)) return;
        if (isAsking && place && isHanAt(place)) {
          hasLooked = true;
          point(place, 'hover');
        } else later(graceBeforeClose, leave);
      });
    },
    options,
  );

  addEventListener(
    'keyup',
    (event) => {
      if (!event.isTrusted) return;
      // The browser tells of a selection by keys a little later than of the keys.
      if (event.key === 'Shift') setTimeout(lookAtSelection, restOfKeys);
      if (event.key === 'Alt' && hasLooked) event.preventDefault();
      hasLooked = false;
    },
    { capture: true, signal },
  );

  addEventListener(
    'dblclick',
    (event) => {
      if (!event.isTrusted || ownsNode(event.target) || isWritten(event.composedPath()[0])) return;
      isDouble = true;
      const place = placeAt(reading, event, shadowRootsOf(event));
      if (place && isHanAt(place)) point(place, 'pinned');
    },
    options,
  );

  document.addEventListener(
    'selectionchange',
    () => {
      hasSelected = true;
      // A finger selects by a long press and then moves the ends: no event says that it is done.
      if (isTouch) later(restOfSelection, lookAtSelection);
    },
    options,
  );
  addEventListener(
    'pointerdown',
    (event) => {
      clearTimeout(timer);
      isTouch = event.pointerType === 'touch';
      if (event.isTrusted && !ownsNode(event.target)) hasSelected = isDouble = false;
    },
    options,
  );
  addEventListener(
    'pointerup',
    (event) => {
      // The selection is not yet what it will be, and a double click is yet to come.
      if (event.isTrusted && event.button === 0 && !ownsNode(event.target)) setTimeout(lookAtSelection);
    },
    options,
  );

  function lookAtSelection(): void {
    const selection = getSelection();
    if (!hasSelected || isDouble || signal.aborted || !selection || selection.isCollapsed) return;
    hasSelected = false;
    const { commonAncestorContainer, startContainer } = selection.getRangeAt(0);
    if (!isWritten(commonAncestorContainer) && !isWritten(startContainer))
      select(selection.getRangeAt(0).cloneRange());
  }
}

const isHanAt = ({ block, offset }: Place) => isHan(block.text.charCodeAt(offset));
