import * as v from 'valibot';

/**
 * What a reader keeps: a passage that stands on its own (quote, context, page) with the terms in it as
 * the glossary had them when it was saved. One shape for the database, messages and exports.
 */

const short = v.pipe(v.string(), v.maxLength(2_000));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A spot inside the quote; offsets are UTF-16 in the quote. */
const savedSpot = v.strictObject({
  start: offset,
  end: offset,
  kind: short,
  headword: short,
  pinyin: short,
  gloss: short,
  entryId: v.optional(short),
});

const savedPage = v.strictObject({
  url: v.pipe(v.string(), v.maxLength(8_000)),
  title: short,
  outlet: short,
  byline: short,
  published: short,
  language: short,
});

/** The longest passage that can be saved, in UTF-16 units. */
export const longestQuote = 20_000;
/** The most spots that are kept with a passage. */
export const mostSpots = 2_000;

const landmark = v.strictObject({
  offset: v.pipe(v.number(), v.integer()),
  letters: v.pipe(v.string(), v.maxLength(6)),
});

/** How a passage is found again (lib/anchor). */
export const selectors = v.strictObject({
  exact: v.pipe(v.string(), v.minLength(1), v.maxLength(longestQuote)),
  prefix: v.pipe(v.string(), v.maxLength(64)),
  suffix: v.pipe(v.string(), v.maxLength(64)),
  start: offset,
  /** How often the page had the quote, 0 where that is not known, and which of them it was, from 0. */
  copies: offset,
  nth: offset,
  /** How many letters of its context another copy shared with it, where that was counted. */
  rival: v.optional(offset),
  /** How many other copies had all of its context, likewise. */
  twins: v.optional(offset),
  /** How far on the nearest copy in much the same context began, in letters, and what stood around the quote. */
  apart: v.optional(v.pipe(v.number(), v.integer())),
  landmarks: v.optional(v.pipe(v.array(landmark), v.maxLength(12))),
  /** Hash of the text of the blocks that the quote stands in. */
  blockHash: v.pipe(v.string(), v.maxLength(20)),
});

/** A highlight before the notebook has given it an id and a time. */
export const highlightDraft = v.strictObject({
  ...selectors.entries,
  page: savedPage,
  spots: v.pipe(v.array(savedSpot), v.maxLength(mostSpots)),
});

/** In UTF-16 units, and how many tags a highlight may have. */
export const longestNote = 20_000;
export const longestTag = 60;
export const mostTags = 50;

/** What the reader says of a highlight: a note in Markdown, and tags. */
export const annotation = v.strictObject({
  note: v.pipe(v.string(), v.maxLength(longestNote)),
  tags: v.pipe(
    v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longestTag))),
    v.maxLength(mostTags),
  ),
});

/** What a passage can be marked with, as with marker pens; the first where the reader chooses none. */
export const colours = ['yellow', 'green', 'blue', 'pink'] as const;
export type Colour = (typeof colours)[number];
export const isColour = (text: string): text is Colour => (colours as readonly string[]).includes(text);
export const colour = v.picklist(colours);

export type Annotation = v.InferOutput<typeof annotation>;
export type SavedSpot = v.InferOutput<typeof savedSpot>;
export type SavedPage = v.InferOutput<typeof savedPage>;
export type HighlightDraft = v.InferOutput<typeof highlightDraft>;

export interface Highlight extends HighlightDraft, Annotation {
  readonly id: string;
  /** Key of the page that it belongs to (lib/page/address). */
  readonly pageKey: string;
  readonly colour: Colour;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** When it went to the bin, 0 while it is kept. */
  readonly deletedAt: number;
}

const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));

/** A highlight as it is stored, to validate what comes from a file. Its spots must lie in its quote. */
export const storedHighlight = v.pipe(
  v.strictObject({
    ...highlightDraft.entries,
    ...annotation.entries,
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
    pageKey: v.pipe(v.string(), v.maxLength(100)),
    colour,
    savedAt: time,
    deletedAt: time,
  }),
  v.check(
    ({ spots, exact }) => spots.every(({ start, end }) => start < end && end <= exact.length),
    'a spot lies outside of the quote',
  ),
);

type NewInVersion2 = Pick<Highlight, 'note' | 'tags' | 'copies' | 'nth' | 'blockHash'>;

/** What version 1 of the notebook did not keep of a highlight. */
export const addedInVersion2 = (highlight: Partial<NewInVersion2>): NewInVersion2 => ({
  note: highlight.note ?? '',
  tags: highlight.tags ?? [],
  copies: highlight.copies ?? 0,
  nth: highlight.nth ?? 0,
  blockHash: highlight.blockHash ?? '',
});

/** What versions 1 and 2 did not keep. */
export const addedInVersion3 = (
  highlight: Partial<Pick<Highlight, 'colour'>>,
): Pick<Highlight, 'colour'> => ({
  colour: highlight.colour ?? colours[0],
});
