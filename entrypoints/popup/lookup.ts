import { useEffect, useState } from 'preact/hooks';
import type { CompiledEntry } from '../../lib/glossary/compiled-entry';
import { type Entries, glossaryFiles, openEntries } from '../../lib/glossary/load';
import { type GlossarySearch, openSearch } from '../../lib/glossary/search';
import { sentenceOf } from '../../lib/locales/sentence-of';
import { openFoldTable } from '../../lib/text/fold';
import { normalise } from '../../lib/text/normalise';
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

/** The entries that fit what the reader types, in either script, in pinyin or in English. */
export function useLookup(query: string, onTrouble: (sentence: string) => void): readonly CompiledEntry[] {
  const [found, setFound] = useState<readonly CompiledEntry[]>([]);
  useEffect(() => {
    let isWanted = true;
    if (query.trim() === '') setFound([]);
    else
      open().then(
        ({ entries, search }) => {
          if (isWanted)
            setFound(
              search.find(normalise(query, openFoldTable()).text, most).map((one) => entries.entry(one)),
            );
        },
        (error: unknown) => onTrouble(sentenceOf(error)),
      );
    return () => {
      isWanted = false;
    };
  }, [query]);
  return found;
}
