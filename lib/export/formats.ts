import type { Highlight } from '../notebook/highlight';
import { toCsv } from './csv';
import { toJson } from './json';
import { toMarkdown } from './markdown';

interface Format {
  readonly label: string;
  readonly extension: string;
  readonly type: string;
  readonly write: (highlights: readonly Highlight[]) => string;
}

/** The formats that highlights can be taken away in. */
export const formats = {
  csv: { label: 'CSV', extension: 'csv', type: 'text/csv;charset=utf-8', write: toCsv },
  markdown: { label: 'Markdown', extension: 'md', type: 'text/markdown;charset=utf-8', write: toMarkdown },
  json: { label: 'JSON', extension: 'json', type: 'application/json', write: toJson },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
