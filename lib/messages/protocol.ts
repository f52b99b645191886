import * as v from 'valibot';
import type { Selectors } from '../anchor/selectors';
import { type Kind, kinds } from '../glossary/category';
import { annotation, colour, type Highlight, highlightDraft, selectors } from '../notebook/highlight';
import type { Definition, ReadWord } from '../reading/definition';
import type { DocumentMemory } from '../spotting/spot';
import type { PageSpan } from '../text/offset';
import type { toTop } from './drawn-card';
import type { frameMessages } from './frame-card';
import type { SpotAnswer } from './spot-answer';

/**
 * Every message there is: its name, the schema of what it carries, and the type of its answer. What
 * arrives is validated before anything reads it.
 */

const name = v.pipe(v.string(), v.maxLength(200));
const nullableName = v.nullable(name);
const line = v.pipe(v.string(), v.maxLength(5_000));

const memory: v.GenericSchema<DocumentMemory> = v.strictObject({
  people: v.pipe(
    v.array(
      v.strictObject({
        name,
        title: nullableName,
        titleNormalised: nullableName,
        official: v.nullable(v.boolean()),
        otherTitles: v.pipe(v.array(name), v.maxLength(10)),
      }),
    ),
    v.maxLength(5_000),
  ),
  formulas: v.pipe(
    v.array(v.strictObject({ formula: name, members: v.pipe(v.array(name), v.maxLength(40)) })),
    v.maxLength(500),
  ),
});

/**
 * How much a request asks for at a time: UTF-16 units, and texts. One text alone may be longer, since a page
 * may be a single block; what is refused is far above both.
 */
export const longestRequest = 100_000;
export const mostTexts = 5_000;
/** A single text node may hold more than a page can be asked for; it is left alone. */
export const longestText = 4_000_000;
const refusedLength = 5_000_000;

/** The most text around a place that a word is looked up in, and the longest passage that is read word by word. UTF-16 units. */
export const longestContext = 64;
export const longestPassage = 300;
/** How much of a page is searched for changed passages, in UTF-16 units, and for how many at a time. */
export const longestSearched = 1_000_000;
export const mostSearched = 100;

/** What pages send to the background. */
export const toBackground = {
  /** The sentinel: this frame has Chinese, or something saved. */
  wake: v.strictObject({}),
  spot: v.strictObject({
    texts: v.pipe(
      v.array(v.string()),
      v.maxLength(2 * mostTexts),
      v.check((texts) => texts.reduce((sum, text) => sum + text.length, 0) <= refusedLength, 'too much text'),
    ),
    memory,
    /** Ids of the entries that the page has been told already. */
    told: v.pipe(v.array(name), v.maxLength(20_000)),
  }),
  /** The word at an offset of a text; without one, what the dictionary says of the whole of it. */
  define: v.strictObject({
    text: v.pipe(v.string(), v.maxLength(longestContext)),
    at: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(longestContext))),
  }),
  readPassage: v.strictObject({ text: v.pipe(v.string(), v.maxLength(longestPassage)) }),
  save: highlightDraft,
  /** Looks for passages in the page's text as it is now that do not stand there as they were saved. */
  locate: v.strictObject({
    text: v.pipe(v.string(), v.maxLength(longestSearched)),
    passages: v.pipe(v.array(selectors), v.maxLength(mostSearched)),
  }),
  listPage: v.strictObject({ url: v.pipe(v.string(), v.maxLength(8_000)) }),
  /** Puts a note and tags on a highlight. */
  annotate: v.strictObject({ id: name, ...annotation.entries }),
  colour: v.strictObject({ id: name, colour }),
  /** The glossary's entries with these ids, which a card refers to. */
  entries: v.strictObject({ ids: v.pipe(v.array(name), v.maxLength(50)) }),
  /** Hides a term on all pages, and shows it again. */
  hide: v.strictObject({ id: name, headword: name }),
  unhide: v.strictObject({ id: name }),
  bin: v.strictObject({ id: name }),
  /** Opens the reader's own glossary with a word to add, or at the own entry with this id. Nothing is kept yet. */
  openOwn: v.strictObject({
    id: v.optional(name),
    zh: line,
    kind: v.picklist(kinds),
    pinyin: line,
    gloss: line,
  }),
};

/** What the background sends to a frame whose card the top page draws; it has checked which event has which arguments. */
export const toFrame = {
  cardEvent: v.strictObject({
    /** Which of the frame's cards it was. */
    number: v.number(),
    event: name,
    args: v.pipe(v.array(v.unknown()), v.maxLength(1)),
  }),
};

/** What the background and the popup send to a page. */
export const toPage = {
  saveSelection: v.strictObject({}),
  /** Says at the foot of the window what came of something that the background did after its answer. */
  say: v.strictObject({ said: v.pipe(v.string(), v.maxLength(2_000)) }),
  summarise: v.strictObject({}),
  show: v.strictObject({ id: name }),
  /** What the study view shows, if the page has changed since an earlier answer with this stamp. */
  study: v.strictObject({ since: name }),
  /** Scrolls to the first mention of a headword, and to the next one each time it is asked again. */
  scrollTo: v.strictObject({ kind: v.picklist(kinds), headword: v.pipe(v.string(), v.maxLength(2_000)) }),
};

/** A headword on the page: how it first stands there, and how often. */
export interface SpotSummary {
  readonly kind: Kind;
  readonly text: string;
  readonly headword: string;
  readonly pinyin: string;
  readonly gloss: string;
  readonly entryId?: string;
  readonly count: number;
}

/** What a page says of itself to the popup. */
export interface PageSummary {
  /** In order of first mention. */
  readonly spots: readonly SpotSummary[];
  /** Ids of this page's highlights that stand on it now. */
  readonly found: readonly string[];
  /** How those of them stand there whose words, or those around them, are not as they were saved. */
  readonly edited: readonly ({ readonly id: string } & Pick<Selectors, 'exact' | 'prefix' | 'suffix'>)[];
  /** There may be more in a moment. */
  readonly isReading: boolean;
  /** One sentence, where spotting failed. */
  readonly trouble: string;
}

/** What a page says of itself to the study view. */
export interface PageStudy extends PageSummary {
  /** Another one when the page has changed. */
  readonly stamp: string;
  readonly title: string;
  readonly url: string;
  /** How many Han characters the page's text has. */
  readonly characters: number;
}

export interface Answers {
  wake: null;
  spot: SpotAnswer;
  /** null where there is nothing to say. */
  define: Definition | null;
  readPassage: readonly ReadWord[];
  save: Highlight;
  /** For each passage where it is, null where it is not. */
  locate: readonly (PageSpan | null)[];
  listPage: readonly Highlight[];
  annotate: Highlight;
  colour: Highlight;
  /** By id, as JSON texts; those that are in no glossary are left out. */
  entries: Readonly<Record<string, string>>;
  hide: null;
  unhide: null;
  bin: null;
  /** Whether it was done. */
  drawInTop: boolean;
  frameCard: boolean;
  tellFrame: null;
  cardEvent: null;
  openOwn: null;
  saveSelection: null;
  say: null;
  summarise: PageSummary;
  show: null;
  /** Null where nothing has changed. */
  study: PageStudy | null;
  /** Which mention is shown, from 1, and how many there are. */
  scrollTo: { readonly at: number; readonly of: number };
}

type Schemas = typeof toBackground & typeof toPage & typeof toFrame & typeof toTop & typeof frameMessages;
export type MessageName = keyof Schemas;
/** What a message carries, as it is sent, and as it is after its schema has read it. */
export type Sent<Name extends MessageName> = v.InferInput<Schemas[Name]>;
export type Params<Name extends MessageName> = v.InferOutput<Schemas[Name]>;
