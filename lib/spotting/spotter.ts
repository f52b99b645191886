import type { CompiledEntry } from '../glossary/compiled-entry';
import type { Glossary } from '../glossary/load';
import { readName } from '../reading/pinyin';
import { surnameOf } from '../reading/surnames';
import type { FoldTable } from '../text/fold';
import { normalise } from '../text/normalise';
import { closePadding } from '../text/padding';
import { settleOverlaps } from './overlap';
import { DocumentNames, type PersonCandidate } from './people/document-names';
import { findPeople } from './people/people';
import { spacedWords } from './spaced-words';
import { type DocumentMemory, emptyMemory, type KnownPerson, type Meaning, type Spot } from './spot';
import { findTerms, lookUp, type TermCandidate } from './terms';

/** Reads one document, part by part: what a part teaches is known in those after it. */
interface DocumentSpotter {
  /** The spots of a part, sorted by start, longer first, with offsets in that part's raw text. */
  spot(text: string): Spot[];
  readonly memory: DocumentMemory;
}

/** Begins a document, or goes on with one that has taught `memory` so far. */
export type Spotter = (memory?: DocumentMemory) => DocumentSpotter;

/**
 * Composes the spotters over an open glossary. Pure: the same function runs in the worker, in Node and in
 * tests.
 */
export function createSpotter(glossary: Glossary, fold: FoldTable): Spotter {
  const wordsIn = (letters: string) => spacedWords(glossary, letters);
  const entryMeanings = new Map<string, Meaning>();
  const meaningOfEntry = ({ entry, variant }: TermCandidate): Meaning => {
    const key = `${entry}.${variant}`;
    let meaning = entryMeanings.get(key);
    if (!meaning) entryMeanings.set(key, (meaning = entryMeaning(glossary.entry(entry), variant)));
    return meaning;
  };

  return (memory = emptyMemory) => {
    const names = new DocumentNames(memory.people);
    const personMeanings = new Map<KnownPerson, Meaning>();
    const meaningOfPerson = ({ person }: PersonCandidate): Meaning => {
      let meaning = personMeanings.get(person);
      if (!meaning) personMeanings.set(person, (meaning = personMeaning(glossary, person)));
      return meaning;
    };
    return {
      spot(text) {
        const normalised = closePadding(normalise(text, fold), wordsIn);
        const terms = findTerms(glossary, normalised);
        const famous = terms.filter(({ kind }) => kind === 'person');
        const standing = settleOverlaps<TermCandidate | PersonCandidate>([
          ...terms.filter(({ kind }) => kind !== 'person'),
          ...findPeople(normalised.text, names, famous),
        ]);
        return standing.map((candidate) => {
          const { start, end } = normalised.map.toRaw(candidate);
          const meaning = 'person' in candidate ? meaningOfPerson(candidate) : meaningOfEntry(candidate);
          return { start, end, text: text.slice(start, end), ...meaning };
        });
      },
      get memory() {
        return { people: names.people };
      },
    };
  };
}

/** `variant` as in TermCandidate. */
function entryMeaning(entry: CompiledEntry, variant: number): Meaning {
  const { kind } = entry;
  const form = entry.variants?.[variant - 1] ?? entry;
  if (kind === 'person') throw new Error(`${entry.id}: people are spotted as people`);
  const common = {
    headword: form.zh,
    entryId: entry.id,
    category: entry.category,
    pinyin: form.pinyin,
    gloss: entry.gloss,
    tier: 'certain',
    score: 1,
    basis: 'glossary',
  } as const;
  return kind === 'formula'
    ? { ...common, kind, ...(entry.parts && { parts: entry.parts }) }
    : { ...common, kind };
}

function personMeaning(glossary: Glossary, person: KnownPerson): Meaning {
  const { name, title, titleNormalised } = person;
  const entry = lookUp(glossary, name);
  const known = entry?.kind === 'person' && agrees(entry, titleNormalised) ? entry : undefined;
  const surname = surnameOf(name);
  return {
    kind: 'person',
    headword: known?.zh ?? name,
    ...(known && { entryId: known.id }),
    category: 'people',
    pinyin: known?.pinyin ?? readName(name),
    gloss: known?.gloss ?? glossTitle(glossary, titleNormalised),
    title,
    titleNormalised,
    surname,
    givenName: name.slice(surname.length),
    official: person.official,
    foreign: false,
    tier: 'certain',
    score: known || title ? 1 : 0.9,
    basis: known ? 'glossary' : 'context',
  };
}

/**
 * Does a title in the text fit the person of the glossary? One of its units must be, or hold, a title of
 * theirs: a company's 董事长 of the premier's name is somebody else. No title at all is taken for the known one.
 */
function agrees(entry: CompiledEntry, title: string | null): boolean {
  if (!title) return true;
  const units = title.split(/[、,兼]/).map(abbreviate);
  const held = (entry.posts ?? []).flatMap(({ zh }) => zh.split(/[、,]/)).map(abbreviate);
  return units.some((unit) => held.some((post) => post.endsWith(unit) || unit.endsWith(post)));
}

/** Titles are shortened in print: 外交部部长, 外交部长 and 外长 are one. */
const abbreviate = (title: string) =>
  title
    .replace(/部部长$/u, '部长')
    .replace(/^外交部长$/u, '外长')
    .replace(/^国防部长$/u, '防长')
    .replace(/^中共中央/u, '');

/**
 * English for a stacked title: for each unit the gloss of the longest ending that the glossary has, so
 * that 嘉定区委副书记 reads as 区委副书记. Empty where it has none.
 */
function glossTitle(glossary: Glossary, title: string | null): string {
  const glosses = (title ?? '').split(/[、,兼]/).map((unit) => {
    for (let from = 0; from + 2 <= unit.length; from++) {
      const entry = lookUp(glossary, unit.slice(from));
      if (entry?.kind === 'position') return entry.gloss;
    }
    return '';
  });
  return glosses.filter(Boolean).join('; ');
}
