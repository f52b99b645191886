import type { SavedPage } from '../notebook/highlight';
import type { Spot } from '../spotting/spot';
import { escapeMarkdown } from './markdown';

/** A way of copying, and what it gives. */
export interface Copied {
  readonly name: 'word' | 'line' | 'titled' | 'sentence' | 'markdown';
  readonly text: string;
}

/**
 * What can be copied of a spot: the word as it stands, a line for a word list, the sentence with its source, the same in
 * Markdown. `sentence` is '' where there is none, as for an entry that stands nowhere.
 */
export function copiesOf(spot: Spot, sentence: string, page: SavedPage): Copied[] {
  const { text, headword, pinyin, gloss } = spot;
  const word = text.replace(/\s+/g, '');
  const line = [headword, pinyin, gloss].filter(Boolean).join(' ');
  const source = citePage(page);
  const copies: Copied[] = [
    { name: 'word', text: word },
    { name: 'line', text: line },
  ];
  if (spot.kind === 'person' && spot.title) copies.push({ name: 'titled', text: `${spot.title}${word}` });
  if (sentence)
    copies.push(
      { name: 'sentence', text: `${sentence}\n(${source})` },
      {
        name: 'markdown',
        text: `> ${escapeMarkdown(sentence)}\n>\n> ${escapeMarkdown(source)}\n\n- **${headword}** ${pinyin}: ${gloss}`,
      },
    );
  return copies;
}

/** Outlet, title, date and address of a page in one line. */
export const citePage = ({ outlet, title, published, url }: SavedPage): string =>
  [outlet, title && `“${title}”`, published.slice(0, 10), url].filter(Boolean).join(', ');

/** The sentence around a span of a text, in UTF-16 offsets, cut to what can be read. */
export function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(...['。', '！', '？', '\n'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const ends = ['。', '！', '？', '\n'].map((mark) => text.indexOf(mark, end)).filter((at) => at >= 0);
  const to = Math.min(...ends, text.length - 1) + 1;
  return text.slice(Math.max(from, start - longestSide), Math.min(to, end + longestSide)).trim();
}

/** UTF-16 units to each side of the span. */
const longestSide = 400;
