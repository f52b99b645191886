import { type NormSpan, normSpan } from '../../text/offset';
import type { KnownPerson } from '../spot';
import { normaliseTitle } from './titles';

/** The most people that one document is taken to name, and the most titles of one of them. */
const mostPeople = 2_000;
const mostTitles = 6;
const startLength = 2;

/** A person's name in normalised text. `person` is what the document says of them. */
export interface PersonCandidate extends NormSpan {
  readonly kind: 'person';
  readonly tier: 'certain' | 'probable';
  /** From 0 to 1. */
  readonly score: number;
  readonly isAddressed?: boolean;
  readonly person: KnownPerson;
}

/** The people that a document has named so far, and where their names stand. Grows as the document is read. */
export class DocumentNames {
  readonly #people = new Map<string, KnownPerson>();
  /** Names by their first two characters, so that few are tried at each place. */
  readonly #byStart = new Map<string, string[]>();

  /** The UTF-16 units that names begin with. */
  readonly #firsts = new Set<number>();

  #list: readonly KnownPerson[] | undefined;

  constructor(known: readonly KnownPerson[]) {
    for (const person of known) this.#put(person);
  }

  get people(): readonly KnownPerson[] {
    this.#list ??= [...this.#people.values()];
    return this.#list;
  }

  /** Takes note of a name. The first title stays; another one is kept as a further post, unless it only says less. */
  learn(name: string, title: string | null, official: boolean | null): void {
    const before = this.#people.get(name);
    if (!before) {
      if (this.#people.size < mostPeople) this.#put(describePerson(name, title, official));
      return;
    }
    if (title === null || before.title === title) return;
    if (before.title === null) this.#put({ ...describePerson(name, title, official) });
    else if (
      before.otherTitles.length < mostTitles &&
      ![before.title, ...before.otherTitles].some((one) => saysAsMuch(one, title))
    )
      this.#put({
        ...before,
        otherTitles: [...before.otherTitles, title],
        official: before.official ?? official,
      });
  }

  /**
   * What the document says of a name that stands here with `title`. A title that says something else than the known one is that of
   * another post, or of a namesake: here it comes first.
   */
  personAt(name: string, title: string | null, official: boolean | null): KnownPerson {
    const known = this.#people.get(name);
    if (!known) return describePerson(name, title, official);
    if (title === null || known.title === null || saysAsMuch(known.title, title)) return known;
    const others = [known.title, ...known.otherTitles].filter((one) => one !== title);
    return { ...describePerson(name, title, official), otherTitles: others };
  }

  /** A surname alone: if the document has named one person so, with such a title, it is that person's. */
  bareName(name: string, title: string | null, official: boolean | null): KnownPerson {
    const surname = name.replace(/^[小老]|某.*$/gu, '');
    const meant =
      title === null
        ? []
        : this.people.filter(
            (one) => one.name !== name && one.name.startsWith(surname) && one.title?.includes(title),
          );
    return {
      ...describePerson(name, title, official),
      ...(meant.length === 1 && {
        official: (meant[0] as KnownPerson).official,
        shortFor: (meant[0] as KnownPerson).name,
      }),
    };
  }

  /** Every place of a known name in the text. Overlapping ones are all given. */
  *occurrences(text: string): Generator<NormSpan> {
    if (this.#people.size === 0) return;
    for (let at = 0; at < text.length; at++) {
      if (!this.#firsts.has(text.charCodeAt(at))) continue;
      for (const name of this.#byStart.get(text.slice(at, at + startLength)) ?? [])
        if (text.startsWith(name, at)) yield normSpan(at, at + name.length);
    }
  }

  #put(person: KnownPerson): void {
    const { name } = person;
    const start = name.slice(0, startLength);
    if (!this.#people.has(name)) this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), name]);
    this.#firsts.add(name.charCodeAt(0));
    this.#people.set(name, person);
    this.#list = undefined;
  }
}

const saysAsMuch = (known: string, title: string) =>
  known.includes(title) || normaliseTitle(known).includes(normaliseTitle(title));

function describePerson(name: string, title: string | null, official: boolean | null): KnownPerson {
  return { name, title, titleNormalised: title && normaliseTitle(title), official, otherTitles: [] };
}
