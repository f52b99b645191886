import { t, writeNumber } from '../../lib/locales/translate';
import { writeDay } from '../../lib/locales/write-day';
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
    <section class="reading" aria-label={t('library.articles')}>
      <button type="button" class="back always" onClick={onBack}>
        {t('article.back')}
      </button>
      <h2>{t('library.articles')}</h2>
      {articles?.length === 0 && <p class="soft">{t('article.none')}</p>}
      <ul class="articles">
        {articles?.map(({ pageKey, title, url, outlet, language, keptAt, versions }) => (
          <li key={pageKey}>
            <button type="button" onClick={() => onArticle(pageKey)}>
              <b lang={language || 'zh'}>{title || url}</b>
              <small>
                {[
                  outlet,
                  t('article.keptOn', { day: writeDay(keptAt) }),
                  versions > 1 ? t('article.versions', [writeNumber(versions)]) : '',
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
