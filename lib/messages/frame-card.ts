import * as v from 'valibot';
import { annotation, colour } from '../notebook/highlight';

/**
 * What crosses where the top page draws the card of a frame that is too small for it. The frame says what is to be drawn
 * and beside which line; back comes what the reader does in the card. All of it goes through the background, which knows
 * which frame is which.
 */

const longestCard = 500_000;
const longestText = 25_000;
const deepestFrame = 20;
const mostEvents = 40;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const pixels = v.pipe(v.number(), v.finite());
const eventName = v.pipe(v.string(), v.maxLength(40));
const text = v.pipe(v.string(), v.maxLength(longestText));

/** A card as JSON text. */
export const cardText = v.pipe(v.string(), v.maxLength(longestCard));
const line = v.strictObject({ left: pixels, top: pixels, right: pixels, bottom: pixels });

/** What a frame asks of the top page, by the schema of its card; the answer is whether that was done. */
export const requestWith = <Card extends v.GenericSchema<string, unknown>>(card: Card) =>
  v.variant('do', [
    v.strictObject({
      do: v.literal('draw'),
      /** Which of the frame's cards this is; drawn again, it stays where it is. */
      number: count,
      /** The reader has opened it by hand, and so it stays. */
      isPinned: v.boolean(),
      card,
      events: v.pipe(v.array(eventName), v.maxLength(mostEvents)),
      line,
      /** From the top page down, which child of its parent each frame is. */
      path: v.pipe(v.array(count), v.minLength(1), v.maxLength(deepestFrame)),
      /** Of the frame, as it measures itself: CSS pixels. */
      width: v.pipe(pixels, v.minValue(1)),
    }),
    v.strictObject({ do: v.literal('move'), line }),
    v.strictObject({ do: v.picklist(['focus', 'hide']) }),
    /** These need a press by the reader in the same page, and the card is pressed in the top page. */
    v.strictObject({ do: v.picklist(['copy', 'speak']), text }),
  ]);

const press = <const Name extends string, Arguments extends v.TupleItems>(name: Name, args: Arguments) =>
  v.strictObject({ frame: count, number: count, event: v.literal(name), args: v.strictTuple(args) });
const name = v.pipe(v.string(), v.maxLength(200));
const direction = v.picklist([1, -1]);

/** What the reader does in the card, or around it in the top page. */
const cardEvent = v.variant('event', [
  ...(
    ['onOuter', 'onBack', 'onSave', 'onUndo', 'onOwn', 'onHide', 'onReport', 'onSpeak', 'onClose'] as const
  ).map((name) => press(name, [])),
  press('onEntry', [name]),
  press('onMention', [direction]),
  press('onStep', [direction]),
  press('onShow', [text]),
  press('onDraft', [annotation]),
  press('onAnnotate', [annotation]),
  press('onColour', [colour]),
  press('onCopy', [v.optional(text)]),
  press('onPanel', [v.picklist(['none', 'note', 'copy', 'more'])]),
  ...(['over', 'out', 'dismiss', 'back', 'goInto'] as const).map((name) => press(name, [])),
  press('walk', [direction]),
]);

/** What pages send to the background, for it to pass on. */
export const frameMessages = {
  /** A frame has the top page draw its card. */
  drawInTop: requestWith(cardText),
  /** The top page tells a frame of its card. */
  tellFrame: cardEvent,
};
