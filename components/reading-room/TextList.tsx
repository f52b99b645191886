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
    <section aria-label="Texts">
      <h2>Texts {texts && texts.length > 0 && <small>{texts.length}</small>}</h2>
      <p class="status" role="status">
        {canUndo && (
          <>
            Deleted. What you saved from it stays.
            <button type="button" onClick={onUndo}>
              Undo
            </button>
          </>
        )}
      </p>
      {texts?.length === 0 && !canUndo && (
        <p class="empty">None yet. What you read here is kept, with its own address, until you delete it.</p>
      )}
      <ul>
        {texts?.map((text) => (
          <li key={text.id}>
            <a href={hrefOf(text)}>
              <span lang="zh-Hans">{text.title}</span>
              <small>
                {`${new Date(text.addedAt).toLocaleDateString()} · ${text.length.toLocaleString('en')} characters`}
              </small>
            </a>
            <button
              type="button"
              class="delete"
              aria-label={`Delete ${text.title}`}
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
