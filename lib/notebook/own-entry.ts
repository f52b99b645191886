import type { OwnEntry } from '../glossary/own-entry';
import { type GlossarySearch, searchRows } from '../glossary/search';
import { openFoldTable } from '../text/fold';
import { normalise } from '../text/normalise';

/** An entry of the reader's own glossary as it is stored. */
export interface KeptOwnEntry {
  /** As `keyOf` makes it: there is one entry of a headword. */
  readonly key: string;
  readonly entry: OwnEntry;
  /** How the headword is read, by the entry or else by the program. */
  readonly reading: string;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
}

/** The most entries that are kept. */
export const mostOwnEntries = 5_000;

const fold = openFoldTable();

/** The same for a headword in either script. */
export const keyOf = (zh: string): string => normalise(zh, fold).text;

/** What an import would do with each entry of a file. Rows are numbers that the file's reader gave. */
export interface OwnImportPlan {
  readonly added: readonly OwnEntry[];
  /** Of the same headword as one that is kept, and different from it. */
  readonly replaced: readonly OwnEntry[];
  /** How many are kept already, to the letter. */
  readonly present: number;
  /** Rows whose headword an earlier row has, and rows for which there is no room. */
  readonly repeated: readonly { readonly row: number; readonly first: number }[];
  readonly tooMany: readonly number[];
}

/** Plans an import beside what is kept. */
export function planOwnImport(
  incoming: readonly { readonly row: number; readonly entry: OwnEntry }[],
  kept: ReadonlyMap<string, KeptOwnEntry>,
): OwnImportPlan {
  const rowOfKey = new Map<string, number>();
  const added: OwnEntry[] = [];
  const replaced: OwnEntry[] = [];
  const repeated: { row: number; first: number }[] = [];
  const tooMany: number[] = [];
  let present = 0;
  for (const { row, entry } of incoming) {
    const key = keyOf(entry.zh);
    const first = rowOfKey.get(key);
    const before = kept.get(key)?.entry;
    if (first !== undefined) repeated.push({ row, first });
    else if (before && JSON.stringify(sorted(before)) === JSON.stringify(sorted(entry))) present++;
    else if (before) replaced.push(entry);
    else if (kept.size + added.length < mostOwnEntries) added.push(entry);
    else tooMany.push(row);
    if (first === undefined) rowOfKey.set(key, row);
  }
  return { added, replaced, present, repeated, tooMany };
}

/** Fields in one order; those of items have one already, since the schema makes them. */
const sorted = (entry: OwnEntry) => Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1));

/** Finds own entries, by their numbers, as the glossary is searched; the query is as `keyOf` makes it. */
export const searchOwnEntries = (kept: readonly KeptOwnEntry[]): GlossarySearch =>
  searchRows(
    kept.flatMap(({ key, reading, entry: { gloss, variants = [] } }, entry) => [
      { entry, zh: key, reading, gloss },
      ...variants.map((zh) => ({ entry, zh: keyOf(zh), reading: '', gloss: '' })),
    ]),
  );
