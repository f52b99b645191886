import { t } from '../lib/locales/translate';

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
            {t('library.backups')}
          </button>
        )}
        {alarm.kind === 'lost' && onForget && (
          <button type="button" onClick={onForget}>
            {t('alarm.forget')}
          </button>
        )}
      </p>
    </div>
  );
}

function sentenceOf(alarm: AlarmShown): string {
  switch (alarm.kind) {
    case 'lost':
      return t('alarm.lost', alarm.highlights);
    case 'newer':
      return t('alarm.newer');
    case 'unreadable':
      return t('alarm.unreadable', { reason: alarm.reason });
  }
}
