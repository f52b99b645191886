import type { Rung } from '../../glossary/ladder';
import { rankBelow } from '../../glossary/ladder';
import {
  type BodyWord,
  departments,
  governmentDepartments,
  innerBodies,
  partyDepartments,
  topBodies,
} from './body-words';
import { anyOf, type ComposedPart } from './composed';
import { englishName, isSubProvincial, type Place, placeBefore, rungOfChain } from './places';

/** What a unit of the state is called by its last character, alone or after its name. */
interface Level {
  readonly zh: string;
  /** As it stands before a body: provincial government. */
  readonly adjective: string;
  /** The head of its government: "governor". With a name: "governor of Sichuan", "head of Jiading district". */
  readonly head?: { readonly zh: string; readonly alone: string; readonly of: string };
  /** Absent where the word stands for different rungs. */
  readonly rung?: Rung;
  /** With one of these before it, the character belongs to another word: 城市, 地区. */
  readonly not?: RegExp;
}

const head = (zh: string, alone: string, of = 'head') => ({ zh, alone, of });
const levels: readonly Level[] = [
  {
    zh: '自治区',
    adjective: 'regional',
    rung: 'province',
    head: head('主席', 'chair of the region', 'chair'),
  },
  { zh: '自治州', adjective: 'prefectural', rung: 'prefecture' },
  { zh: '自治县', adjective: 'county', rung: 'county' },
  { zh: '自治旗', adjective: 'banner', rung: 'county' },
  { zh: '街道', adjective: 'subdistrict', rung: 'township' },
  { zh: '社区', adjective: 'neighborhood', rung: 'village' },
  { zh: '开发区', adjective: 'development zone' },
  { zh: '高新区', adjective: 'high-tech zone' },
  { zh: '经开区', adjective: 'economic development zone' },
  { zh: '新区', adjective: 'new area' },
  {
    zh: '省',
    adjective: 'provincial',
    rung: 'province',
    head: head('长', 'governor', 'governor'),
    not: /[反节]/u,
  },
  { zh: '市', adjective: 'city', head: head('长', 'mayor', 'mayor'), not: /[辖城都超门股楼上夜集闹菜早黑]/u },
  {
    zh: '区',
    adjective: 'district',
    head: head('长', 'district head'),
    not: /[政地社小园辖山景校战牧林灾库湖选军禁特专片街学城郊矿港厂营]/u,
  },
  { zh: '县', adjective: 'county', rung: 'county', head: head('长', 'county head') },
  {
    zh: '州',
    adjective: 'prefectural',
    rung: 'prefecture',
    head: head('长', 'prefecture head'),
    not: /[^自,。、:; 省全原]/u,
  },
  {
    zh: '盟',
    adjective: 'league',
    rung: 'prefecture',
    head: head('长', 'league head'),
    not: /[联欧同加结会]/u,
  },
  {
    zh: '旗',
    adjective: 'banner',
    rung: 'county',
    head: head('长', 'banner head'),
    not: /[红国党军队锦旌升]/u,
  },
  { zh: '镇', adjective: 'town', rung: 'township', head: head('长', 'town head'), not: /[城乡集村坐]/u },
  {
    zh: '乡',
    adjective: 'township',
    rung: 'township',
    head: head('长', 'township head'),
    not: /[城家故老下水返还同]/u,
  },
  { zh: '村', adjective: 'village', rung: 'village', not: /[农乡驻入进]/u },
  { zh: '地', adjective: 'prefectural', rung: 'prefecture', not: /[^,。、:; 原任]/u },
];
const levelOf = new Map(levels.map((level) => [level.zh, level]));
/** 地 stands everywhere, and for a prefecture only before 委. */
const anchors = new RegExp(anyOf(levels).replace('地', '地(?=委)'), 'gu');

/** A unit of the state as the text names it, with the places in its name: the last is the unit itself. */
export interface Territory {
  readonly level: Level;
  readonly chain: readonly Place[];
  readonly start: number;
  readonly end: number;
}

/** A body of a territory, as far as it is written: 嘉定区教育局, 市委组织部, 街道党工委. */
export interface Body {
  readonly territory: Territory;
  readonly words: readonly BodyWord[];
  readonly start: number;
  readonly end: number;
}

const wordOf = new Map(
  [...governmentDepartments, ...partyDepartments, ...topBodies].map((word) => [word.zh, word]),
);
const innerOf = new Map(innerBodies.map((word) => [word.zh, word]));

/** 委 alone needs the territory right before it and must not be part of 委员, 委托, 委派. */
const top = `${anyOf(topBodies.filter(({ zh }) => zh !== '委'))}|委(?![员托派任屈以])`;
const underTop = anyOf([...partyDepartments, ...governmentDepartments]);
const bodyAfter = new RegExp(
  `(?:(?<top>${top})(?<under>${underTop})?|(?<direct>${anyOf(departments)}))(?<inner>${anyOf(innerBodies)})?(?!公室|公厅|会|员)`,
  'uy',
);

/** The territories that a text names, left to right: 四川省, 上海市嘉定区, or bare 市. */
export function* findTerritories(text: string): Generator<Territory> {
  for (const { 0: zh, index } of text.matchAll(anchors)) {
    const level = levelOf.get(zh) as Level;
    const end = index + zh.length;
    const place = placeBefore(text, end);
    if (place) yield { level, chain: place.chain, start: place.start, end };
    else if (!(level.not && index > 0 && level.not.test(text.charAt(index - 1))))
      yield { level, chain: [], start: index, end };
  }
}

/** The body that is named right after its territory, or undefined. */
export function bodyOf(text: string, territory: Territory): Body | undefined {
  bodyAfter.lastIndex = territory.end;
  const match = bodyAfter.exec(text);
  if (!match) return undefined;
  const { top, under, direct, inner } = match.groups as Record<string, string | undefined>;
  // A district's committee is 区委; 区党委 is what autonomous regions call theirs.
  if (top === '党委' && territory.level.zh === '区' && territory.chain.length === 0)
    territory = { ...territory, level: levelOf.get('自治区') as Level };
  const words = [top, under, direct].flatMap((zh) => (zh ? [wordOf.get(zh) as BodyWord] : []));
  if (inner) words.push(innerOf.get(inner) as BodyWord);
  return { territory, words, start: territory.start, end: territory.end + match[0].length };
}

/** "Jiading district", or "district" where no name stands before. */
export function glossTerritory({ level, chain }: Territory): string {
  const names = chain.map(englishName).reverse();
  if (names.length === 0) return level.adjective;
  return withOuter(`${names[0]} ${level.adjective}`, names.slice(1));
}

/** "Sichuan", "Hangzhou", "Jiading district": what somebody is the head of. */
export function nameTerritory({ level, chain }: Territory): string {
  const [name = '', ...outer] = chain.map(englishName).reverse();
  return withOuter(/[省市]$|自治区$/u.test(level.zh) ? name : `${name} ${level.adjective}`, outer);
}

const withOuter = (name: string, outer: readonly string[]) =>
  outer.length > 0 ? `${name} (${outer.join(', ')})` : name;

export function glossBody({ territory, words }: Body): string {
  const inner = words.at(-1) as BodyWord;
  const names = innerOf.get(inner.zh) === inner ? words.slice(0, -1) : words;
  const gloss = `${glossTerritory(territory)} ${names.map(({ en }) => en).join(' ')}`;
  return names === words ? gloss : `${inner.en}, ${gloss}`;
}

export function partsOfBody(text: string, { territory, words, end }: Body): ComposedPart[] {
  let at = end - words.reduce((sum, { zh }) => sum + zh.length, 0);
  const parts: ComposedPart[] = [{ zh: text.slice(territory.start, at), gloss: glossTerritory(territory) }];
  for (const { zh, en } of words) {
    parts.push({ zh: text.slice(at, at + zh.length), gloss: en });
    at += zh.length;
  }
  return parts;
}

/** A department or a body inside a body, by its name alone. */
export const departmentNamed = (zh: string): BodyWord | undefined => innerOf.get(zh) ?? wordOf.get(zh);

/** How many ranks the head of a body stands below the Party secretary of the same rung; undefined where that isn't fixed. */
export function headOfBody({ words }: Body): number | undefined {
  return words.some(({ head }) => head === undefined)
    ? undefined
    : Math.max(...words.map(({ head }) => head as number));
}

/**
 * The rank of a post `steps` below the Party secretary of a territory. 市 and 区 without a name stand on
 * several rungs, so their ranks are given with the condition.
 */
export function rankIn({ level, chain }: Territory, steps: number): string | undefined {
  const at = (rung: Rung) => rankBelow(rung, steps);
  const name = chain.at(-1);
  if (name && isSubProvincial(name.zh)) return steps === 0 ? 'deputy ministerial' : undefined;
  const rung = name ? rungOfChain(chain) : level.rung;
  if (rung) return at(rung);
  if (name) return undefined;
  if (level.zh === '市')
    return joinRanks([
      [at('prefecture'), 'in a prefecture-level city'],
      [at('county'), 'in a county-level one'],
      [at('province'), 'in the four municipalities'],
    ]);
  if (level.zh === '区')
    return joinRanks([
      [at('county'), 'in most cities'],
      [at('prefecture'), 'in the four municipalities'],
    ]);
  return undefined;
}

const joinRanks = (ranks: readonly (readonly [string | undefined, string])[]) =>
  ranks
    .filter(([rank]) => rank)
    .map(([rank, where]) => `${rank} ${where}`)
    .join(', ');
