import { useEffect, useState } from 'preact/hooks';
import { compileOwn } from '../../lib/glossary/compile-own';
import type { CompiledEntry } from '../../lib/glossary/compiled-entry';
import { type Entries, glossaryFiles, openEntries } from '../../lib/glossary/load';
import { type GlossarySearch, openSearch } from '../../lib/glossary/search';
import { sentenceOf } from '../../lib/locales/sentence-of';
import type { NotebookDatabase } from '../../lib/notebook/database';
import { listOwnEntries } from '../../lib/notebook/own-entries';
import { keyOf, searchOwnEntries } from '../../lib/notebook/own-entry';
import { readOwnFile } from '../background/own-file';

const most = 8;

interface Opened {
  readonly entries: Entries;
  readonly search: GlossarySearch;
}
let opening: Promise<Opened> | undefined;

/** Fetched when the first search is typed, since most visits to the popup have none; a failure is not kept. */
function open(): Promise<Opened> {
  opening ??= Promise.all([glossaryFiles.entries, glossaryFiles.search].map(readOwnFile)).then(
    ([entries, search]) => ({
      entries: openEntries(entries as ArrayBuffer),
      search: openSearch(search as ArrayBuffer),
    }),
  );
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

/** The reader's own entries that fit, read anew for each search: there are few, or they take some 20 ms. */
async function findOwnEntries(database: NotebookDatabase, query: string): Promise<CompiledEntry[]> {
  const kept = await listOwnEntries(database);
  return searchOwnEntries(kept)
    .find(query, most)
    .flatMap((number) => kept[number] ?? [])
    .map(({ key, entry, reading }) => compileOwn(key, { ...entry, pinyin: reading }, () => ''));
}

/** The entries that fit what the reader types, in either script, in pinyin or in English; the reader's own first. */
export function useLookup(
  database: NotebookDatabase,
  query: string,
  onTrouble: (sentence: string) => void,
): readonly CompiledEntry[] {
  const [found, setFound] = useState<readonly CompiledEntry[]>([]);
  useEffect(() => {
    let isWanted = true;
    if (query.trim() === '') setFound([]);
    else
      Promise.all([open(), findOwnEntries(database, keyOf(query))]).then(
        ([{ entries, search }, own]) => {
          const listed = search.find(keyOf(query), most).map((one) => entries.entry(one));
          if (isWanted) setFound([...own, ...listed].slice(0, most));
        },
        (error: unknown) => onTrouble(sentenceOf(error)),
      );
    return () => {
      isWanted = false;
    };
  }, [query]);
  return found;
}
