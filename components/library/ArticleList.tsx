import type { KeptArticle } from '../../lib/notebook/article';

type Listed = Pick<KeptArticle, 'pageKey' | 'title' | 'url' | 'outlet' | 'language' | 'keptAt'> & {
  readonly versions: number;
};

interface ArticleListProps {
  /** Undefined while they load. */
  readonly articles: readonly Listed[] | undefined;
  readonly onArticle: (pageKey: string) => void;
  readonly onBack: () => void;
}

/** All kept articles, the one kept last first. */
export function ArticleList({ articles, onArticle, onBack }: ArticleListProps) {
  return (
    <section class="reading" aria-label="Kept articles">
      <button type="button" class="back always" onClick={onBack}>
        ‹ Back
      </button>
      <h2>Kept articles</h2>
      {articles?.length === 0 && (
        <p class="soft">
          No article is kept yet. Press “Keep this article” in the popup, or have them kept with each passage
          that you save, in the settings.
        </p>
      )}
      <ul class="articles">
        {articles?.map(({ pageKey, title, url, outlet, language, keptAt, versions }) => (
          <li key={pageKey}>
            <button type="button" onClick={() => onArticle(pageKey)}>
              <b lang={language || 'zh'}>{title || url}</b>
              <small>
                {[
                  outlet,
                  `kept on ${new Date(keptAt).toLocaleDateString()}`,
                  versions > 1 ? `${versions} versions` : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
