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
  const day = keptAt === undefined ? '' : new Date(keptAt).toLocaleDateString();
  if (keptAt === undefined)
    return (
      <p class="article">
        <button type="button" disabled={isKeeping} onClick={onKeep}>
          Keep this article
        </button>
      </p>
    );
  if (!isEdited)
    return (
      <p class="article">
        <span>{`Article kept on ${day}.`}</span>
        <button type="button" onClick={onRead}>
          Read it
        </button>
      </p>
    );
  return (
    <p class="article edited" role="status">
      <span>{`This article has been edited since ${day}.`}</span>
      <button type="button" onClick={onCompare}>
        See what changed
      </button>
      <button type="button" disabled={isKeeping} onClick={onKeep}>
        Keep this version
      </button>
    </p>
  );
}
