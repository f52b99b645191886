import * as v from 'valibot';
import { addedInVersion2, addedInVersion3, type Highlight, storedHighlight } from '../notebook/highlight';

/** The largest file that is read, in bytes; and the most rows. */
export const largestImport = 256_000_000;
const mostRows = 200_000;

/** What a file of ours holds: the rows that can be read, and why others can't. */
export interface ReadFile {
  readonly highlights: readonly Highlight[];
  /** Rows count from 1. */
  readonly refused: readonly { readonly row: number; readonly reason: string }[];
}

const file = v.object({
  format: v.literal('tifa-highlights'),
  version: v.literal(1),
  highlights: v.array(v.unknown()),
});

/**
 * Reads what `toJson` wrote. Each row is validated by itself, and a bad one does not keep the others out. A file may say
 * anything of a page's key, so `keyOf` makes it from the address anew. Throws the name of a refusal (lib/locales/sentence-of.ts)
 * where the file as a whole can't be read.
 */
export function readJson(text: string, keyOf: (address: string) => string): ReadFile {
  const parsed = v.safeParse(file, parse(text));
  if (!parsed.success) throw new Error('fileNotOurs');
  const rows = parsed.output.highlights;
  if (rows.length > mostRows) throw new Error(`fileTooLong: ${mostRows.toLocaleString('en')}`);
  const highlights: Highlight[] = [];
  const refused: { row: number; reason: string }[] = [];
  rows.forEach((row, i) => {
    const read = v.safeParse(storedHighlight, withAdded(row));
    if (read.success) highlights.push({ ...read.output, pageKey: keyOf(read.output.page.url) });
    else refused.push({ row: i + 1, reason: describeIssue(read.issues[0]) });
  });
  return { highlights, refused };
}

/** A row that version 0.1.0 exported has no note, for one. */
const withAdded = (row: unknown) =>
  typeof row === 'object' && row !== null
    ? { ...addedInVersion2(row), ...addedInVersion3(row), ...row }
    : row;

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Error('fileNotRead');
  }
}

const longestReason = 160;

/** One short phrase: where in the row, and what is wrong. */
function describeIssue(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue);
  return `${place ? `${place}: ` : ''}${issue.message}`.slice(0, longestReason);
}
