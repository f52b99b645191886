import type { Category } from '../../glossary/category';
import type { Rank } from '../../glossary/ladder';
import { rankNames } from '../../glossary/ladder';
import type { NormSpan } from '../../text/offset';

/** A member of a composed string, in normalised characters, with what it says. */
export interface ComposedPart {
  readonly zh: string;
  readonly gloss: string;
}

/** A string that no glossary lists, read by a pattern of which each part has its gloss. */
export interface ComposedCandidate extends NormSpan {
  readonly kind: 'institution' | 'position' | 'meeting' | 'document';
  readonly category: Category;
  readonly composed: {
    readonly gloss: string;
    readonly parts: readonly ComposedPart[];
    /** Its place on the official ladder, with the conditions where it depends on the place. */
    readonly rank?: string;
  };
}

/** The rank some steps below another; undefined below the ladder. */
export const below = (rank: Rank | undefined, steps: number): Rank | undefined =>
  rank && rankNames[rankNames.indexOf(rank) + steps];

/** `(?:a|b|c)` of words, the longest first, so that a shorter one never cuts a longer one short. */
export const anyOf = (words: readonly { readonly zh: string }[]): string =>
  `(?:${[...words]
    .map(({ zh }) => zh)
    .sort((a, b) => b.length - a.length)
    .join('|')})`;
