import { compileGlossary } from '../../../lib/glossary/build/compile';
import { type AnyEntry, type PlacedEntry, readEntries } from '../../../lib/glossary/build/read-entries';
import type { Category } from '../../../lib/glossary/category';
import { type Glossary, openGlossary } from '../../../lib/glossary/load';

/** A glossary of a few entries of the test's own, so that tests don't hang on the real one's wording. */
export function smallGlossary(
  entries: readonly (Pick<AnyEntry, 'zh' | 'gloss'> & Partial<AnyEntry> & { category: Category })[],
  decoys: readonly { zh: string; not: string }[] = [],
): Glossary {
  const placed = entries.map(
    ({ category, ...entry }, i): PlacedEntry => ({
      category,
      file: 'test',
      line: i + 1,
      entry: {
        id: `entry-${i}`,
        variants: [],
        official: [],
        related: [],
        sense: `What the ${i}th entry of this test signals to outsiders.`,
        ...entry,
      } as AnyEntry,
    }),
  );
  const { forms, entries: texts } = compileGlossary({
    entries: placed,
    sources: readEntries().sources,
    decoys: decoys.map((decoy) => ({ ...decoy, line: 1 })),
    faults: [],
  });
  return openGlossary(forms.buffer, texts.buffer);
}
