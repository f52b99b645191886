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

/** Spreadsheets run a cell that begins like a formula; page text is hostile, so it gets a leading apostrophe. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
