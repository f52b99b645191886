/** What is wrong with the notebook, and what can be done about it. */
export type AlarmShown =
  | { readonly kind: 'lost'; readonly highlights: number }
  | { readonly kind: 'newer' }
  | { readonly kind: 'unreadable'; readonly reason: string };

interface AlarmNoticeProps {
  readonly alarm: AlarmShown;
  /** Left out where the backups are open. */
  readonly onBackups?: (() => void) | undefined;
  /** The reader knows, and wants to hear no more of it; without it that can't be said here. */
  readonly onForget?: () => void;
}

/** Tells the reader that the notebook was emptied or can't be read. Nothing is done until a button is pressed. */
export function AlarmNotice({ alarm, onBackups, onForget }: AlarmNoticeProps) {
  return (
    <div class="alarm" role="alert">
      <p>{sentenceOf(alarm)}</p>
      <p>
        {onBackups && (
          <button type="button" class="primary" onClick={onBackups}>
            Backups
          </button>
        )}
        {alarm.kind === 'lost' && onForget && (
          <button type="button" onClick={onForget}>
            Do without them
          </button>
        )}
      </p>
    </div>
  );
}

function sentenceOf(alarm: AlarmShown): string {
  switch (alarm.kind) {
    case 'lost':
      return alarm.highlights === 1
        ? 'A passage is gone that you did not delete. A backup can bring it back.'
        : `${alarm.highlights.toLocaleString('en')} passages are gone that you did not delete. A backup can bring them back.`;
    case 'newer':
      return 'A newer Tifa has written this notebook, and this one may not understand all of it. Update Tifa. If passages are missing, a backup can bring them back.';
    case 'unreadable':
      return `The notebook can’t be read (${alarm.reason}). Restart the browser first. If that does not help, restore a backup.`;
  }
}
