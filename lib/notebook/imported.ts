import type { Highlight } from './highlight';
import { describeRefusal, type NotebookEdges, tellPages } from './highlights';

/** What an import would do. */
export interface ImportPlan {
  /** To add, each under an id that is free. */
  readonly added: readonly Highlight[];
  /** How many are in the notebook already, to the letter. */
  readonly present: number;
}

/**
 * Plans an import into a notebook in which `stored` says what an id holds. Nothing stored is overwritten: a highlight whose
 * id holds something else gets the next id that is free. The same file twice adds nothing.
 */
export async function planImport(
  incoming: readonly Highlight[],
  stored: (ids: readonly string[]) => PromiseLike<readonly (Highlight | undefined)[]>,
): Promise<ImportPlan> {
  const added = new Map<string, Highlight>();
  let present = 0;
  let open = incoming;
  for (let round = 1; open.length > 0; round++) {
    const ids = open.map(({ id }) => (round === 1 ? id : `${id}.${round}`));
    const there = await stored(ids);
    open = open.filter((highlight, i) => {
      const id = ids[i] as string;
      const other = there[i] ?? added.get(id);
      if (other && !isSame(other, highlight)) return true;
      if (other) present++;
      else added.set(id, { ...highlight, id });
      return false;
    });
  }
  return { added: [...added.values()], present };
}

/** The same but for the id, and for when it was put in the bin, which an import sets anew. */
const isSame = (a: Highlight, b: Highlight) => contentOf(a) === contentOf(b);

function contentOf({ id: _, deletedAt, ...content }: Highlight): string {
  return JSON.stringify({ ...content, isInBin: deletedAt > 0 }, sortedKeys);
}

/** Keys in one order, whatever the file's. */
const sortedKeys = (_: string, value: unknown) =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Adds highlights of a file to the notebook, all or none; what was in a bin has its 30 days from now. */
export async function importHighlights(
  edges: NotebookEdges,
  incoming: readonly Highlight[],
): Promise<ImportPlan> {
  const { database, now } = edges;
  const fresh = incoming.map((one) => ({ ...one, deletedAt: one.deletedAt > 0 ? now() : 0 }));
  try {
    const plan = await database.transaction('rw', database.highlights, async () => {
      // One request for all ids, and not one for each of thousands that are new.
      const kept = new Set(await database.highlights.toCollection().primaryKeys());
      const made = await planImport(fresh, async (ids) => {
        const there = ids.filter((id) => kept.has(id));
        const rows = await database.highlights.bulkGet(there);
        const found = new Map(there.map((id, i) => [id, rows[i]]));
        return ids.map((id) => found.get(id));
      });
      await database.highlights.bulkAdd([...made.added]);
      return made;
    });
    await tellPages(
      edges,
      plan.added.map(({ pageKey }) => pageKey),
    );
    return plan;
  } catch (error) {
    throw new Error(describeRefusal(error), { cause: error });
  }
}
