import type { KnownPerson } from '../spot';

/** The people of `now` who were not known before, or not with this title. */
export function listNews(before: readonly KnownPerson[], now: readonly KnownPerson[]): KnownPerson[] {
  if (before === now) return [];
  const titles = new Map(before.map(({ name, title }) => [name, title]));
  return now.filter(({ name, title }) => !titles.has(name) || titles.get(name) !== title);
}
