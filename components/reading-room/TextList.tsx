import { t, writeNumber } from '../../lib/locales/translate';
import { writeDay } from '../../lib/locales/write-day';

/** A text in the list. */
interface ListedText {
  readonly id: string;
  readonly title: string;
  readonly addedAt: number;
  /** In UTF-16 units. */
  readonly length: number;
}

interface TextListProps {
  /** The newest first; undefined while they load. */
  readonly texts: readonly ListedText[] | undefined;
  readonly hrefOf: (text: ListedText) => string;
  /** A text was just deleted, and can be had back. */
  readonly canUndo: boolean;
  readonly onDelete: (text: ListedText) => void;
  readonly onUndo: () => void;
}

/** The texts that are kept, each to open or delete. */
export function TextList({ texts, hrefOf, canUndo, onDelete, onUndo }: TextListProps) {
  return (
    <section aria-label={t('readingRoom.texts')}>
      <h2>
        {t('readingRoom.texts')} {texts && texts.length > 0 && <small>{writeNumber(texts.length)}</small>}
      </h2>
      <p class="status" role="status">
        {canUndo && (
          <>
            {t('readingRoom.deleted')}
            <button type="button" onClick={onUndo}>
              {t('action.undo')}
            </button>
          </>
        )}
      </p>
      {texts?.length === 0 && !canUndo && <p class="empty">{t('readingRoom.none')}</p>}
      <ul>
        {texts?.map((text) => (
          <li key={text.id}>
            <a href={hrefOf(text)}>
              <span lang="zh-Hans">{text.title}</span>
              <small>{`${writeDay(text.addedAt)} · ${t('readingRoom.characters', text.length)}`}</small>
            </a>
            <button
              type="button"
              class="delete"
              aria-label={t('readingRoom.delete', { title: text.title })}
              onClick={() => onDelete(text)}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
