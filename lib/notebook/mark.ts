/** How well the reader knows a term. Without a row it is new. */
export type Mark = 'learning' | 'known';

/** One row a term. */
export interface MarkedTerm {
  /** As `termKey` makes it. */
  readonly key: string;
  readonly mark: Mark;
  readonly headword: string;
  /** Milliseconds since 1970. */
  readonly markedAt: number;
}

/** What a mark belongs to, and what is hidden: the glossary's entry, whose id is permanent, else the headword. An id has no Han characters. */
export const termKey = ({ entryId, headword }: { entryId?: string | undefined; headword: string }): string =>
  entryId ?? headword;

/** Where storage.local has the keys of all known terms, for pages, which can't read the notebook. */
export const knownTermsKey = 'known-terms';

/** The known terms as they were stored; none where that can't be understood. */
export function readKnownTerms(stored: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : []);
}
