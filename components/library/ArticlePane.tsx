import type { BlockChange } from '../../lib/anchor/article-changes';
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

const momentOf = (time: number) =>
  new Date(time).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A kept article: to read, in any version, or what was changed between two. */
export function ArticlePane(props: ArticlePaneProps) {
  const { article, versions, against, changes, onCompare } = props;
  const { title, url, outlet, published, keptAt, isWholePage, isCut } = article;
  return (
    <article class="reading" aria-label="Kept article">
      <header>
        <button type="button" class="back always" onClick={props.onBack}>
          ‹ Back
        </button>
        <h2 lang={article.language || 'zh'}>{title || url}</h2>
        <p class="meta">
          {[outlet, published.slice(0, 10), `kept on ${momentOf(keptAt)}`].filter(Boolean).join(' · ')}
        </p>
      </header>
      <p class="actions">
        {versions.length > 1 && (
          <label>
            Version{' '}
            <select value={article.id} onChange={({ currentTarget }) => props.onVersion(currentTarget.value)}>
              {versions.map(({ id, keptAt }) => (
                <option key={id} value={id}>
                  {momentOf(keptAt)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          Compare with{' '}
          <select value={against} onChange={({ currentTarget }) => onCompare(currentTarget.value)}>
            <option value="">nothing</option>
            <option value={pageNow}>the page as it is now</option>
            {versions
              .filter(({ id }) => id !== article.id)
              .map(({ id, keptAt }) => (
                <option key={id} value={id}>
                  {momentOf(keptAt)}
                </option>
              ))}
          </select>
        </label>
        <button type="button" onClick={props.onKeep}>
          Keep it as it is now
        </button>
        <button type="button" onClick={props.onDelete}>
          Delete the article
        </button>
      </p>
      {isWholePage && (
        <p class="soft">No article was found in this page, so that all of its text was kept.</p>
      )}
      {isCut && <p class="soft">This page is very long: only its beginning was kept.</p>}
      <div lang={article.language || 'zh'}>
        {against === '' ? (
          <ArticleText blocks={article.blocks} {...props} />
        ) : changes ? (
          <ArticleChanges changes={changes} />
        ) : (
          <p class="soft" lang="en">
            Reading the page…
          </p>
        )}
      </div>
    </article>
  );
}
