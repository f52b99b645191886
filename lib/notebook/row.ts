import type { Colour, Highlight } from './highlight';

/**
 * A highlight as a list draws it. A notebook may have 100,000, so only what is listed, filtered and searched by is
 * held in memory; the rest is read when it is opened.
 */
export interface HighlightRow {
  readonly id: string;
  /** The page's title, or its address where it has none. */
  readonly title: string;
  readonly language: string;
  /** The day on which it was saved where the reader is, as 2026-06-28. */
  readonly day: string;
  /** The beginning of the quote, and of the note. */
  readonly quote: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly colour: Colour;
}

const longestBeginning = 240;
const noTags: readonly string[] = [];

/** The row of a highlight. `intern` gives one copy of a string that many rows share. */
export function rowOf(
  { id, page, savedAt, exact, note, tags, colour }: Highlight,
  intern: (text: string) => string = (text) => text,
): HighlightRow {
  return {
    id,
    title: intern(page.title || page.url),
    language: intern(page.language),
    day: intern(dayOf(savedAt)),
    quote: exact.slice(0, longestBeginning),
    note: note.slice(0, longestBeginning),
    tags: tags.length > 0 ? [...new Set(tags)].map(intern) : noTags,
    colour,
  };
}

/** The day of a time in milliseconds since 1970, where the reader is. */
export function dayOf(time: number): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
