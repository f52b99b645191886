import pairs from './fold-table.json';

/** For each UTF-16 code unit the simplified character it is matched as; itself where there is nothing to fold. */
export type FoldTable = Uint16Array;

/**
 * Opens the traditional-to-simplified table. It is by code point, one to one, so that lengths never
 * change; generated from opencc-js (see lib/reading/generate-fold-table.ts). Headwords and text are
 * folded alike, so a character that is both simplified and the traditional form of another (乾, 著)
 * still matches itself.
 */
export function openFoldTable(): FoldTable {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
  for (let i = 0; i < pairs.traditional.length; i++)
    table[pairs.traditional.charCodeAt(i)] = pairs.simplified.charCodeAt(i);
  return table;
}
