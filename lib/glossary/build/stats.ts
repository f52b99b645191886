/** `npm run glossary:stats` prints what the glossary holds, a row a category. */
import { categories } from '../category';
import { type AnyEntry, readEntries } from './read-entries';

const entries = readEntries().entries.filter(({ entry }) => !entry.retired);
const row = (list: readonly AnyEntry[]) => {
  const share = (has: (entry: AnyEntry) => boolean) =>
    list.length > 0 ? `${Math.round((100 * list.filter(has).length) / list.length)}%` : '';
  return {
    entries: list.length,
    forms: list.reduce((sum, { variants }) => sum + 1 + variants.length, 0),
    sense: share(({ sense }) => sense !== undefined),
    official: share(({ official }) => official.length > 0),
    parts: share(({ parts = [] }) => parts.length > 0),
    dated: share(({ since, status, posts = [] }) =>
      Boolean(since || status?.from || posts.some(({ from }) => from)),
    ),
    linked: share(({ related, parent }) => related.length > 0 || parent !== undefined),
  };
};
const of = (category: string) =>
  entries.filter((placed) => placed.category === category).map(({ entry }) => entry);
console.table({
  ...Object.fromEntries(categories.map((category) => [category, row(of(category))])),
  all: row(entries.map(({ entry }) => entry)),
});
