import type { KnownPerson } from '../spot';

/** The people of `now` who were not known before, or not with these titles. */
export function listNews(before: readonly KnownPerson[], now: readonly KnownPerson[]): KnownPerson[] {
  if (before === now) return [];
  const known = new Map(before.map((person) => [person.name, person]));
  return now.filter(({ name, title, otherTitles }) => {
    const person = known.get(name);
    return person?.title !== title || person.otherTitles.length !== otherTitles.length;
  });
}
