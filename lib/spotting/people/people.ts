import { isCommonSurname, surnameOf } from '../../reading/surnames';
import { isHan } from '../../text/han';
import type { NormSpan } from '../../text/offset';
import { endsInsideWord } from '../word-boundaries';
import type { DocumentNames, PersonCandidate } from './document-names';
import { nameLengthAt } from './names';
import { bylineBefore, findTitles, isOfficialTitle, titleAfter } from './titles';

/** How many names of a text are counted, and how far. */
const mostCounted = 300;
const enough = 8;

/** A name of the glossary where it stands in the text. */
export interface ListedName extends NormSpan {
  /** It is believed without a title. */
  readonly isFamous: boolean;
}

/**
 * Learns the names that stand with a title or in a byline, and in lists after one, then finds those and all
 * that the document has named before. `listed` are the names of the glossary that stand in the text.
 */
export function findPeople(
  text: string,
  names: DocumentNames,
  listed: readonly ListedName[],
): PersonCandidate[] {
  const count = countIn(text);
  const listedAt = new Map(listed.map((span) => [span.start as number, span.end as number]));
  for (const { start, end } of findTitles(text)) {
    if (endsInsideWord(text, end)) continue;
    const title = text.slice(start, end);
    const isLabel = text.charAt(end) === ':';
    for (const name of readList(text, isLabel ? end + 1 : end, listedAt, count, isLabel))
      names.learn(name, title, isOfficialTitle(title));
  }
  for (const { 0: byline, index } of text.matchAll(bylineBefore))
    for (const name of readList(text, index + byline.length, listedAt, count))
      names.learn(name, byline.replace(/[ :：/]+$/, ''), false);
  for (const { start, end } of listed.filter(({ isFamous }) => isFamous))
    names.learn(text.slice(start, end), readTitleAfter(text, end), true);
  learnFromTitlesAfter(text, names);
  return [...names.occurrences(text)];
}

/**
 * Names parted by 、 or a space, until one does not fit. After a label (主任:) only names that stand by
 * themselves: what a speaker says begins like that too.
 */
function* readList(
  text: string,
  from: number,
  listedAt: ReadonlyMap<number, number>,
  count: (name: string) => number,
  isLabel = false,
): Generator<string> {
  for (let at = text.charAt(from) === ' ' ? from + 1 : from; ; ) {
    const end = listedAt.get(at) ?? at + nameLengthAt(text, at, count);
    if (end === at || (isLabel && isHan(text.charCodeAt(end)))) return;
    yield text.slice(at, end);
    if (!/[、 ,]/.test(text.charAt(end))) return;
    at = end + 1;
  }
}

const sentenceStart = /[。;!?,:、“”\n ]|^/gu;

/** 刘多副市长出席: a name at the head of a clause, right before a title that no other name follows. */
function learnFromTitlesAfter(text: string, names: DocumentNames): void {
  for (const match of text.matchAll(sentenceStart)) {
    const start = match.index + match[0].length;
    const surname = surnameOf(text.slice(start, start + 4));
    if (!isCommonSurname(surname)) continue;
    for (const length of [surname.length + 2, surname.length + 1]) {
      const title = readTitleAfter(text, start + length);
      if (!title || isOfficialTitle(title) === null) continue;
      const name = text.slice(start, start + length);
      if (nameLengthAt(`${name},`, 0, () => 0) !== length) continue;
      names.learn(name, title, true);
      break;
    }
  }
}

const leadsTitle = /^(?:副|常务|代|总书记|主席|总理|市长|区长|县长|省长|部长|书记|同志)/u;

function readTitleAfter(text: string, at: number): string | null {
  if (!leadsTitle.test(text.slice(at, at + 3))) return null;
  titleAfter.lastIndex = at;
  return titleAfter.exec(text)?.[1] ?? null;
}

/** Counts how often the text has a name, as far as it matters, and for so many names that the cost stays linear. */
function countIn(text: string): (name: string) => number {
  const counts = new Map<string, number>();
  return (name) => {
    let count = counts.get(name);
    if (count === undefined) {
      count = 0;
      if (counts.size < mostCounted)
        for (let at = text.indexOf(name); at >= 0 && count < enough; at = text.indexOf(name, at + 1)) count++;
      counts.set(name, count);
    }
    return count;
  };
}
