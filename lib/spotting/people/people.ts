import { isCommonSurname, surnameOf } from '../../reading/surnames';
import { type NormSpan, normSpan } from '../../text/offset';
import type { KnownPerson } from '../spot';
import { endsInsideWord } from '../word-boundaries';
import { nameLengthAt } from './names';
import { bylineBefore, isOfficialTitle, normaliseTitle, titleAfter, titleBefore } from './titles';

/** A person's name in normalised text. `person` is what the document says of them. */
export interface PersonCandidate extends NormSpan {
  readonly kind: 'person';
  readonly person: KnownPerson;
}

/**
 * Names that stand with a title or in a byline, in lists after one, and wherever else the document has
 * them. `known` are the people that earlier parts of the document have named; `famous` the names of the
 * glossary, which need no title.
 */
export function findPeople(
  text: string,
  known: readonly KnownPerson[],
  famous: readonly NormSpan[],
): { candidates: PersonCandidate[]; people: KnownPerson[] } {
  const people = new Map(known.map((person) => [person.name, person]));
  const count = countIn(text);
  const learn = (name: string, title: string | null, official: boolean | null) => {
    const before = people.get(name);
    if (before && (before.title !== null || title === null)) return;
    people.set(name, { name, title, titleNormalised: title && normaliseTitle(title), official });
  };

  const famousAt = new Map(famous.map((span) => [span.start as number, span.end as number]));
  for (const match of text.matchAll(titleBefore)) {
    const title = match[0];
    if (endsInsideWord(text, match.index + title.length)) continue;
    readList(text, match.index + title.length, famousAt, count, (name) =>
      learn(name, title, isOfficialTitle(title)),
    );
  }
  for (const match of text.matchAll(bylineBefore))
    readList(text, match.index + match[0].length, famousAt, count, (name) =>
      learn(name, match[0].replace(/[ :：/]+$/, ''), false),
    );
  for (const { start, end } of famous) learn(text.slice(start, end), readTitleAfter(text, end), true);
  learnFromTitlesAfter(text, count, learn);

  return { candidates: [...occurrences(text, people)], people: [...people.values()] };
}

/** Reads names parted by 、 or a space until one does not fit. */
function readList(
  text: string,
  from: number,
  famousAt: ReadonlyMap<number, number>,
  count: (name: string) => number,
  found: (name: string) => void,
): void {
  for (let at = from; ; ) {
    const end = famousAt.get(at) ?? at + nameLengthAt(text, at, count);
    if (end === at) return;
    found(text.slice(at, end));
    if (!/[、 ,]/.test(text.charAt(end))) return;
    at = end + 1;
  }
}

const sentenceStart = /[。;!?,:、“”\n ]|^/gu;

/** 刘多副市长出席: a name at the head of a clause, right before a title that no other name follows. */
function learnFromTitlesAfter(
  text: string,
  count: (name: string) => number,
  learn: (name: string, title: string | null, official: boolean | null) => void,
): void {
  for (const match of text.matchAll(sentenceStart)) {
    const start = match.index + match[0].length;
    const surname = surnameOf(text.slice(start, start + 4));
    if (!isCommonSurname(surname)) continue;
    for (const length of [surname.length + 2, surname.length + 1]) {
      const title = readTitleAfter(text, start + length);
      if (!title || isOfficialTitle(title) === null) continue;
      const name = text.slice(start, start + length);
      if (nameLengthAt(`${name},`, 0, count) !== length) continue;
      learn(name, title, true);
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

function* occurrences(text: string, people: ReadonlyMap<string, KnownPerson>): Generator<PersonCandidate> {
  for (const [name, person] of people)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      yield { ...normSpan(at, at + name.length), kind: 'person', person };
}

/** Counts a string's occurrences, up to ten, each string once. */
function countIn(text: string): (part: string) => number {
  const counts = new Map<string, number>();
  return (part) => {
    let count = counts.get(part);
    if (count === undefined) {
      count = 0;
      for (let at = text.indexOf(part); at >= 0 && count < 10; at = text.indexOf(part, at + part.length))
        count++;
      counts.set(part, count);
    }
    return count;
  };
}
