import { CorruptArtefact, checksumOf, openSections } from './artefact';
import { type Category, categories } from './category';
import type { CompiledEntry } from './compiled-entry';
import { openTrie, type Trie } from './trie';

/** The entries, opened: each is read when it is first asked for. */
export interface Entries {
  /** The whole entry. Throws CorruptArtefact. */
  entry(entry: number): CompiledEntry;
  /**
   * The JSON text of the entry with this permanent id, if there is one: a binary search, entries are packed in order
   * of id. Throws CorruptArtefact.
   */
  textOfId(id: string): string | undefined;
}

/** The glossary, opened: what spotting needs at once, the entries one by one as they are asked for. */
export interface Glossary extends Entries {
  readonly trie: Trie;
  /**
   * For each form of the trie the number of its entry, or `decoy`. An entry's forms stand together, the
   * headword first.
   */
  readonly entryOfForm: Uint16Array;
  /** Entry number to category. */
  categoryOf(entry: number): Category;
  /** The long set wordings among the forms, normalised, each with the number of its entry. */
  listWordings(): { readonly entry: number; readonly zh: string }[];
}

/** Stands in entryOfForm for a form that is matched and never shown. */
export const decoy = 0xffff;

/** The files of the glossary in the extension's package. */
export const glossaryFiles = {
  forms: 'glossary-forms.bin',
  entries: 'glossary-entries.bin',
  search: 'glossary-search.bin',
} as const;

/**
 * Opens the two artefacts that lib/glossary/build emits: `forms` (the trie and what stands behind each
 * form) and `entries` (the texts). Throws CorruptArtefact.
 */
export function openGlossary(forms: ArrayBuffer, entries: ArrayBuffer): Glossary {
  const [letters, base, check, leaf, pairs, entryOfForm, categoryOfEntry, wordings] = openSections(forms);
  const opened = openEntries(entries);
  if (
    !(letters instanceof Uint16Array && base instanceof Int32Array && check instanceof Int32Array) ||
    !(leaf instanceof Uint32Array && pairs instanceof Uint32Array) ||
    !(entryOfForm instanceof Uint16Array && categoryOfEntry instanceof Uint8Array) ||
    !(wordings instanceof Uint8Array)
  )
    throw new CorruptArtefact('sections');
  if (opened.count !== categoryOfEntry.length) throw new CorruptArtefact('the two files differ');
  return {
    ...opened,
    trie: openTrie({ letters, base, check, leaf, pairs }),
    entryOfForm,
    categoryOf: (number) => categories[categoryOfEntry[number] as number] as Category,
    listWordings() {
      const rows = JSON.parse(new TextDecoder().decode(wordings)) as (number | string)[];
      return Array.from({ length: rows.length / 2 }, (_, i) => ({
        entry: rows[2 * i] as number,
        zh: rows[2 * i + 1] as string,
      }));
    },
  };
}

/** Opens the entries by themselves. Throws CorruptArtefact. */
export function openEntries(buffer: ArrayBuffer): Entries & { readonly count: number } {
  const [ends, sums, texts] = openSections(buffer);
  if (!(ends instanceof Uint32Array && sums instanceof Uint32Array && texts instanceof Uint8Array))
    throw new CorruptArtefact('sections');
  const decoder = new TextDecoder();
  const opened = new Map<number, CompiledEntry>();
  const textOf = (number: number): string => {
    const text = texts.subarray(number === 0 ? 0 : ends[number - 1], ends[number]);
    if (checksumOf(text) !== sums[number]) throw new CorruptArtefact(`entry ${number}`);
    return decoder.decode(text);
  };
  const open = (number: number): CompiledEntry => {
    let entry = opened.get(number);
    if (!entry) opened.set(number, (entry = JSON.parse(textOf(number)) as CompiledEntry));
    return entry;
  };
  return {
    count: ends.length,
    entry: open,
    textOfId(id) {
      let low = 0;
      let high = ends.length - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const entry = open(middle);
        if (entry.id === id) return textOf(middle);
        if (entry.id < id) low = middle + 1;
        else high = middle - 1;
      }
      return undefined;
    },
  };
}
