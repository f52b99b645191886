import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readEntries } from '../../lib/glossary/build/read-entries';
import { categories } from '../../lib/glossary/category';

const readme = readFileSync('README.md', 'utf8');
const { entries } = readEntries();

test('README counts the entries of each category as they are', () => {
  const told = Object.fromEntries(
    [...readme.matchAll(/^\| ([\w-]+) \| [^|]* \| ([\d,]+) \|$/gm)].map(([, category, count]) => [
      category,
      Number(count?.replaceAll(',', '')),
    ]),
  );
  const counts = categories.map((category) => [
    category,
    entries.filter((placed) => placed.category === category && !placed.entry.retired).length,
  ]);
  const all = counts.reduce((sum, [, count]) => sum + (count as number), 0);
  expect(told).toEqual({ ...Object.fromEntries(counts), all });
});

test('the entries that README shows stand so in the glossary', () => {
  const shown = readme.match(/```yaml\n(- id: [\s\S]*?)```/)?.[1]?.split(/^(?=- id: )/m) ?? [];
  expect(shown).toHaveLength(3);
  const glossary = categories
    .map((category) => readFileSync(`lib/glossary/entries/${category}.yaml`, 'utf8'))
    .join('');
  expect(shown.filter((entry) => !glossary.includes(entry))).toEqual([]);
});
