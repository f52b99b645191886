import { t } from '../../lib/locales/translate';
import { writeDay } from '../../lib/locales/write-day';

export interface ArticleLineProps {
  /** When the newest version was kept, in milliseconds since 1970; undefined where none is. */
  readonly keptAt: number | undefined;
  /** Does the page say something else now? Undefined while that is not known. */
  readonly isEdited: boolean | undefined;
  /** Is the page just being read? */
  readonly isKeeping: boolean;
  readonly onKeep: () => void;
  readonly onRead: () => void;
  readonly onCompare: () => void;
}

/** Whether the whole article of the page is kept, and whether it has been edited since. */
export function ArticleLine({ keptAt, isEdited, isKeeping, onKeep, onRead, onCompare }: ArticleLineProps) {
  const day = keptAt === undefined ? '' : writeDay(keptAt);
  if (keptAt === undefined)
    return (
      <p class="article">
        <button type="button" disabled={isKeeping} onClick={onKeep}>
          {t('popup.keepArticle')}
        </button>
      </p>
    );
  if (!isEdited)
    return (
      <p class="article">
        <span>{t('popup.articleKept', { day })}</span>
        <button type="button" onClick={onRead}>
          {t('popup.readArticle')}
        </button>
      </p>
    );
  return (
    <p class="article edited" role="status">
      <span>{t('popup.articleEdited', { day })}</span>
      <button type="button" onClick={onCompare}>
        {t('popup.seeChanges')}
      </button>
      <button type="button" disabled={isKeeping} onClick={onKeep}>
        {t('popup.keepVersion')}
      </button>
    </p>
  );
}
