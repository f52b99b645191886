import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { ArticleLineProps } from '../../components/popup/ArticleLine';
import type { KeptArticle } from '../../lib/notebook/article';
import { listVersions } from '../../lib/notebook/articles';
import type { NotebookEdges } from '../../lib/notebook/highlights';
import { hashArticle, keepArticleIn, readArticleIn } from '../background/read-article';

/** A tab with a page of the web, by its page's key. */
interface Tab {
  readonly id: number;
  readonly key: string;
}

type Article = Pick<ArticleLineProps, 'keptAt' | 'isEdited' | 'isKeeping'> & {
  /** Keeps the article as it is now. Throws one sentence for the reader. */
  readonly keep: () => Promise<void>;
};

/**
 * What is kept of the article in a tab, and whether that is still what the page says. The page is read only where
 * something is kept. Undefined while that is not known.
 */
export function useArticle(notebook: NotebookEdges, tab: Tab | undefined): Article | undefined {
  const [newest, setNewest] = useState<KeptArticle | null>();
  const [isEdited, setIsEdited] = useState<boolean>();
  const [isKeeping, setIsKeeping] = useState(false);
  useEffect(() => {
    if (!tab) return undefined;
    const subscription = liveQuery(() => listVersions(notebook.database, tab.key)).subscribe(
      (versions) => setNewest(versions.at(-1) ?? null),
      () => {},
    );
    return () => subscription.unsubscribe();
  }, [tab]);
  useEffect(() => {
    setIsEdited(undefined);
    if (!tab || !newest) return undefined;
    let isWanted = true;
    readArticleIn(tab.id, tab.key).then(
      ({ blocks }) => isWanted && setIsEdited(hashArticle(blocks) !== newest.hash),
      // A page that can't be read is not known to be edited.
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [tab, newest?.id]);
  if (!tab || newest === undefined) return undefined;
  return {
    keptAt: newest?.keptAt,
    isEdited,
    isKeeping,
    async keep() {
      setIsKeeping(true);
      try {
        await keepArticleIn(notebook, tab.id, tab.key);
      } finally {
        setIsKeeping(false);
      }
    },
  };
}
