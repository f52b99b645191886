import type { CompiledEntry } from '../glossary/compiled-entry';
import type { Glossary } from '../glossary/load';
import { readName, readPinyin } from '../reading/pinyin';
import { surnameOf } from '../reading/surnames';
import type { FoldTable } from '../text/fold';
import { normalise } from '../text/normalise';
import type { ComposedCandidate } from './composed/composed';
import { findOffices, type ListedOffice } from './composed/offices';
import type { PersonCandidate } from './people/document-names';
import { normaliseTitle } from './people/titles';
import type { KnownPerson, Meaning } from './spot';
import { findTerms, lookUp, type TermCandidate } from './terms';

/** What is to be said of each kind of candidate. */
export interface Meanings {
  ofEntry(candidate: TermCandidate): Meaning;
  /** `text` is the normalised text in which the candidate stands. */
  ofComposed(candidate: ComposedCandidate, text: string): Meaning;
  ofPerson(candidate: PersonCandidate): Meaning;
  /** The bodies and positions among the terms, as titles are composed of them. */
  listOffices(terms: readonly TermCandidate[]): ListedOffice[];
}

/** Meanings of people and of what was composed are kept as long as they are not too many. */
const mostKept = 5_000;

/** Says what candidates mean, and says it again without reading it again. */
export function createMeanings(glossary: Glossary, fold: FoldTable): Meanings {
  const remember = (most: number) => {
    const kept = new Map<string, Meaning>();
    return (key: string, make: () => Meaning): Meaning => {
      let meaning = kept.get(key);
      if (!meaning) {
        if (kept.size >= most) kept.clear();
        kept.set(key, (meaning = make()));
      }
      return meaning;
    };
  };
  const entries = remember(Number.POSITIVE_INFINITY);
  const composed = remember(mostKept);
  const people = remember(mostKept);

  const meanings: Meanings = {
    ofEntry: ({ entry, variant }) =>
      entries(`${entry}.${variant}`, () => entryMeaning(glossary.entry(entry), variant)),
    ofComposed: (candidate, text) =>
      composed(`${text.slice(candidate.start, candidate.end)}|${candidate.composed.gloss}`, () =>
        composedMeaning(candidate, text),
      ),
    ofPerson: ({ person }) =>
      people(`${person.name}|${person.title}|${person.official}`, () =>
        personMeaning(glossary, person, glossTitle),
      ),
    listOffices: (terms) =>
      terms.flatMap((term) => {
        const { start, end, kind } = term;
        if (kind !== 'institution' && kind !== 'position') return [];
        const { rank } = glossary.entry(term.entry);
        return [{ start, end, kind, gloss: meanings.ofEntry(term).gloss, ...(rank && { rank }) }];
      }),
  };

  /** English for a title, put together where a pattern reads all of it. */
  function glossTitle(title: string): string {
    const normalised = normalise(title, fold);
    const { text } = normalised;
    const whole = findOffices(text, meanings.listOffices(findTerms(glossary, normalised))).find(
      ({ start, end, kind }) => kind === 'position' && start === 0 && end === text.length,
    );
    return whole?.composed.gloss ?? glossUnits(glossary, text);
  }
  return meanings;
}

/** The rank of a body or title that the glossary lists without one, since it depends on the place: 区委书记. */
const rankOf = (form: string): string | undefined =>
  findOffices(form, []).find(({ start, end }) => start === 0 && end === form.length)?.composed.rank;

function composedMeaning({ start, end, kind, category, composed }: ComposedCandidate, text: string): Meaning {
  const headword = text.slice(start, end);
  const parts = composed.parts.map((part) => ({ ...part, pinyin: readPinyin(part.zh) }));
  const isWhole = parts.map(({ zh }) => zh).join('') === headword;
  return {
    kind,
    category,
    headword,
    pinyin: isWhole ? parts.map(({ pinyin }) => pinyin).join(' ') : readPinyin(headword),
    gloss: composed.gloss,
    parts,
    ...(composed.rank && { rank: composed.rank }),
    tier: 'certain',
    score: 0.9,
    basis: 'pattern',
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
    gloss: ('form' in form && form.gloss) || entry.gloss,
    tier: 'certain',
    score: 1,
    basis: 'glossary',
  } as const;
  const rank = entry.rank ? undefined : rankOf(form.zh);
  return { ...common, kind, ...(entry.parts && { parts: entry.parts }), ...(rank && { rank }) };
}

function personMeaning(
  glossary: Glossary,
  person: KnownPerson,
  glossTitle: (title: string) => string,
): Meaning {
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
    gloss: known?.gloss ?? (titleNormalised ? glossTitle(titleNormalised) : ''),
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
 * theirs: a company's 董事长 of the premier's name is somebody else. No title at all is taken for the known one,
 * if the name is not a common one.
 */
function agrees(entry: CompiledEntry, title: string | null): boolean {
  if (!title) return !entry.needsTitle;
  const units = title.split(/[、,兼]/).map(abbreviate);
  const held = (entry.posts ?? []).flatMap(({ zh }) => normaliseTitle(zh).split(/[、,]/)).map(abbreviate);
  return units.some((unit) => held.some((post) => post.endsWith(unit) || unit.endsWith(post)));
}

/** Titles are shortened in print: 外交部部长, 外交部长 and 外长 are one, and so are 四川省省长 and 四川省长. */
const abbreviate = (title: string) =>
  title
    .replace(/^(?:原|前|时任|代理?|候任|署理)/u, '')
    .replace(/([部省市区县州])\1长$/u, '$1长')
    .replace(/^外交部长$/u, '外长')
    .replace(/^国防部长$/u, '防长')
    .replace(/^中共中央/u, '');

/**
 * English for a title that no pattern reads whole: for each unit the gloss of the longest ending that the
 * glossary has, so that 招商办主任科员 reads as 主任科员. Empty where it has none.
 */
function glossUnits(glossary: Glossary, title: string): string {
  const glosses = title.split(/[、,兼]/).map((unit) => {
    for (let from = 0; from + 2 <= unit.length; from++) {
      const entry = lookUp(glossary, unit.slice(from));
      if (entry?.kind === 'position') return entry.gloss;
    }
    return '';
  });
  return glosses.filter(Boolean).join('; ');
}
