import type { CompiledEntry } from '../glossary/compiled-entry';
import type { Glossary } from '../glossary/load';
import { readName } from '../reading/pinyin';
import { surnameOf } from '../reading/surnames';
import type { FoldTable } from '../text/fold';
import { normalise } from '../text/normalise';
import type { RawSpan } from '../text/offset';
import { settleOverlaps } from './overlap';
import { findPeople, type PersonCandidate } from './people/people';
import { type DocumentMemory, emptyMemory, type KnownPerson, type PersonSpot, type Spot } from './spot';
import { findTerms, lookUp, type TermCandidate } from './terms';

/** Text in, spots out. Pure: the same function runs in the worker, in Node and in tests. */
export type Spotter = (text: string, memory?: DocumentMemory) => { spots: Spot[]; memory: DocumentMemory };

/**
 * Composes the spotters over an open glossary. A spotter takes a document, or a part of it with what
 * the earlier parts have taught, and returns the spots sorted by start, longer first, with raw offsets.
 */
export function createSpotter(glossary: Glossary, fold: FoldTable): Spotter {
  return (text, memory = emptyMemory) => {
    const normalised = normalise(text, fold);
    const terms = findTerms(glossary, normalised);
    const famous = terms.filter(({ kind }) => kind === 'person');
    const { candidates, people } = findPeople(normalised.text, memory.people, famous);
    const standing = settleOverlaps<TermCandidate | PersonCandidate>([
      ...terms.filter(({ kind }) => kind !== 'person'),
      ...candidates,
    ]);
    const spots = standing.map((candidate) => {
      const span = normalised.map.toRaw(candidate);
      const place = { ...span, text: text.slice(span.start, span.end) };
      return 'person' in candidate
        ? personSpot(glossary, place, candidate.person)
        : entrySpot(glossary.entry(candidate.entry), place, candidate.variant);
    });
    return { spots, memory: { people } };
  };
}

type Place = RawSpan & { readonly text: string };

/** `variant` as in TermCandidate. */
function entrySpot(entry: CompiledEntry, place: Place, variant: number): Spot {
  const { kind } = entry;
  const form = entry.variants?.[variant - 1] ?? entry;
  if (kind === 'person') throw new Error(`${entry.id}: people are spotted as people`);
  const common = {
    ...place,
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

function personSpot(glossary: Glossary, place: Place, person: KnownPerson): PersonSpot {
  const { name, title, titleNormalised } = person;
  const entry = lookUp(glossary, name);
  const known = entry?.kind === 'person' && agrees(entry, titleNormalised) ? entry : undefined;
  const surname = surnameOf(name);
  return {
    ...place,
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

/** A title that only a smaller place gives: whoever bears it is not the leader of the same name. */
const localTitle =
  /[区县旗镇乡村]|街道|社区|支部|总支|^(?:撰稿|.*记者|通讯员|.*编辑|责编|作者|摄影|教授|工程师|董事长|总经理)/u;

function agrees(entry: CompiledEntry, title: string | null): boolean {
  if (!title || !localTitle.test(title)) return true;
  return (entry.posts ?? []).some((post) => post.zh.includes(title));
}

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
