import * as v from 'valibot';
import { type Category, categories, type Kind, kinds } from '../glossary/category';
import { annotation, colour } from '../notebook/highlight';
import type { Definition, DictionaryWord, ReadWord } from '../reading/definition';
import type { Meaning, Spot } from '../spotting/spot';
import { rawOffset } from '../text/offset';
import { cardText, requestWith } from './frame-card';

/**
 * A card as plain data, for the top page to draw: which component, and what it says. It comes from a frame, so all of it
 * may be hostile; lengths are far above what a card has.
 */

const mostItems = 1_000;

const text = v.pipe(v.string(), v.maxLength(25_000));
const listOf = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(mostItems));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const offset = v.pipe(count, v.transform(rawOffset));

const part = v.object({ zh: text, pinyin: text, gloss: text });
const rungs = ['central', 'province', 'prefecture', 'county', 'township', 'village', 'foreign'] as const;
const basics = {
  headword: text,
  pinyin: text,
  gloss: text,
  entryId: v.exactOptional(text),
  category: v.exactOptional(v.picklist(categories as [Category, ...Category[]])),
  tier: v.picklist(['certain', 'probable']),
  score: v.number(),
  basis: v.picklist(['glossary', 'own', 'context', 'pattern']),
  parts: v.exactOptional(listOf(part)),
  coined: v.exactOptional(
    v.object({
      shape: v.picklist(['formula', 'parallel', 'quoted', 'altered']),
      isExpanded: v.boolean(),
      alters: v.exactOptional(v.object({ id: text, zh: text, gloss: text })),
    }),
  ),
  rank: v.exactOptional(text),
};
const person = {
  ...basics,
  kind: v.literal('person'),
  title: v.nullable(text),
  titleNormalised: v.nullable(text),
  surname: text,
  givenName: text,
  official: v.nullable(v.boolean()),
  foreign: v.boolean(),
  offices: listOf(
    v.object({
      zh: text,
      level: v.nullable(v.picklist(rungs)),
      body: text,
      function: text,
      deputy: text,
      former: text,
      gloss: text,
      rank: v.exactOptional(text),
    }),
  ),
  otherTitles: listOf(text),
  shortFor: v.exactOptional(text),
  namesake: v.exactOptional(text),
};
type PlainKind = Exclude<Kind, 'person'>;
const plain = {
  ...basics,
  kind: v.picklist(kinds.filter((kind): kind is PlainKind => kind !== 'person')),
};
const place = { start: offset, end: offset, text };
const meaning: v.GenericSchema<unknown, Meaning> = v.union([v.object(person), v.object(plain)]);
const spot: v.GenericSchema<unknown, Spot> = v.union([
  v.object({ ...person, ...place }),
  v.object({ ...plain, ...place }),
]);

const spotCard = v.object({
  spot,
  /** Of the entry the id alone: what the glossary says the top page asks the glossary. */
  entry: v.exactOptional(v.object({ id: text })),
  outer: v.exactOptional(text),
  from: v.exactOptional(text),
  asOf: text,
  mentions: count,
  place: count,
  places: count,
  panel: v.picklist(['none', 'note', 'copy', 'more']),
  said: text,
  saved: v.exactOptional(v.object({ ...annotation.entries, colour })),
  draft: v.exactOptional(annotation),
  busy: v.boolean(),
  canSpeak: v.boolean(),
  elsewhere: listOf(v.object({ name: text, address: v.pipe(text, v.url(), v.startsWith('https://')) })),
  copies: listOf(v.object({ name: v.picklist(['word', 'line', 'titled', 'sentence', 'markdown']), text })),
});

const word = {
  zh: text,
  entries: listOf(
    v.object({
      simplified: text,
      traditional: text,
      pinyin: text,
      hskBand: v.exactOptional(count),
      glosses: listOf(text),
    }),
  ),
};
const words: v.GenericSchema<unknown, DictionaryWord[]> = listOf(v.object(word));
const definition: v.GenericSchema<unknown, Definition> = v.object({
  ...word,
  start: count,
  end: count,
  pinyin: text,
  also: words,
  parts: words,
  characters: words,
});
const readWords: v.GenericSchema<unknown, ReadWord[]> = listOf(v.object({ zh: text, pinyin: text }));
const actions = { said: text, saved: v.exactOptional(colour), busy: v.boolean() };

const drawnCard = v.variant('name', [
  v.object({ name: v.literal('Card'), props: spotCard }),
  v.object({ name: v.literal('WordCard'), props: v.object({ ...actions, definition }) }),
  v.object({
    name: v.literal('PassageCard'),
    props: v.object({ ...actions, words: readWords, spots: listOf(meaning) }),
  }),
]);

/** What the background sends to the top page: the number of a frame in its tab, and what that frame asks. */
export const toTop = {
  frameCard: v.strictObject({
    frame: count,
    request: requestWith(v.pipe(cardText, v.parseJson(), drawnCard)),
  }),
};
