import * as v from 'valibot';
import { rankNames, rungs } from './ladder';

/**
 * The shape of a glossary entry as people write it in entries/*.yaml. One schema serves the build,
 * the tests and (later) the reader's own glossaries. The category is the name of the file.
 */

const han = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));
const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(240));
const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a slug: small letters, digits and single hyphens'),
);
const year = v.pipe(v.number(), v.integer(), v.minValue(1840), v.maxValue(2100));
/** 2012, 2012-11 or 2012-11-15: as exact as is certain. */
const date = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.transform(String))]),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is not a date: write 2012, 2012-11 or 2012-11-15'),
);

const variant = v.strictObject({
  zh: han,
  form: v.picklist(['full', 'short', 'elided', 'older', 'other']),
  /** Only where the automatic reading, or the entry's own inside it, is wrong. */
  pinyin: v.optional(line),
  /** What this form says, where that is not quite the headword's gloss. */
  gloss: v.optional(line),
  /** What is to be known of this form: where or when it is used. */
  note: v.optional(line),
});

const part = v.strictObject({ zh: han, pinyin: v.optional(line), gloss: line });

/** A rendering that the state itself has published; `source` is a key of sources.yaml. */
const official = v.strictObject({ en: line, source: slug });

const status = v.strictObject({
  is: v.picklist(['current', 'historical', 'fading']),
  from: v.optional(year),
  to: v.optional(year),
});

const shared = {
  id: slug,
  zh: han,
  variants: v.optional(v.array(variant), []),
  pinyin: v.optional(line),
  gloss: line,
  literal: v.optional(line),
  official: v.optional(v.array(official), []),
  sense: v.optional(v.pipe(v.string(), v.trim(), v.minLength(40), v.maxLength(700))),
  since: v.optional(date),
  coined: v.optional(line),
  status: v.optional(status),
  related: v.optional(v.array(slug), []),
  level: v.optional(v.pipe(v.string(), v.regex(/^HSK [1-9]$/))),
  register: v.optional(
    v.picklist([
      'party document',
      'government document',
      'local news',
      'state media',
      'slogan',
      'discipline notice',
      'diplomacy',
      'law',
      'military',
      'speech',
      'everyday',
    ]),
  ),
  /** Retired ids stay, so that what a reader saved still names something. They are not spotted. */
  retired: v.optional(v.literal(true)),
};

export const termEntry = v.strictObject({ ...shared, parts: v.optional(v.array(part), []) });

export const bodyEntry = v.strictObject({
  ...shared,
  /** Id of the body that this one belongs to or answers to. */
  parent: v.optional(slug),
  level: shared.level,
  /** The rung of the state on which it stands. */
  tier: v.optional(v.picklist(rungs)),
  /** Its rank on the official ladder, or that of its head, where it is a fact. */
  rank: v.optional(v.picklist(rankNames)),
});

export const personEntry = v.strictObject({
  ...shared,
  /** Owed by every person: "Xí Jìnpíng". Automatic readings of names are not trusted. */
  pinyin: line,
  posts: v.array(
    v.strictObject({
      body: line,
      title: line,
      /** The title as Chinese text gives it beside the name. */
      zh: han,
      from: v.optional(date),
      to: v.optional(date),
      source: slug,
    }),
  ),
  homonym: v.optional(line),
  /** The name is also a common one, or a piece of other words: it is believed only beside a title. */
  /** For people: the name has no surname in front, and is written as one word: 巴特尔. */
  noSurname: v.optional(v.literal(true)),
  needsTitle: v.optional(v.literal(true)),
  state: v.optional(
    v.strictObject({
      is: v.picklist(['in post', 'left', 'investigated', 'dead']),
      since: v.optional(date),
    }),
  ),
});

export type TermEntry = v.InferOutput<typeof termEntry>;
export type BodyEntry = v.InferOutput<typeof bodyEntry>;
export type PersonEntry = v.InferOutput<typeof personEntry>;

/** A string that holds a headword but is not it: matched, so that it wins over the headword, and never shown. */
export const decoyEntry = v.strictObject({ zh: han, not: han });
export type DecoyEntry = v.InferOutput<typeof decoyEntry>;

/** What an official rendering, a date or a post rests on. */
export const sourceEntry = v.strictObject({
  title: line,
  publisher: v.optional(line),
  year,
  url: v.optional(v.pipe(v.string(), v.url())),
});
export type SourceEntry = v.InferOutput<typeof sourceEntry>;
