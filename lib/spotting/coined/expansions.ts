/** Where an article itself spells a formula out, and what it says there. */
import { lettersOf, membersOf } from './formulas';

/** Characters looked at before and after a formula, and in which 一是 … 二是 … may go on. */
const near = 240;
const far = 1_600;
const longestMember = 30;

const listBefore =
  /(?:“([^“”]{5,200})”|([^。!?;:“”\n]{5,200}?))(?:的|等|之|这|为(?:主要)?(?:内容|核心|抓手|目标|重点)的)?$/u;
const saysWhat =
  /^”?[^,。;:!?(“”\n—]{0,12}(?:[,\s]{0,2}(?:即|也就是|就是|指的是|是指|包括|分别是|分别为|具体是|具体为|主要是|主要包括|内容是)[:,]?|:|—{1,2}|\()\s*“?/u;
const listAfter = /^[^。!?\n)]{4,200}/u;
const ordinals = '一二三四五六七八九十';

/**
 * The members of `formula`, which stands at `start` to `end` of the text (without its quotation marks), in the order
 * of the text; undefined where it does not spell them out. They must be as many as the formula says, and have its
 * characters in them, unless a word such as 即 says that they are meant.
 */
export function findExpansion(text: string, start: number, end: number): readonly string[] | undefined {
  const formula = text.slice(start, end);
  const counts = membersOf(formula);
  if (counts.size === 0) return undefined;
  const letters = lettersOf(formula);
  const fits = (members: readonly string[], least: number) =>
    counts.has(members.length) &&
    members.every((one) => one.length > 1 && one.length <= longestMember) &&
    fitOf(members, letters) >= least;

  const opening = text.charAt(start - 1) === '“' ? start - 1 : start;
  const before = listBefore.exec(text.slice(Math.max(0, opening - near), opening));
  if (before) {
    const members = readUnits(before[1] ?? before[2] ?? '');
    const needed = [...counts].map((count) => members.slice(-count)).concat([members]);
    for (const some of needed) if (fits(trimFirst(some), 0.5)) return trimFirst(some);
  }
  const says = saysWhat.exec(text.slice(end, end + near));
  if (says) {
    const list = listAfter.exec(text.slice(end + says[0].length, end + says[0].length + near))?.[0] ?? '';
    const members = readUnits(list.replace(/”.*$/u, ''));
    for (const count of [...counts].sort((a, b) => b - a)) {
      const some = members.slice(0, count);
      if (fits(some, some.length === members.length ? 0 : 0.5)) return some;
    }
  }
  const listed = readOrdinals(text.slice(end, end + far));
  return fits(listed, 0.3) ? listed : undefined;
}

/** How many of the members hold one of the letters; 1 where there are no letters to hold. */
function fitOf(members: readonly string[], letters: readonly string[]): number {
  if (letters.length === 0) return 1;
  return members.filter((one) => letters.some((letter) => one.includes(letter))).length / members.length;
}

/** Units parted by 、, by ; or by commas: by the first of these that parts anything. */
export function readUnits(list: string): string[] {
  const mark = [';', '、', ','].find((one) => list.includes(one)) ?? ' ';
  const units = list.split(mark).map((one) => one.replace(/^(?:和|与|以及|及)|[“”\s]/gu, ''));
  const last = units.at(-1) ?? '';
  const joined = mark === '、' ? /^(.{2,})(?:和|以及|与)(.{2,})$/u.exec(last) : null;
  return (joined ? [...units.slice(0, -1), joined[1] as string, joined[2] as string] : units).filter(Boolean);
}

/** What stands before the first of the units is no part of it: 通过组织联建共促 is as long as the others without 通过. */
function trimFirst(units: readonly string[]): string[] {
  const [first = '', second = '', ...others] = units;
  const isLonger = second !== '' && first.length > second.length + 1;
  return [isLonger ? first.slice(-second.length) : first, second, ...others].filter(Boolean);
}

/**
 * Members that the paragraphs after a formula give, one each: 一是…, 二是…. `text` is a whole paragraph, `number` how many
 * came before it; undefined where it does not go on so.
 */
export function readOrdinal(text: string, number: number): string | undefined {
  const ordinal = ordinals[number];
  if (ordinal === undefined) return undefined;
  return new RegExp(
    `^\\s*(?:${ordinal}(?:是|要)|第?${ordinal}[、,.])([^,。;:!?\\n]{2,${longestMember}})`,
    'u',
  ).exec(text)?.[1];
}

/** May these be the members of the formula: are they as many, and do they have its characters? */
export const areMembers = (formula: string, members: readonly string[]): boolean =>
  membersOf(formula).has(members.length) && fitOf(members, lettersOf(formula)) >= 0.3;

/** 一是 …; 二是 …: the first clause after each, as long as they follow each other. */
function readOrdinals(text: string): string[] {
  const members: string[] = [];
  let at = 0;
  for (const ordinal of ordinals) {
    const next = new RegExp(
      `(?:^|[,。;:!?\\n])${ordinal}(?:是|要)([^,。;:!?\\n]{2,${longestMember}})`,
      'u',
    ).exec(text.slice(at));
    if (!next || next.index > near) break;
    members.push(next[1] as string);
    at += next.index + next[0].length;
  }
  return members;
}
