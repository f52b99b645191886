import { type NormSpan, normSpan } from '../../text/offset';
import type { KnownPerson } from '../spot';
import { normaliseTitle } from './titles';

/** The most people that one document is taken to name. */
const mostPeople = 2_000;
const startLength = 2;

/** A person's name in normalised text. `person` is what the document says of them. */
export interface PersonCandidate extends NormSpan {
  readonly kind: 'person';
  readonly person: KnownPerson;
}

/** The people that a document has named so far, and where their names stand. Grows as the document is read. */
export class DocumentNames {
  readonly #people = new Map<string, KnownPerson>();
  /** Names by their first two characters, so that few are tried at each place. */
  readonly #byStart = new Map<string, string[]>();

  #list: readonly KnownPerson[] | undefined;

  constructor(known: readonly KnownPerson[]) {
    for (const person of known) this.#put(person);
  }

  get people(): readonly KnownPerson[] {
    this.#list ??= [...this.#people.values()];
    return this.#list;
  }

  /** Takes note of a name; what was known with a title stays as it was. */
  learn(name: string, title: string | null, official: boolean | null): void {
    const before = this.#people.get(name);
    if (before ? before.title !== null || title === null : this.#people.size >= mostPeople) return;
    this.#put({ name, title, titleNormalised: title && normaliseTitle(title), official });
  }

  /** Every place of a known name in the text. Overlapping ones are all given. */
  *occurrences(text: string): Generator<PersonCandidate> {
    for (let at = 0; at < text.length; at++)
      for (const name of this.#byStart.get(text.slice(at, at + startLength)) ?? [])
        if (text.startsWith(name, at))
          yield {
            ...normSpan(at, at + name.length),
            kind: 'person',
            person: this.#people.get(name) as KnownPerson,
          };
  }

  #put(person: KnownPerson): void {
    const { name } = person;
    const start = name.slice(0, startLength);
    if (!this.#people.has(name)) this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), name]);
    this.#people.set(name, person);
    this.#list = undefined;
  }
}
