import { type ArticleDraft, type KeptArticle, withoutOldest } from './article';
import { tellDeletion } from './counts';
import type { NotebookDatabase } from './database';
import { describeRefusal, type NotebookEdges } from './highlights';

/** An article in a list of articles: its newest version, without what that says. */
export type ArticleSummary = Pick<
  KeptArticle,
  'pageKey' | 'url' | 'title' | 'outlet' | 'published' | 'language' | 'keptAt'
> & { readonly versions: number };

/**
 * Keeps an article as the newest version of its page, and gives that back; nothing is written where the newest one says
 * the same (`hash`). Throws the name of a refusal where storage refuses.
 */
export async function keepArticle(
  { database, now, makeId }: NotebookEdges,
  draft: ArticleDraft,
  { pageKey, hash }: Pick<KeptArticle, 'pageKey' | 'hash'>,
): Promise<KeptArticle> {
  try {
    return await database.transaction('rw', database.articles, async () => {
      const before = await listVersions(database, pageKey);
      const newest = before.at(-1);
      if (newest?.hash === hash) return newest;
      // A clock that was set back must not put the newest version before others.
      const keptAt = Math.max(now(), (newest?.keptAt ?? 0) + 1);
      const article: KeptArticle = { ...draft, id: makeId(), pageKey, hash, keptAt };
      await database.articles.add(article);
      const all = [...before, article];
      const stay = withoutOldest(all);
      await database.articles.bulkDelete(all.filter((one) => !stay.includes(one)).map(({ id }) => id));
      return article;
    });
  } catch (error) {
    throw new Error(describeRefusal(error), { cause: error });
  }
}

/** The versions of a page's article, the oldest first. */
export async function listVersions(database: NotebookDatabase, pageKey: string): Promise<KeptArticle[]> {
  return database.articles.where({ pageKey }).sortBy('keptAt');
}

/** All articles, the one kept last first. */
export async function listArticles(database: NotebookDatabase): Promise<ArticleSummary[]> {
  const articles = new Map<string, ArticleSummary>();
  await database.articles
    .orderBy('keptAt')
    .reverse()
    .each(({ pageKey, url, title, outlet, published, language, keptAt }) => {
      const newer = articles.get(pageKey);
      articles.set(
        pageKey,
        newer
          ? { ...newer, versions: newer.versions + 1 }
          : { pageKey, url, title, outlet, published, language, keptAt, versions: 1 },
      );
    });
  return [...articles.values()];
}

/** Deletes all versions of a page's article and gives them back, so that they can be restored. Its passages stay. */
export async function deleteArticle(edges: NotebookEdges, pageKey: string): Promise<KeptArticle[]> {
  const { database } = edges;
  await tellDeletion(edges, 'articles', await database.articles.where({ pageKey }).count());
  return database.transaction('rw', database.articles, async () => {
    const versions = await listVersions(database, pageKey);
    await database.articles.bulkDelete(versions.map(({ id }) => id));
    return versions;
  });
}

/** Puts versions back that were deleted. */
export async function restoreArticle(
  database: NotebookDatabase,
  versions: readonly KeptArticle[],
): Promise<void> {
  try {
    await database.articles.bulkPut([...versions]);
  } catch (error) {
    throw new Error(describeRefusal(error), { cause: error });
  }
}
