import type { Colour, Highlight } from './highlight';

/**
 * A highlight as a list needs it. A notebook may have 100,000, so only what is listed, filtered and searched by is
 * held in memory; the rest is read when it is opened.
 */
export interface HighlightRow {
  readonly id: string;
  readonly pageKey: string;
  /** The page's title, or its address where it has none. */
  readonly title: string;
  readonly outlet: string;
  /** As the page gives it. */
  readonly published: string;
  readonly language: string;
  /** UTF-16 offset in the page's text. */
  readonly start: number;
  readonly savedAt: number;
  /** The day of `savedAt` where the reader is, as 2026-06-28. */
  readonly day: string;
  readonly deletedAt: number;
  /** The beginning of the quote, and of the note. */
  readonly quote: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly colour: Colour;
  readonly kinds: readonly string[];
  /** Headwords of the people in it, and of its other spots. */
  readonly people: readonly string[];
  readonly terms: readonly string[];
  /** The place of its text in the search index. */
  readonly place: number;
}

const longestBeginning = 240;

/** The row of a highlight. `intern` gives one copy of a string that many rows share. */
export function rowOf(
  highlight: Highlight,
  place: number,
  intern: (text: string) => string = (text) => text,
): HighlightRow {
  const { id, pageKey, page, start, savedAt, deletedAt, exact, note, tags, colour, spots } = highlight;
  const people = spots.filter(({ kind }) => kind === 'person');
  const terms = spots.filter(({ kind }) => kind !== 'person');
  const unique = (texts: readonly string[]) => [...new Set(texts)].map(intern);
  return {
    id,
    pageKey: intern(pageKey),
    title: intern(page.title || page.url),
    outlet: intern(page.outlet),
    published: intern(page.published),
    language: intern(page.language),
    start,
    savedAt,
    day: intern(dayOf(savedAt)),
    deletedAt,
    quote: exact.slice(0, longestBeginning),
    note: note.slice(0, longestBeginning),
    tags: unique(tags),
    colour,
    kinds: unique(spots.map(({ kind }) => kind)),
    people: unique(people.map(({ headword }) => headword)),
    terms: unique(terms.map(({ headword }) => headword)),
    place,
  };
}

/** The day of a time in milliseconds since 1970, where the reader is. */
export function dayOf(time: number): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
