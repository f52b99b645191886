import type { Highlight } from '../notebook/highlight';

const columns: readonly [string, (highlight: Highlight) => string][] = [
  ['quote', ({ exact }) => exact],
  [
    'terms',
    ({ spots }) => spots.map(({ headword, pinyin, gloss }) => `${headword} (${pinyin}) ${gloss}`).join('; '),
  ],
  ['note', ({ note }) => note],
  ['tags', ({ tags }) => tags.join('; ')],
  ['colour', ({ colour }) => colour],
  ['title', ({ page }) => page.title],
  ['outlet', ({ page }) => page.outlet],
  ['byline', ({ page }) => page.byline],
  ['published', ({ page }) => page.published],
  ['url', ({ page }) => page.url],
  ['saved', ({ savedAt }) => new Date(savedAt).toISOString()],
  ['before', ({ prefix }) => prefix],
  ['after', ({ suffix }) => suffix],
  ['id', ({ id }) => id],
];

/** A row a highlight. */
export function toCsv(highlights: readonly Highlight[]): string {
  return writeCsv([
    columns.map(([name]) => name),
    ...highlights.map((highlight) => columns.map(([, read]) => read(highlight))),
  ]);
}

/** Rows of cells as CSV (RFC 4180), with a byte order mark so that Excel reads it as UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string): string {
  const safe = guard(value);
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** What spreadsheets may drop before the sign that makes a formula of a cell. */
const dropped = `["'\\p{Z}\\p{Cf}\\0]*`;
const sign = '=+\\-@＝＋－＠';
const cellStart = `(?=${dropped}[${sign}\\t\\r])`;
/** A spreadsheet that parts cells by semicolons or tabs takes its quotes elsewhere, so a cell may begin within a text. */
const afterDivider = '(?<=[;\\t\\r\\n])';
const innerStart = `(?=${dropped}[${sign}])`;
const unguarded = new RegExp(`^${cellStart}|${afterDivider}${innerStart}`, 'gu');
const guarded = new RegExp(`^'${cellStart}|${afterDivider}'${innerStart}`, 'gu');

/**
 * Spreadsheets run a cell that begins like a formula; page text is hostile, so an apostrophe goes before it (OWASP, CSV
 * Injection: also after whatever parts cells).
 */
const guard = (text: string) => text.replace(unguarded, "'");

/** The text of a cell without the apostrophes that keep a spreadsheet from running it. */
export const unguard = (cell: string): string => cell.replace(guarded, '');
