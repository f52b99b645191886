import type { Category, Kind } from '../glossary/category';
import type { RawSpan } from '../text/offset';
import type { KnownFormula } from './coined/document-formulas';
import type { TitleUnit } from './people/titles';

/** How sure: 'certain' is underlined by default, 'probable' only where the reader asks for everything. */
type Tier = 'certain' | 'probable';

/** What a spot rests on: an entry of the glossary, one of the reader's own, what this text says, or its shape. */
type Basis = 'glossary' | 'own' | 'context' | 'pattern';

interface MeaningBase {
  /** The normalised form: simplified, without breaks; for a glossary entry its headword. */
  readonly headword: string;
  readonly pinyin: string;
  readonly gloss: string;
  readonly entryId?: string;
  readonly category?: Category;
  readonly tier: Tier;
  /** From 0 to 1. */
  readonly score: number;
  readonly basis: Basis;
  /** The members of a formula, or of what was composed by a pattern: a title, a session, a document number. */
  readonly parts?: readonly SpotPart[];
  /** There where no glossary lists it: what it was recognised by. */
  readonly coined?: CoinedMeaning;
  /** The place on the official ladder of a body or a title that was composed. */
  readonly rank?: string;
}

/** What is to be said of a coinage beside its parts. */
export interface CoinedMeaning {
  /** A numbered formula, a row of like units, a quoted name, a known wording that was changed. */
  readonly shape: 'formula' | 'parallel' | 'quoted' | 'altered';
  /** The parts are what this text says elsewhere that it stands for, and not what it is made of. */
  readonly isExpanded: boolean;
  /** The known wording that it changes, and the id of the entry that has it. */
  readonly alters?: { readonly id: string; readonly zh: string; readonly gloss: string };
}

/** A member, or a word that something is made of. */
export interface SpotPart {
  readonly zh: string;
  readonly pinyin: string;
  readonly gloss: string;
}

export interface PersonMeaning extends MeaningBase {
  readonly kind: 'person';
  /** The title as the text gives it, but for white space inside, or null. */
  readonly title: string | null;
  readonly titleNormalised: string | null;
  readonly surname: string;
  readonly givenName: string;
  /** Null where the text does not say. */
  readonly official: boolean | null;
  readonly foreign: boolean;
  /** The offices of the title, one by one. */
  readonly offices: readonly Office[];
  /** Further titles that the document gives the same name, normalised. */
  readonly otherTitles: readonly string[];
  /** The whole name, where this is a surname alone: 陈书记. */
  readonly shortFor?: string;
  /** There where the glossary has another person, or perhaps this one, of the same name: its id. */
  readonly namesake?: string;
}

/** One office of a title. */
export interface Office extends TitleUnit {
  readonly gloss: string;
  /** The place on the official ladder. */
  readonly rank?: string;
}

interface PlainMeaning extends MeaningBase {
  readonly kind: Exclude<Kind, 'person'>;
}

/** What is to be said of a spot, wherever it stands: many spots of a page share one. */
export type Meaning = PersonMeaning | PlainMeaning;

/** Where a spot stands, in raw UTF-16 offsets; `text` is that slice of the text as written. */
interface SpotPlace extends RawSpan {
  readonly text: string;
}

/** A stretch of text that is worth explaining. */
export type Spot = SpotPlace & Meaning;
export type PersonSpot = SpotPlace & PersonMeaning;

/** A person whom this document has named with a title or in a byline. */
export interface KnownPerson {
  /** Normalised name. */
  readonly name: string;
  readonly title: string | null;
  readonly titleNormalised: string | null;
  readonly official: boolean | null;
  /** Further titles that the document gives the same name, normalised: other posts, or another person. */
  readonly otherTitles: readonly string[];
  /** Of a bare surname (陈书记): the whole name, where the document has one that fits. */
  readonly shortFor?: string;
}

/** What a document has taught so far. The page's side keeps it and sends it with each request. */
export interface DocumentMemory {
  readonly people: readonly KnownPerson[];
  readonly formulas: readonly KnownFormula[];
}

export const emptyMemory: DocumentMemory = { people: [], formulas: [] };
