import { tellDeletion } from './counts';
import type { NotebookDatabase } from './database';
import { describeRefusal, type NotebookEdges } from './highlights';
import { cleanText, type KeptText, largestText, readText, textId } from './text';

/** A text in a list of texts. */
export type TextSummary = Omit<KeptText, 'text'> & {
  /** In UTF-16 units. */
  readonly length: number;
};

/**
 * Keeps a text and gives back its id; one that is kept already only moves to the top of the list. Throws the
 * name of a refusal (lib/locales/sentence-of.ts) where it is empty, too large, or can't be stored.
 */
export async function keepText({ database, now }: NotebookEdges, raw: string): Promise<string> {
  const text = cleanText(raw);
  if (text.trim() === '') throw new Error('noText');
  if (new TextEncoder().encode(text).length > largestText) throw new Error('textTooLarge');
  const id = await textId(text);
  await restoreText(database, { id, title: readText(text).title, text, addedAt: now() });
  return id;
}

/** Puts a text back that was deleted. */
export async function restoreText(database: NotebookDatabase, text: KeptText): Promise<void> {
  try {
    await database.texts.put(text);
  } catch (error) {
    throw new Error(describeRefusal(error), { cause: error });
  }
}

export const findText = async (database: NotebookDatabase, id: string): Promise<KeptText | undefined> =>
  database.texts.get(id);

/** All texts without what they say, the newest first. */
export async function listTexts(database: NotebookDatabase): Promise<TextSummary[]> {
  const texts: TextSummary[] = [];
  await database.texts
    .orderBy('addedAt')
    .reverse()
    .each(({ text, ...summary }) => texts.push({ ...summary, length: text.length }));
  return texts;
}

/** Deletes a text and gives it back, so that it can be restored. Passages that were saved from it stay. */
export async function deleteText(edges: NotebookEdges, id: string): Promise<KeptText | undefined> {
  const { database } = edges;
  await tellDeletion(edges, 'texts', 1);
  return database.transaction('rw', database.texts, async () => {
    const text = await database.texts.get(id);
    await database.texts.delete(id);
    return text;
  });
}
