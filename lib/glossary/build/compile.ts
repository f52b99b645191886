import { readPinyin } from '../../reading/pinyin';
import { toTraditional } from '../../reading/script';
import { openFoldTable } from '../../text/fold';
import { normalise } from '../../text/normalise';
import { checksumOf, packSections } from '../artefact';
import { categories, kindOfCategory } from '../category';
import type { CompiledEntry } from '../compiled-entry';
import type { SourceEntry } from '../entry';
import { decoy } from '../load';
import { packSearchRows } from '../search';
import { buildTrie } from './double-array';
import { lintEntries } from './lint-entries';
import { type AnyEntry, type PlacedEntry, type Reading, readEntries } from './read-entries';
import { readingsOf } from './readings';

/** The artefacts of the glossary, as load.ts and search.ts open them. Throws, with all faults, if the data has any. */
export function compileGlossary(reading: Reading = readEntries()): {
  forms: Uint8Array<ArrayBuffer>;
  entries: Uint8Array<ArrayBuffer>;
  search: Uint8Array<ArrayBuffer>;
} {
  const faults = [...reading.faults, ...lintEntries(reading)];
  if (faults.length > 0) throw new Error(`The glossary has faults:\n${faults.join('\n')}`);

  const fold = openFoldTable();
  const spotted = reading.entries
    .filter(({ entry }) => !entry.retired)
    .sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
  const forms = spotted.flatMap(({ entry }, number) =>
    [entry.zh, ...entry.variants.map(({ zh }) => zh)].map((form) => ({
      form: normalise(form, fold).text,
      number,
    })),
  );
  for (const { zh } of reading.decoys) forms.push({ form: normalise(zh, fold).text, number: decoy });
  const trie = buildTrie(forms.map(({ form }) => form));
  const byId = new Map(reading.entries.map((placed) => [placed.entry.id, placed.entry]));
  const texts = spotted.map((placed) =>
    new TextEncoder().encode(JSON.stringify(compileEntry(placed, byId, reading.sources))),
  );
  let end = 0;
  return {
    forms: packSections([
      trie.letters,
      trie.base,
      trie.check,
      trie.leaf,
      trie.pairs,
      Uint16Array.from(forms, ({ number }) => number),
      Uint8Array.from(spotted, ({ category }) => categories.indexOf(category)),
      new TextEncoder().encode(JSON.stringify(listWordings(forms, spotted))),
    ]),
    entries: packSections(
      [
        Uint32Array.from(texts, (text) => (end += text.length)),
        Uint32Array.from(texts, checksumOf),
        Uint8Array.from(Buffer.concat(texts)),
      ],
      1,
    ),
    search: packSearch(spotted.map(({ entry }) => entry)),
  };
}

const shortestWording = 8;
/** A clause of fewer characters without marks is varied freely: 加快建设贸易强国. */
const shortestClause = 11;

/** The forms that are set wordings, long enough to be told when they are altered, each after the number of its entry. */
const listWordings = (
  forms: readonly { readonly form: string; readonly number: number }[],
  entries: readonly PlacedEntry[],
): (number | string)[] =>
  forms.flatMap(({ form, number }) => {
    const kind = number === decoy ? undefined : kindOfCategory[(entries[number] as PlacedEntry).category];
    const least = kind !== 'term' || /[、,]/u.test(form) ? shortestWording : shortestClause;
    return form.length >= least && (kind === 'formula' || kind === 'slogan' || kind === 'term')
      ? [number, form]
      : [];
  });

/** A row for each form: what a reader may type to find its entry. */
function packSearch(entries: readonly AnyEntry[]): Uint8Array<ArrayBuffer> {
  return packSearchRows(
    entries.flatMap((entry, number) => {
      const readings = readingsOf(entry);
      return [entry, ...entry.variants].map(({ zh }, i) => ({
        entry: number,
        zh,
        reading: readings[i] as string,
        gloss: i === 0 ? entry.gloss : (entry.variants[i - 1]?.gloss ?? ''),
      }));
    }),
  );
}

function compileEntry(
  { entry, category }: PlacedEntry,
  byId: ReadonlyMap<string, AnyEntry>,
  sources: Readonly<Record<string, SourceEntry>>,
): CompiledEntry {
  const { variants, official, parts, related, parent, posts, retired: _, ...kept } = entry;
  const link = (id: string) => {
    const { zh, gloss } = byId.get(id) as AnyEntry;
    return { id, zh, gloss };
  };
  const [pinyin, ...variantReadings] = readingsOf(entry);
  const source = (key: string) => sources[key] as SourceEntry;
  return {
    ...kept,
    category,
    kind: kindOfCategory[category],
    traditional: toTraditional(entry.zh),
    pinyin,
    ...(variants.length > 0 && {
      variants: variants.map((variant, i) => ({
        ...variant,
        traditional: toTraditional(variant.zh),
        pinyin: variantReadings[i],
      })),
    }),
    ...(official.length > 0 && {
      official: official.map((one) => ({ en: one.en, source: source(one.source) })),
    }),
    ...(parts &&
      parts.length > 0 && {
        parts: parts.map((part) => ({ ...part, pinyin: part.pinyin ?? readPinyin(part.zh) })),
      }),
    ...(related.length > 0 && { related: related.map(link) }),
    ...(parent && { parent: link(parent) }),
    ...(posts && { posts: posts.map((post) => ({ ...post, source: source(post.source) })) }),
  } as CompiledEntry;
}
