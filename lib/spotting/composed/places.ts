import type { Rung } from '../../glossary/ladder';
import { readPinyin } from '../../reading/pinyin';
import { placesTable } from './places-table';

/** A province, prefecture or county by name. */
export interface Place {
  readonly zh: string;
  /** Absent where places of that name stand on different rungs, or where the rung does not tell the rank. */
  readonly rung?: Rung;
}

/** Cities whose heads are deputy ministerial; the ranks of their districts vary (State Commission for Public Sector Reform, 1994). */
const subProvincial = /^(?:哈尔滨|长春|沈阳|大连|济南|青岛|南京|杭州|宁波|厦门|武汉|广州|深圳|成都|西安)市$/u;

const nationalities =
  '壮族|回族|维吾尔|(?<!内)蒙古族?|藏族|彝族|苗族|侗族|布依族|土家族|羌族|傣族|景颇族|白族|哈尼族|傈僳族|朝鲜族|哈萨克族?|柯尔克孜族?|满族|黎族|瑶族|畲族|仫佬族|毛南族|水族|仡佬族|纳西族|拉祜族|佤族|布朗族|独龙族|怒族|普米族|土族|撒拉族|裕固族|东乡族|保安族|塔吉克族?|锡伯族?|达斡尔族|鄂温克族|鄂伦春族|各族';
const autonomous = new RegExp(`(?:${nationalities})*自治`, 'u');
const suffix = /(?:自治[区州县旗]|省|市|地区|林区|特区|新区|区|县|州|盟|旗)$/u;

/** Names that English writes otherwise than pinyin does, as the places themselves have them in English. */
const english: Readonly<Record<string, string>> = {
  陕西: 'Shaanxi',
  内蒙古: 'Inner Mongolia',
  西藏: 'Tibet',
  呼和浩特: 'Hohhot',
  鄂尔多斯: 'Ordos',
  呼伦贝尔: 'Hulunbuir',
  巴彦淖尔: 'Bayannur',
  乌兰察布: 'Ulanqab',
  锡林郭勒: 'Xilingol',
  阿拉善: 'Alxa',
  哈尔滨: 'Harbin',
  齐齐哈尔: 'Qiqihar',
  拉萨: 'Lhasa',
  日喀则: 'Shigatse',
  林芝: 'Nyingchi',
  那曲: 'Nagqu',
  阿里: 'Ngari',
  乌鲁木齐: 'Urumqi',
  克拉玛依: 'Karamay',
  吐鲁番: 'Turpan',
  喀什: 'Kashgar',
  和田: 'Hotan',
  伊犁: 'Ili',
};

const places = new Map<string, Place>();
/** The last two characters of every name: most characters that could end one are told apart by these. */
const endings = new Set<string>();
let longestName = 0;
/** Province, prefecture, county, and one to spare: a text of nothing but names must not be read again from each of them. */
const longestChain = 4;

function add(zh: string, rung: Rung | undefined): void {
  const before = places.get(zh);
  places.set(zh, rung && (!before || before.rung === rung) ? { zh, rung } : { zh });
  endings.add(zh.slice(-2));
  longestName = Math.max(longestName, zh.length);
}

function openTable(): void {
  for (const line of placesTable) {
    const [[province, ...direct], ...prefectures] = line.split('|').map((group) => group.split(' ')) as [
      [string, ...string[]],
      ...[string, ...string[]][],
    ];
    add(province, 'province');
    for (const place of direct) add(place, isMunicipality(province) ? 'prefecture' : 'county');
    for (const [prefecture, ...counties] of prefectures) {
      add(prefecture, isSubProvincial(prefecture) ? undefined : 'prefecture');
      const short = prefecture.replace(autonomous, '');
      if (short !== prefecture) add(short, 'prefecture');
      for (const county of counties)
        add(county, isSubProvincial(prefecture) && county.endsWith('区') ? undefined : 'county');
    }
  }
}

/**
 * The place whose name ends at `end` of normalised text, with the larger units named before it: 河北省石家庄市.
 * `start` is where the first of them begins. Undefined where no known name ends there.
 */
export function placeBefore(
  text: string,
  end: number,
): { start: number; chain: readonly Place[] } | undefined {
  if (places.size === 0) openTable();
  const chain: Place[] = [];
  let start = end;
  while (chain.length < longestChain) {
    const place = nameEndingAt(text, start);
    if (!place) break;
    chain.unshift(place);
    start -= place.zh.length;
  }
  return chain.length > 0 ? { start, chain } : undefined;
}

function nameEndingAt(text: string, end: number): Place | undefined {
  if (!endings.has(text.slice(Math.max(0, end - 2), end))) return undefined;
  for (let length = Math.min(longestName, end); length > 1; length--) {
    const place = places.get(text.slice(end - length, end));
    if (place) return place;
  }
  return undefined;
}

/** The rung of the last place of a chain; a municipality or another city before it settles an ambiguous name. */
export function rungOfChain(chain: readonly Place[]): Rung | undefined {
  const last = chain.at(-1) as Place;
  const outer = chain.at(-2)?.zh;
  if (last.rung || !outer || isSubProvincial(outer) || isSubProvincial(last.zh)) return last.rung;
  return isMunicipality(outer) ? 'prefecture' : 'county';
}

const isMunicipality = (zh: string): boolean => /^(?:北京|天津|上海|重庆)市$/u.test(zh);
export const isSubProvincial = (zh: string): boolean => subProvincial.test(zh);

/** The name of a place in English without what it is: 石家庄市 is Shijiazhuang, 凉山彝族自治州 Liangshan. */
export function englishName({ zh }: Place): string {
  const stem = zh.replace(autonomous, '').replace(suffix, '') || zh;
  if (english[stem]) return english[stem];
  const syllables = readPinyin(stem)
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');
  const name = syllables
    .split(' ')
    .map((syllable, i) => (i > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable))
    .join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
