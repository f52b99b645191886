/** Known wordings that the text has with a word added, dropped, swapped or moved: what analysts hunt for. */
import { type NormSpan, normSpan } from '../../text/offset';
import type { AlteredForm, CoinedCandidate } from './coined';

const anchorLength = 4;
const shortestForm = 8;
const longestForm = 60;
/** The longest word that may be added, dropped or swapped. */
const longestChange = 8;
const mostShare = 0.4;
/** So many hits of anchors are looked at for each character of a text, and some more: news has one for every fifty. */
const mostHits = 1 / 8;
const hitsBesides = 100;

const mark = /[、,;: “”]/u;
/** Changes of these alone are grammar. */
const grammar = /^[的地得了着过之所和与及并又而也都还要将已再更、,;: “”()]*$/u;
const outerMark = /[、,;。:!?”“\n ()]/u;

const isEdge = (text: string, at: number) => outerMark.test(text.charAt(at) || '。');
/** So much of a form must agree where only one character of it stands before the change. */
const mostOfForm = 6;

/** One character that is a word: 习 of 学习 is none. */
const wordByItself = /[以把为对从让与向在]/u;

interface Anchor {
  readonly form: AlteredForm;
  /** Where in the form it stands. */
  readonly at: number;
}

/** Looks for altered wordings in normalised text, at which `exact` are the forms that stand there unaltered. */
export type AlteredFinder = (text: string, exact: readonly NormSpan[]) => CoinedCandidate[];

/** Makes a finder of changes of these forms, normalised; those of fewer than eight characters are left out. */
export function createAlteredFinder(forms: readonly AlteredForm[]): AlteredFinder {
  const anchors = new Map<number, Anchor[]>();
  const isAnchor = new Uint8Array(1 << 16);
  const isListed = new Set(forms.map(({ zh }) => zh));
  for (const form of forms) {
    if (form.zh.length < shortestForm || form.zh.length > longestForm) continue;
    for (const at of new Set([
      0,
      form.zh.length - anchorLength,
      Math.floor((form.zh.length - anchorLength) / 2),
    ])) {
      const key = keyAt(form.zh, at);
      anchors.set(key, [...(anchors.get(key) ?? []), { form, at }]);
      isAnchor[key & 0xffff] = 1;
    }
  }
  return (text, exact) => {
    const taken = new Uint8Array(text.length + 1);
    const ends = new Uint32Array(text.length + 1);
    for (const { start, end } of exact)
      if (end - start >= shortestForm) {
        taken.fill(1, start + 1, end);
        ends[start] = end;
      }
    /** Does a wording that stands unaltered cross a span, or hold it? */
    const isTaken = (start: number, end: number) =>
      taken[start] === 1 || taken[end] === 1 || (ends[start] as number) >= end;
    const found = new Map<number, CoinedCandidate>();
    let hits = 0;
    for (let at = 0; at + anchorLength <= text.length; at++) {
      const key = keyAt(text, at);
      if (!isAnchor[key & 0xffff] || taken[at]) continue;
      for (const anchor of anchors.get(key) ?? []) {
        if (!anchor.form.zh.startsWith(text.slice(at, at + anchorLength), anchor.at)) continue;
        if (++hits > mostHits * text.length + hitsBesides) return outermost([...found.values()]);
        const span = findReordered(text, at, anchor.form.zh) ?? align(text, at, anchor);
        if (!span || isListed.has(text.slice(span.start, span.end)) || isTaken(span.start, span.end))
          continue;
        const before = found.get(span.start);
        if (before && before.end >= span.end) continue;
        found.set(span.start, {
          ...normSpan(span.start, span.end),
          kind: 'slogan',
          tier: 'certain',
          score: 0.8,
          coined: { shape: 'altered', parts: [], isExpanded: false, altered: anchor.form },
        });
      }
    }
    return outermost([...found.values()]);
  };
}

/** Without those that lie in others: a form may hold a shorter one. */
function outermost(found: readonly CoinedCandidate[]): CoinedCandidate[] {
  let end = 0;
  return [...found]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one) => one.end > end && (end = one.end) > 0);
}

function keyAt(text: string, at: number): number {
  let key = 0;
  for (let i = 0; i < anchorLength; i++) key = (Math.imul(key, 0x01000193) ^ text.charCodeAt(at + i)) >>> 0;
  return (key ^ (key >>> 15)) >>> 0;
}

/**
 * Where the form of `anchor`, of which some characters stand at `at`, stands altered: it must agree with the text to
 * both sides of one change, or up to its last word, in which something must agree still.
 */
function align(
  text: string,
  at: number,
  { form: { zh }, at: offset }: Anchor,
): { start: number; end: number } | undefined {
  let left = 0;
  while (left < offset && text[at - 1 - left] === zh[offset - 1 - left]) left++;
  let right = anchorLength;
  while (offset + right < zh.length && text[at + right] === zh[offset + right]) right++;
  const hasStart = left === offset;
  const hasEnd = offset + right === zh.length;
  if (hasStart && hasEnd) return undefined;
  if (hasStart) return changeAfter(text, at - left, zh, left + right);
  if (hasEnd) return changeBefore(text, at + right, zh, left + right);
  return undefined;
}

/** The form agrees with the text from `start` for `agreed` characters; the change comes then, and the form's end after it. */
function changeAfter(
  text: string,
  start: number,
  zh: string,
  agreed: number,
): { start: number; end: number } | undefined {
  const from = start + agreed;
  for (let dropped = 0; dropped <= longestChange && agreed + dropped <= zh.length; dropped++) {
    const rest = zh.slice(agreed + dropped);
    if (rest === '') break;
    for (let added = 0; added <= longestChange; added++) {
      if (dropped + added === 0 || !text.startsWith(rest, from + added)) continue;
      // One character may stand there by chance.
      if (rest.length === 1 && (added !== dropped || agreed < mostOfForm)) continue;
      if (isChange(zh.slice(agreed, agreed + dropped), text.slice(from, from + added), zh))
        return { start, end: from + added + rest.length };
      return undefined;
    }
  }
  return lastWord(text, start, zh, agreed);
}

/** The same the other way round: the form agrees with the text up to `end` for its last `agreed` characters. */
function changeBefore(
  text: string,
  end: number,
  zh: string,
  agreed: number,
): { start: number; end: number } | undefined {
  const to = end - agreed;
  const kept = zh.length - agreed;
  for (let dropped = 0; dropped <= longestChange && kept - dropped >= 0; dropped++) {
    const rest = zh.slice(0, kept - dropped);
    if (rest === '') break;
    for (let added = 0; added <= longestChange; added++) {
      const start = to - added - rest.length;
      if (rest.length === 1 && (added !== dropped || agreed < mostOfForm || !wordByItself.test(rest)))
        continue;
      if (dropped + added === 0 || start < 0 || !text.startsWith(rest, start)) continue;
      if (isChange(zh.slice(kept - dropped, kept), text.slice(to - added, to), zh)) return { start, end };
      return undefined;
    }
  }
  return firstWord(text, end, zh, agreed);
}

/** 民主立法、严格执法、…: the same for the first unit of a row, which must begin where the text's does. */
function firstWord(
  text: string,
  end: number,
  zh: string,
  agreed: number,
): { start: number; end: number } | undefined {
  const unitEnd = zh.search(/[、,]/u);
  const left = zh.length - agreed;
  // 年轻化、知识化、专业化: the first unit is missing, and no other stands in its place.
  const isOfThree = zh.split(/[、,]/u).length > 2;
  if (
    isOfThree &&
    left === unitEnd + 1 &&
    agreed >= shortestForm &&
    !mark.test(text.charAt(end - agreed - 1))
  )
    return { start: end - agreed, end };
  if (unitEnd < 0 || left >= unitEnd || left > longestChange) return undefined;
  const start = end - zh.length;
  const swapped = text.slice(start, start + left);
  const isSure = agreed >= mostOfForm && unitEnd - left > 1;
  if (start < 0 || !/^[\u4e00-\u9fff]+$/u.test(swapped) || !(isSure || isEdge(text, start - 1)))
    return undefined;
  return isChange(zh.slice(0, left), swapped, zh) ? { start, end } : undefined;
}

/** The units of a row in another order: 设施联通、政策沟通、…, around the anchor at `at`. */
function findReordered(text: string, at: number, zh: string): { start: number; end: number } | undefined {
  const units = zh.split(/[、,]/u);
  if (units.length < 2) return undefined;
  const from = Math.max(0, at - zh.length);
  const window = text.slice(from, at + zh.length);
  const starts = units.map((unit) => window.indexOf(unit));
  if (starts.includes(-1)) return undefined;
  const start = Math.min(...starts);
  const row = window.slice(start, start + zh.length);
  const found = row.split(/[、,]/u);
  const isSame = [...found].sort().join() === [...units].sort().join();
  return isSame && found.join() !== units.join()
    ? { start: from + start, end: from + start + zh.length }
    : undefined;
}

/** 不忘初心、牢记嘱托: of the last unit of a row half must be left, and the text's unit must end where it does. */
function lastWord(
  text: string,
  start: number,
  zh: string,
  agreed: number,
): { start: number; end: number } | undefined {
  const unitStart = Math.max(...[...zh.matchAll(/[、,]/gu)].map(({ index }) => index), -1) + 1;
  const left = zh.length - agreed;
  if (unitStart === 0 || left < 1 || left > longestChange) return undefined;
  if (2 * (agreed - unitStart) < zh.length - unitStart) return undefined;
  const end = start + agreed + left;
  const swapped = text.slice(start + agreed, end);
  if (!/^[\u4e00-\u9fff]+$/u.test(swapped) || !isEdge(text, end)) return undefined;
  return isChange(zh.slice(agreed), swapped, zh) ? { start, end } : undefined;
}

/** In so long a clause a word more or less says something. */
const longClause = 11;
/** 中越 for 中非: other states, the same wording. */
const ofStates = /^(?:中[\u4e00-\u9fff]|[\u4e00-\u9fff]中)$/u;

function isChange(dropped: string, added: string, zh: string): boolean {
  if (grammar.test(dropped) && grammar.test(added)) return false;
  if (/[。!?\n“”]/u.test(added)) return false;
  // In a clause without marks words come and go freely; only a word swapped for another of its length says
  // something, and in a long one a word that is missing or more.
  if (!mark.test(zh)) {
    if (mark.test(added) || ofStates.test(added)) return false;
    const isSwap = dropped.length === added.length;
    const most = dropped === '' && zh.length > longClause ? 4 : 2;
    return Math.max(dropped.length, added.length) <= most && (isSwap || zh.length >= longClause);
  }
  // 国家安全、主权 for 国家主权、安全: nothing but the order has changed.
  if (lettersOf(dropped) === lettersOf(added)) return true;
  // A word more or less inside of a unit says little in a short row: 党中央、国务院部署.
  const isOfUnits = mark.test(dropped) || mark.test(added);
  if (!isOfUnits && dropped.length !== added.length && zh.length <= longClause) return false;
  return Math.max(dropped.length, added.length) <= zh.length * mostShare;
}

const lettersOf = (part: string) => [...part].sort().join('');
