import { normSpan } from '../../text/offset';
import { bodyOf, findTerritories, glossBody, glossTerritory } from './bodies';
import { anyOf, type ComposedCandidate, type ComposedPart } from './composed';
import { numberOf, numeral, ordinal } from './numerals';

interface Owner {
  readonly zh: string;
  readonly en: string;
  /** The year in which its nth term began; terms last five years. */
  readonly began?: (term: number) => number;
}

/** The 6th National People's Congress, and the 6th CPPCC beside it, met in 1983; the 12th Party congress in 1982. */
const ofCongress = (term: number) => (term >= 6 ? 1983 + 5 * (term - 6) : Number.NaN);
const ofParty = (term: number) => (term >= 12 ? 1982 + 5 * (term - 12) : Number.NaN);

const nationalOwners: readonly Owner[] = [
  { zh: '全国人民代表大会常务委员会', en: 'NPC Standing Committee', began: ofCongress },
  { zh: '全国人大常委会', en: 'NPC Standing Committee', began: ofCongress },
  { zh: '全国人民代表大会', en: "National People's Congress", began: ofCongress },
  { zh: '全国人大', en: "National People's Congress", began: ofCongress },
  { zh: '中国人民政治协商会议', en: 'CPPCC National Committee', began: ofCongress },
  { zh: '全国政协常委会', en: 'Standing Committee of the CPPCC National Committee', began: ofCongress },
  { zh: '全国政协', en: 'CPPCC National Committee', began: ofCongress },
  { zh: '全国委员会', en: 'CPPCC National Committee', began: ofCongress },
  { zh: '中央纪律检查委员会', en: 'Central Commission for Discipline Inspection', began: ofParty },
  { zh: '中央纪委', en: 'Central Commission for Discipline Inspection', began: ofParty },
  { zh: '中央委员会', en: 'CPC Central Committee', began: ofParty },
  { zh: '中央政治局', en: 'Politburo of the CPC Central Committee', began: ofParty },
  { zh: '中共中央', en: 'CPC Central Committee', began: ofParty },
  { zh: '中央', en: 'CPC Central Committee', began: ofParty },
  { zh: '国务院', en: 'State Council' },
];

/** What a term belongs to where the place stands before it: 市十六届人大, 嘉定区第七届委员会. */
const localOwners: readonly Owner[] = [
  { zh: '人民代表大会常务委员会', en: "people's congress standing committee" },
  { zh: '人大常委会', en: "people's congress standing committee" },
  { zh: '人民代表大会', en: "people's congress" },
  { zh: '人大', en: "people's congress" },
  { zh: '政协', en: 'CPPCC committee' },
  { zh: '委员会', en: 'committee' },
  { zh: '纪委', en: 'discipline inspection commission' },
  { zh: '市委', en: 'Party committee' },
  { zh: '省委', en: 'Party committee' },
  { zh: '区委', en: 'Party committee' },
  { zh: '县委', en: 'Party committee' },
];

const meetings = [
  { zh: '中全会', en: 'plenary session' },
  { zh: '全体会议', en: 'plenary session' },
  { zh: '全体(扩大)会议', en: 'enlarged plenary session' },
  { zh: '全会', en: 'plenary session' },
  { zh: '委员长会议', en: 'meeting of the chairman and vice chairmen' },
  { zh: '主任会议', en: 'meeting of the directors' },
  { zh: '主席会议', en: 'meeting of the chair and vice chairs' },
  { zh: '常务会议', en: 'executive meeting' },
  { zh: '常务委员会会议', en: 'meeting of the standing committee' },
  { zh: '常委会会议', en: 'meeting of the standing committee' },
  { zh: '集体学习', en: 'group study session' },
  { zh: '党员代表大会', en: 'congress of Party members' },
  { zh: '党代表大会', en: 'Party congress' },
  { zh: '党代会', en: 'Party congress' },
  { zh: '代表大会', en: 'congress' },
  { zh: '大会', en: 'general meeting' },
  { zh: '会议', en: 'session' },
] as const;

const anchors = new RegExp(`第?${numeral}(?:届|次|中全会)`, 'gu');
const owner = anyOf([...nationalOwners, ...localOwners]);
const meeting = `(?<meeting>${anyOf(meetings).replace('(扩大)', '\\(扩大\\)')})`;
const afterTerm = new RegExp(
  `(?<termZh>第?(?<term>${numeral})届)(?<owner>${owner})?(?:(?<countZh>第?(?<count>${numeral})次?)${meeting})?`,
  'uy',
);
const afterOwner = new RegExp(`(?<countZh>第(?<count>${numeral})次)${meeting}`, 'uy');
const nationalBefore = new RegExp(`(?:党的|中国共产党|中共|政协)?${anyOf(nationalOwners)}?常?$`, 'u');
const party = /(?:党的|中国共产党|中共)$/u;
/** Whose committee it is, said before the place: 政协辽宁省第八届委员会. */
const holderBefore = /(?:政协|中共|中国共产党)$/u;
const longestOwner = 24;
/** Other parties have central committees too, and 新一届 is no first term. */
const notBefore = /(?:[^产]党|民盟|民建|民进|台盟|学社|民革|[新上下每这本首])$/u;

/**
 * Meetings with their numbers, and bodies with their terms, by pattern: 省委十三届九次全会, 十四届全国人大常委会
 * 第六十六次委员长会议, 第十四届全国人大, 国务院第十次常务会议. In normalised text.
 */
export function findSessions(text: string): ComposedCandidate[] {
  const found: ComposedCandidate[] = [];
  let done = 0;
  for (const { index } of text.matchAll(anchors)) {
    if (index < done) continue;
    const session = sessionAt(text, index);
    if (!session) continue;
    found.push(session);
    done = session.end;
  }
  return found;
}

function sessionAt(text: string, at: number): ComposedCandidate | undefined {
  const groups = match(afterTerm, text, at) ?? match(afterOwner, text, at);
  if (!groups || notBefore.test(text.slice(Math.max(0, at - 3), at))) return undefined;
  const before = ownerBefore(text, at);
  if (!before && groups.termZh === undefined) return undefined;
  const { all = '', termZh, term: termText, owner: ownerZh, countZh, count: countText, meeting } = groups;
  const term = termText === undefined ? undefined : numberOf(termText);
  const count = countText === undefined ? undefined : numberOf(countText);
  const after =
    nationalOwners.find(({ zh }) => zh === ownerZh) ?? localOwners.find(({ zh }) => zh === ownerZh);
  const body = joinOwners(before, after, meeting === '中全会');
  if (!body || (termZh && term === undefined) || (countZh && count === undefined)) return undefined;
  if (meeting === undefined && !ownerZh) return undefined;
  const kind = meetings.find(({ zh }) => zh === meeting)?.en;
  const began = term === undefined ? undefined : body.began?.(term);
  const years = began ? ` (${began}–${began + 5})` : '';
  const holder = term === undefined ? body.en : `${ordinal(term)} ${body.en}`;
  const parts: ComposedPart[] = [];
  if (before) parts.push({ zh: before.zh, gloss: before.en });
  if (termZh && term !== undefined) parts.push({ zh: termZh, gloss: `${ordinal(term)} term${years}` });
  if (after && ownerZh) parts.push({ zh: ownerZh, gloss: after.en });
  if (countZh && count !== undefined) parts.push({ zh: countZh, gloss: ordinal(count) });
  if (meeting && kind) parts.push({ zh: meeting, gloss: kind });
  const start = at - (before?.zh.length ?? 0);
  return {
    ...normSpan(start, at + all.length),
    ...(kind ? { kind: 'meeting', category: 'meetings' } : { kind: 'institution', category: 'institutions' }),
    composed: {
      gloss:
        kind && count !== undefined ? `${ordinal(count)} ${kind} of the ${holder}` : `the ${holder}${years}`,
      parts,
    },
  };
}

function match(pattern: RegExp, text: string, at: number): Record<string, string | undefined> | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? { ...found.groups, all: found[0] } : undefined;
}

/** What is named right before a number: a national body, the Party, a local body, or the place of one. */
function ownerBefore(text: string, at: number): (Owner & { readonly isPlace?: boolean }) | undefined {
  const window = text.slice(Math.max(0, at - longestOwner), at);
  for (const territory of findTerritories(window)) {
    const body = bodyOf(window, territory);
    if (body && (body.end === window.length || window.slice(body.end) === '常委会'))
      return {
        zh: window.slice(body.start),
        en: glossBody(body) + (body.end === window.length ? '' : ' standing committee'),
      };
    if (territory.end === window.length) {
      const holder = holderBefore.exec(window.slice(0, territory.start))?.[0] ?? '';
      const en = [glossTerritory(territory), holder === '政协' ? 'CPPCC' : holder && 'Party']
        .filter(Boolean)
        .join(' ');
      return { zh: holder + window.slice(territory.start), en, isPlace: true };
    }
  }
  const zh = nationalBefore.exec(window)?.[0] ?? '';
  if (!zh) return undefined;
  const national = nationalOwners.find((one) => zh.endsWith(one.zh));
  if (national) return { ...national, zh };
  if (zh === '政协') return { zh, en: 'CPPCC', began: ofCongress };
  return party.test(zh) ? { zh, en: 'CPC', began: ofParty } : undefined;
}

function joinOwners(
  before: (Owner & { readonly isPlace?: boolean }) | undefined,
  after: Owner | undefined,
  isPlenum: boolean,
): Owner | undefined {
  if (before && after) {
    if (before.en === 'CPC' || after.began) return after;
    return { zh: after.zh, en: before.isPlace ? `${before.en} ${after.en}` : before.en };
  }
  if (after) return after.began ? after : undefined;
  if (before?.en === 'CPC' || (!before && isPlenum))
    return { zh: '中央委员会', en: 'CPC Central Committee', began: ofParty };
  return before;
}
