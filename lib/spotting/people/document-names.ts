import { type NormSpan, normSpan } from '../../text/offset';
import type { KnownPerson } from '../spot';
import { isOfficialTitle } from './titles';

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

/** A title as the text gives it, but for white space, and as it should stand. */
export interface WrittenTitle {
  readonly written: string;
  readonly normalised: string;
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

  has(name: string): boolean {
    return this.#people.has(name);
  }

  /** Takes note of a name. The first title stays; another one is kept as a further post, unless it only says less. */
  learn(name: string, title: WrittenTitle | null): void {
    const before = this.#people.get(name);
    if (!before) {
      if (this.#people.size < mostPeople) this.#put(describePerson(name, title));
      return;
    }
    if (title === null || before.titleNormalised === title.normalised) return;
    if (before.titleNormalised === null) this.#put(describePerson(name, title));
    else if (
      before.otherTitles.length < mostTitles &&
      ![before.titleNormalised, ...before.otherTitles].some((one) => one.includes(title.normalised))
    )
      this.#put({
        ...before,
        otherTitles: [...before.otherTitles, title.normalised],
        official: before.official ?? isOfficialTitle(title.normalised),
      });
  }

  /**
   * What the document says of a name that stands here with `title`. A title that says something else than the known one is that of
   * another post, or of a namesake: here it comes first.
   */
  personAt(name: string, title: WrittenTitle | null): KnownPerson {
    const known = this.#people.get(name);
    if (!known) return describePerson(name, title);
    const { titleNormalised, otherTitles } = known;
    if (title === null || titleNormalised === null || titleNormalised.includes(title.normalised))
      return known;
    const others = [titleNormalised, ...otherTitles].filter((one) => one !== title.normalised);
    return { ...describePerson(name, title), otherTitles: others };
  }

  /**
   * A surname alone: if the document has named one person so, with such a title, it is that person's. 某 hides the name
   * of somebody who is in the news for no office.
   */
  bareName(name: string, title: WrittenTitle | null): KnownPerson {
    const surname = name.replace(/^[小老]|某.*$/gu, '');
    const meant =
      title === null
        ? []
        : this.people.filter(
            (one) =>
              one.name !== name &&
              one.name.startsWith(surname) &&
              one.titleNormalised?.includes(title.normalised),
          );
    return {
      ...describePerson(name, title),
      ...(title === null && name.includes('某') && { official: false }),
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

const describePerson = (name: string, title: WrittenTitle | null): KnownPerson => ({
  name,
  title: title?.written ?? null,
  titleNormalised: title?.normalised ?? null,
  official: title && isOfficialTitle(title.normalised),
  otherTitles: [],
});
