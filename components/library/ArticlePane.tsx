import type { BlockChange } from '../../lib/anchor/article-changes';
import { language, t } from '../../lib/locales/translate';
import { writeMoment } from '../../lib/locales/write-day';
import type { ArticleBlock, KeptArticle } from '../../lib/notebook/article';
import { pageNow } from '../../lib/notebook/filter';
import { ArticleChanges } from './ArticleChanges';
import { ArticleText, type PassageMark } from './ArticleText';

export interface ArticlePaneProps {
  /** The version that is shown, and all there are, the newest first. */
  readonly article: KeptArticle;
  readonly versions: readonly Pick<KeptArticle, 'id' | 'keptAt'>[];
  /** Id of the version that it is compared with, or `pageNow`; '' where it is to be read. */
  readonly against: string;
  /** Undefined while there is nothing to compare. */
  readonly changes: readonly BlockChange<ArticleBlock>[] | undefined;
  readonly marks: readonly PassageMark[];
  /** Id of the passage that the reader came from, or ''. */
  readonly open: string;
  readonly onVersion: (id: string) => void;
  readonly onCompare: (against: string) => void;
  readonly onPassage: (id: string) => void;
  readonly onKeep: () => void;
  readonly onDelete: () => void;
  readonly onBack: () => void;
}

/** A kept article: to read, in any version, or what was changed between two. */
export function ArticlePane(props: ArticlePaneProps) {
  const { article, versions, against, changes, onCompare } = props;
  const { title, url, outlet, published, keptAt, isWholePage, isCut } = article;
  return (
    <article class="reading" aria-label={t('article.label')}>
      <header>
        <button type="button" class="back always" onClick={props.onBack}>
          {t('article.back')}
        </button>
        <h2 lang={article.language || 'zh'}>{title || url}</h2>
        <p class="meta">
          {[outlet, published.slice(0, 10), t('article.keptOn', { day: writeMoment(keptAt) })]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      <p class="actions">
        {versions.length > 1 && (
          <label>
            {t('article.version')}{' '}
            <select value={article.id} onChange={({ currentTarget }) => props.onVersion(currentTarget.value)}>
              {versions.map(({ id, keptAt }) => (
                <option key={id} value={id}>
                  {writeMoment(keptAt)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {t('article.compare')}{' '}
          <select value={against} onChange={({ currentTarget }) => onCompare(currentTarget.value)}>
            <option value="">{t('article.nothing')}</option>
            <option value={pageNow}>{t('article.now')}</option>
            {versions
              .filter(({ id }) => id !== article.id)
              .map(({ id, keptAt }) => (
                <option key={id} value={id}>
                  {writeMoment(keptAt)}
                </option>
              ))}
          </select>
        </label>
        <button type="button" onClick={props.onKeep}>
          {t('article.keepNow')}
        </button>
        <button type="button" onClick={props.onDelete}>
          {t('article.delete')}
        </button>
      </p>
      {isWholePage && <p class="soft">{t('article.isWholePage')}</p>}
      {isCut && <p class="soft">{t('article.isCut')}</p>}
      <div lang={article.language || 'zh'}>
        {against === '' ? (
          <ArticleText blocks={article.blocks} {...props} />
        ) : changes ? (
          <ArticleChanges changes={changes} />
        ) : (
          <p class="soft" lang={language()}>
            {t('popup.reading')}
          </p>
        )}
      </div>
    </article>
  );
}
