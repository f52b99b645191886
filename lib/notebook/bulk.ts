import { type Colour, type Highlight, mostTags } from './highlight';
import { describeRefusal, type NotebookEdges, tellPages } from './highlights';

/**
 * What is done to many highlights at once, each time in one transaction: all or nothing. Each throws the
 * name of a refusal where storage refuses.
 */

/** Moves highlights to the bin. */
export const binHighlights = (edges: NotebookEdges, ids: readonly string[]): Promise<void> =>
  setDeleted(edges, ids, edges.now());

/** Takes highlights out of the bin. */
export const restoreHighlights = (edges: NotebookEdges, ids: readonly string[]): Promise<void> =>
  setDeleted(edges, ids, 0);

async function setDeleted(edges: NotebookEdges, ids: readonly string[], deletedAt: number): Promise<void> {
  const changed = await change(edges, ids, () => ({ deletedAt }));
  await tellPages(edges, pagesOf(changed));
}

/** Deletes what is in the bin, for good. What is not in the bin stays. */
export const deleteForGood = ({ database, record }: NotebookEdges, ids: readonly string[]): Promise<void> =>
  attempt(async () => {
    const { highlights } = database;
    const binned = () =>
      highlights
        .where('id')
        .anyOf(ids)
        .and(({ deletedAt }) => deletedAt > 0);
    // Told before it is done: a page that closes in between must not be taken for a loss.
    await record.write({ highlights: (await highlights.count()) - (await binned().count()) });
    await binned().delete();
    await record.write({ highlights: await highlights.count() });
  });

/** The tags that highlights had, by id: what undoes a change of tags. */
export type TagsBefore = ReadonlyMap<string, readonly string[]>;

/** Adds and removes tags; the tags before are for `putTags`. A highlight that is full takes no more. */
export async function changeTags(
  edges: NotebookEdges,
  ids: readonly string[],
  { add = [], remove = [] }: { add?: readonly string[]; remove?: readonly string[] },
): Promise<TagsBefore> {
  const before = await change(edges, ids, ({ tags }) => ({
    tags: [...new Set([...tags.filter((tag) => !remove.includes(tag)), ...add])].slice(0, mostTags),
  }));
  await tellPages(edges, pagesOf(before));
  return tagsOf(before);
}

/** Gives a tag another name everywhere, the bin included; where that tag is there already, the two become one. */
export async function renameTag(edges: NotebookEdges, from: string, to: string): Promise<TagsBefore> {
  const ids = await edges.database.highlights.where('tags').equals(from).primaryKeys();
  const before = await change(edges, ids, ({ tags }) => ({
    tags: [...new Set(tags.map((tag) => (tag === from ? to : tag)))],
  }));
  await tellPages(edges, pagesOf(before));
  return tagsOf(before);
}

/** Puts tags back as they were. */
export async function putTags(edges: NotebookEdges, tags: TagsBefore): Promise<void> {
  const before = await change(edges, [...tags.keys()], ({ id }) => ({ tags: [...(tags.get(id) ?? [])] }));
  await tellPages(edges, pagesOf(before));
}

/** The colours that highlights had, by id: what undoes a change of colour. */
export type ColoursBefore = ReadonlyMap<string, Colour>;

/** Gives highlights one colour; the colours before are for `putColours`. */
export const changeColour = (
  edges: NotebookEdges,
  ids: readonly string[],
  colour: Colour,
): Promise<ColoursBefore> => putColours(edges, new Map(ids.map((id) => [id, colour])));

/** Gives each highlight its colour, and gives back those that they had. */
export async function putColours(edges: NotebookEdges, colours: ColoursBefore): Promise<ColoursBefore> {
  const before = await change(edges, [...colours.keys()], ({ id, colour }) => ({
    colour: colours.get(id) ?? colour,
  }));
  await tellPages(edges, pagesOf(before));
  return new Map(before.map(({ id, colour }) => [id, colour]));
}

const tagsOf = (rows: readonly Highlight[]): TagsBefore => new Map(rows.map(({ id, tags }) => [id, tags]));

/** Changes rows by their ids and gives them back as they were. Ids of none are left out. */
const change = (
  { database }: NotebookEdges,
  ids: readonly string[],
  changed: (highlight: Highlight) => Partial<Pick<Highlight, 'tags' | 'colour' | 'deletedAt'>>,
): Promise<Highlight[]> =>
  attempt(() =>
    database.transaction('rw', database.highlights, async () => {
      const rows = (await database.highlights.bulkGet([...ids])).filter((row) => row !== undefined);
      await database.highlights.bulkPut(rows.map((row) => ({ ...row, ...changed(row) })));
      return rows;
    }),
  );

const pagesOf = (highlights: readonly Highlight[]) => highlights.map(({ pageKey }) => pageKey);

async function attempt<Value>(action: () => PromiseLike<Value>): Promise<Value> {
  try {
    return await action();
  } catch (error) {
    throw new Error(describeRefusal(error), { cause: error });
  }
}
