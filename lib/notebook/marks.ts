import { tellDeletion } from './counts';
import type { NotebookDatabase } from './database';
import type { NotebookEdges } from './highlights';
import { type Mark, type MarkedTerm, termKey } from './mark';

/** Marks a term, or with null takes its mark away; pages hear which terms are known now. */
export async function markTerm(
  edges: NotebookEdges,
  term: { readonly entryId?: string | undefined; readonly headword: string },
  mark: Mark | null,
): Promise<void> {
  const { database, now } = edges;
  const key = termKey(term);
  if (mark === null) {
    await tellDeletion(edges, 'marks', 1);
    await database.marks.delete(key);
  } else await database.marks.put({ key, mark, headword: term.headword, markedAt: now() });
  await tellKnownTerms(edges);
}

export const listMarks = async (database: NotebookDatabase): Promise<MarkedTerm[]> =>
  database.marks.toArray();

/** Tells pages which terms are known, also when what they were told was lost. */
export const tellKnownTerms = ({ database, knownTerms }: NotebookEdges): Promise<void> =>
  knownTerms.write(() => database.marks.where({ mark: 'known' }).primaryKeys());
