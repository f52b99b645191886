import type { CompiledEntry } from '../glossary/compiled-entry';
import { rankNames } from '../glossary/ladder';
import type { Glossary } from '../glossary/load';
import type { LiteralWords } from '../reading/literal';
import { readForeignName, readName, readPinyin } from '../reading/pinyin';
import { surnameOf } from '../reading/surnames';
import type { FoldTable } from '../text/fold';
import { normalise } from '../text/normalise';
import type { CoinedCandidate } from './coined/coined';
import { glossLiterally, readLiterally } from './coined/literal';
import type { ComposedCandidate } from './composed/composed';
import { findOffices, type ListedOffice } from './composed/offices';
import { bareAfter, readPost } from './composed/read-post';
import type { PersonCandidate } from './people/document-names';
import { glossForeignOffice } from './people/foreign-offices';
import { normaliseTitle, readTitle, type TitleLevel, type TitleUnit } from './people/titles';
import { holdsTransliteration, isTransliterated } from './people/transliterations';
import type { Meaning, Office } from './spot';
import { findTerms, lookUp, type TermCandidate } from './terms';

/** What is to be said of each kind of candidate. */
export interface Meanings {
  ofEntry(candidate: TermCandidate): Meaning;
  /** `text` is the normalised text in which the candidate stands. */
  ofComposed(candidate: ComposedCandidate, text: string): Meaning;
  /** The same. */
  ofCoined(candidate: CoinedCandidate, text: string): Meaning;
  ofPerson(candidate: PersonCandidate): Meaning;
  /** The bodies and positions among the terms, as titles are composed of them. */
  listOffices(terms: readonly TermCandidate[]): ListedOffice[];
}

/** Meanings of people and of what was composed are kept as long as they are not too many. */
const mostKept = 5_000;

/** Says what candidates mean, and says it again without reading it again. */
export function createMeanings(glossary: Glossary, fold: FoldTable, literal: LiteralWords): Meanings {
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
  const coined = remember(mostKept);

  const meanings: Meanings = {
    ofEntry: ({ entry, variant }) =>
      entries(`${entry}.${variant}`, () => entryMeaning(glossary.entry(entry), variant)),
    ofComposed: (candidate, text) =>
      composed(`${text.slice(candidate.start, candidate.end)}|${candidate.composed.gloss}`, () =>
        composedMeaning(candidate, text),
      ),
    ofCoined: (candidate, text) => {
      const { start, end, tier, score } = candidate;
      const zh = text.slice(start, end);
      const { shape, parts } = candidate.coined;
      return coined([zh, shape, tier, score, ...parts].join('|'), () =>
        coinedMeaning(glossary, literal, zh, candidate),
      );
    },
    ofPerson: (candidate) => {
      const { person, tier, score } = candidate;
      const { name, title, official, shortFor, otherTitles } = person;
      return people([name, title, official, shortFor, tier, score, ...otherTitles].join('|'), () =>
        personMeaning(glossary, candidate, officeOf),
      );
    },
    listOffices: (terms) =>
      terms.flatMap((term) => {
        const { start, end, kind } = term;
        if (kind !== 'institution' && kind !== 'position') return [];
        const { rank } = glossary.entry(term.entry);
        return [{ start, end, kind, gloss: meanings.ofEntry(term).gloss, ...(rank && { rank }) }];
      }),
  };

  /** A unit of a title with its English, put together where a pattern reads all of it, and its rank. */
  function officeOf(unit: TitleUnit): Office {
    if (unit.level === 'foreign') return { ...unit, gloss: glossForeignOffice(unit) };
    const zh = unit.former && unit.zh.startsWith(unit.former) ? unit.zh.slice(unit.former.length) : unit.zh;
    const normalised = normalise(zh, fold);
    const { text } = normalised;
    const terms = findTerms(glossary, normalised);
    const whole = findOffices(text, meanings.listOffices(terms)).find(
      ({ start, end, kind }) => kind === 'position' && start === 0 && end === text.length,
    );
    const listed = lookUp(glossary, text);
    const rank = whole?.composed.rank ?? listed?.rank;
    const bare = readPost(text, 0, bareAfter);
    const gloss =
      whole?.composed.gloss ??
      (listed?.kind === 'position' ? listed.gloss : undefined) ??
      (bare?.end === text.length ? bare.gloss : glossUnits(glossary, text));
    const former = formers[unit.former] ?? '';
    return { ...unit, gloss: gloss && former ? `${former} ${gloss}` : gloss, ...(rank && { rank }) };
  }
  return meanings;
}

const formers: Readonly<Record<string, string>> = {
  时任: 'then',
  原任: 'former',
  前任: 'former',
  候任: 'incoming',
  拟任: 'proposed',
  已故: 'late',
  原: 'former',
  前: 'former',
};

const highestRank = (ranks: readonly string[]): string =>
  [...ranks].sort((a, b) => rungOf(a) - rungOf(b))[0] as string;
const rungOf = (rank: string) => rankNames.findIndex((name) => rank.startsWith(name));

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

/** English of what nobody has translated is only ever literal: its words in a row. */
function coinedMeaning(
  glossary: Glossary,
  literal: LiteralWords,
  zh: string,
  { kind, tier, score, coined }: CoinedCandidate,
): Meaning {
  const { shape, isExpanded, parts, altered } = coined;
  const read = (part: string) => readLiterally(part, glossary, literal);
  const alters = altered && glossary.entry(altered.entry);
  return {
    kind,
    headword: zh,
    pinyin: readPinyin(zh),
    gloss: glossLiterally(read(zh)),
    parts:
      parts.length > 0
        ? parts.map((part) => ({ zh: part, pinyin: readPinyin(part), gloss: glossLiterally(read(part)) }))
        : read(zh),
    coined: {
      shape,
      isExpanded,
      ...(altered && alters && { alters: { id: alters.id, zh: altered.zh, gloss: alters.gloss } }),
    },
    tier,
    score,
    basis: isExpanded ? 'context' : 'pattern',
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
    ...(entry.category && { category: entry.category }),
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
  { person, tier, score }: PersonCandidate,
  officeOf: (unit: TitleUnit) => Office,
): Meaning {
  const { name, title, titleNormalised, otherTitles, shortFor } = person;
  const read = titleNormalised ? readTitle(titleNormalised).map(officeOf) : [];
  const entry = lookUp(glossary, shortFor ?? name);
  const namesake = entry?.kind === 'person' ? entry : undefined;
  const known = namesake && agrees(namesake, titleNormalised, read) ? namesake : undefined;
  const offices = read.map((office) =>
    (office.level ?? office.body) ? office : { ...office, level: levelOfBearer(name, known) },
  );
  const rank = offices.map(({ rank }) => rank).filter((one) => one !== undefined);
  const hasSurname = !known?.noSurname && !isTransliterated(name) && !holdsTransliteration(offices);
  const surname = hasSurname ? surnameOf(name.replace(/^[小老]/u, '')) || '' : '';
  return {
    kind: 'person',
    headword: known && !shortFor ? known.zh : name,
    ...(known && { entryId: known.id }),
    ...(namesake && !known && { namesake: namesake.id }),
    category: 'people',
    pinyin: known && !shortFor ? known.pinyin : readPerson(name, hasSurname),
    gloss:
      known?.gloss ??
      offices
        .map(({ gloss }) => gloss)
        .filter(Boolean)
        .join('; '),
    title,
    titleNormalised,
    offices,
    otherTitles,
    ...(shortFor && { shortFor }),
    ...(rank[0] && { rank: highestRank(rank) }),
    surname,
    givenName: shortFor ? '' : name.slice(surname.length),
    official: person.official ?? (known?.posts?.length ? true : null),
    foreign: isForeign(name, offices, known),
    tier: known ? 'certain' : tier,
    score,
    basis: known ? 'glossary' : 'context',
  };
}

/** 小胡 is Xiǎo Hú; a name without a surname is one word. */
function readPerson(name: string, hasSurname: boolean): string {
  const familiar = /^[小老](?=.$)/u.exec(name)?.[0];
  if (familiar) return `${readForeignName(familiar)} ${readName(name.slice(1))}`;
  return hasSurname ? readName(name) : readForeignName(name);
}

/** Whose bare 主席 or 总理 it is tells the level: of somebody the glossary has, or of a foreigner. */
const levelOfBearer = (name: string, known: CompiledEntry | undefined): TitleLevel =>
  known?.posts?.[0]
    ? (readTitle(known.posts[0].zh)[0]?.level ?? null)
    : isTransliterated(name)
      ? 'foreign'
      : null;

const isForeign = (name: string, offices: readonly Office[], known: CompiledEntry | undefined): boolean =>
  known
    ? false
    : offices.some(({ level }) => level === 'foreign') || (isTransliterated(name) && offices.length === 0);

/** Titles that say so little that they contradict no other. */
const empty = new Set([
  '主席',
  '总书记',
  '委员',
  '代表',
  '组长',
  '主任',
  '成员',
  '领导',
  '会长',
  '常务主席',
  '执行主席',
  '书记',
  '部长',
  '秘书长',
]);

/**
 * Does a title in the text fit the person of the glossary? One of its units must be, or hold, a title of theirs, or
 * all of them say too little to be another's: a company's 董事长 or a village's 书记 of the premier's name is somebody else. No
 * title at all is taken for the known one, if the name is not a common one.
 */
function agrees(entry: CompiledEntry, title: string | null, offices: readonly Office[]): boolean {
  if (isTransliterated(entry.zh)) return true;
  if (!title) return !entry.needsTitle;
  const units = title.split(/[、,兼]/).map(abbreviate);
  const held = (entry.posts ?? []).flatMap(({ zh }) => normaliseTitle(zh).split(/[、,]/)).map(abbreviate);
  if (
    units.some((unit) => unit.length > 1 && held.some((post) => post.endsWith(unit) || unit.endsWith(post)))
  )
    return true;
  return (
    !entry.needsTitle &&
    offices.every(
      ({ level, body, function: head }) =>
        level === 'central' || (body === '' && level === null && empty.has(head)),
    )
  );
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
