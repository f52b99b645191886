import type { Highlight, SavedPage, SavedSpot } from '../notebook/highlight';

/** A section a page, a block quote a highlight, its terms as a list below. */
export function toMarkdown(highlights: readonly Highlight[]): string {
  const pages = new Map<string, Highlight[]>();
  for (const highlight of highlights)
    pages.set(highlight.pageKey, [...(pages.get(highlight.pageKey) ?? []), highlight]);
  return [...pages.values()].map(section).join('\n');
}

function section(highlights: readonly Highlight[]): string {
  const { page } = highlights[0] as Highlight;
  return [heading(page), source(page), '', ...highlights.map(passage)].join('\n');
}

const heading = (page: SavedPage) => `## ${escapeMarkdown(page.title || page.url)}`;

const source = (page: SavedPage) =>
  [
    escapeMarkdown(page.outlet),
    escapeMarkdown(page.byline),
    escapeMarkdown(page.published),
    markdownLink(page.url),
  ]
    .filter(Boolean)
    .join(' · ');

/** An address as a link to itself, or as text where it is none of a page: a file may say anything. */
export const markdownLink = (url: string) =>
  /^https?:/i.test(url) ? `<${url.replace(/[<>\s]/g, encodeURIComponent)}>` : escapeMarkdown(url);

function passage({ exact, spots, note, tags, colour }: Highlight): string {
  const quote = exact.split('\n').map((line) => `> ${escapeMarkdown(line)}`.trimEnd());
  const terms = [...new Map(spots.map((spot) => [spot.headword, spot])).values()].map(term);
  const marks = [
    ...tags.map((tag) => `#${escapeMarkdown(tag).replace(/\s+/g, '-')}`),
    // What is marked as usual says nothing of it.
    ...(colour === 'yellow' ? [] : [`(${colour})`]),
  ];
  const said = [note.trim(), marks.join(' ')].filter(Boolean).flatMap((line) => [line, '']);
  return [...quote, '', ...said, ...terms, ...(terms.length > 0 ? [''] : [])].join('\n');
}

const term = ({ headword, pinyin, gloss }: SavedSpot) =>
  `- **${escapeMarkdown(headword)}** ${escapeMarkdown(pinyin)}${gloss ? `: ${escapeMarkdown(gloss)}` : ''}`;

export const escapeMarkdown = (text: string) =>
  text.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
