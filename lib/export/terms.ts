import type { Kind } from '../glossary/category';
import type { Mark } from '../notebook/mark';
import { writeCsv } from './csv';
import { escapeMarkdown, markdownLink } from './markdown';

/** A term of a page as a learner sees it: what it means, how often it is there, and whether it is known. */
export interface StudyTerm {
  readonly kind: Kind;
  readonly headword: string;
  readonly pinyin: string;
  readonly gloss: string;
  readonly count: number;
  readonly mark: Mark | null;
}

/** The terms of a page, in the order in which they are to be listed. */
interface TermList {
  readonly title: string;
  readonly url: string;
  readonly terms: readonly StudyTerm[];
}

interface TermFormat {
  readonly label: string;
  readonly extension: string;
  readonly type: string;
  readonly write: (list: TermList) => string;
}

/** The formats that a page's terms can be taken away in. */
export const termFormats = {
  csv: { label: 'CSV', extension: 'csv', type: 'text/csv;charset=utf-8', write: toCsv },
  markdown: { label: 'Markdown', extension: 'md', type: 'text/markdown;charset=utf-8', write: toMarkdown },
} as const satisfies Record<string, TermFormat>;

export type TermFormatName = keyof typeof termFormats;

/** A row a term. */
function toCsv({ terms }: TermList): string {
  return writeCsv([
    ['headword', 'pinyin', 'gloss', 'kind', 'count', 'mark'],
    ...terms.map(({ headword, pinyin, gloss, kind, count, mark }) => [
      headword,
      pinyin,
      gloss,
      kind,
      String(count),
      mark ?? '',
    ]),
  ]);
}

/** A list item a term, under the page's title. */
function toMarkdown({ title, url, terms }: TermList): string {
  return [`## ${escapeMarkdown(title || url)}`, markdownLink(url), '', ...terms.map(item), ''].join('\n');
}

function item({ headword, pinyin, gloss, kind, count, mark }: StudyTerm): string {
  const facts = [kind, `${count}×`, mark].filter(Boolean).join(', ');
  const what = gloss ? `: ${escapeMarkdown(gloss)}` : '';
  return `- **${escapeMarkdown(headword)}** ${escapeMarkdown(pinyin)}${what} (${facts})`;
}
