import type { DocumentMemory } from './spot';

/**
 * What a document has taught `now` and had not `before`: names that are new or have other titles, and formulas that it
 * spells out. Texts in which one of these stands are to be read again.
 */
export function listNews(before: DocumentMemory, now: DocumentMemory): string[] {
  const people = before.people === now.people ? [] : newPeople(before, now);
  if (before.formulas === now.formulas) return people;
  const known = new Set(before.formulas.map(({ formula }) => formula));
  return [...people, ...now.formulas.map(({ formula }) => formula).filter((one) => !known.has(one))];
}

function newPeople(before: DocumentMemory, now: DocumentMemory): string[] {
  const known = new Map(before.people.map((person) => [person.name, person]));
  return now.people
    .filter(({ name, title, otherTitles }) => {
      const person = known.get(name);
      return person?.title !== title || person.otherTitles.length !== otherTitles.length;
    })
    .map(({ name }) => name);
}
