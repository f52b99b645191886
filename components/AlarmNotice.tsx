import { language, t } from '../lib/locales/translate';

type LostTable = 'articles' | 'texts' | 'ownEntries' | 'marks';

/** What is wrong with the notebook, and what can be done about it. */
export type AlarmShown =
  | { readonly kind: 'lost'; readonly highlights: number; readonly others: readonly LostTable[] }
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
      {sentencesOf(alarm).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
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

function sentencesOf(alarm: AlarmShown): string[] {
  switch (alarm.kind) {
    case 'lost': {
      const names = alarm.others.map((name) => t(`alarm.${name}`));
      const what = new Intl.ListFormat(language()).format(names);
      return [
        ...(alarm.highlights > 0 ? [t('alarm.lost', alarm.highlights)] : []),
        ...(names.length > 0 ? [t('alarm.alsoLost', { what })] : []),
      ];
    }
    case 'newer':
      return [t('alarm.newer')];
    case 'unreadable':
      return [t('alarm.unreadable', { reason: alarm.reason })];
  }
}
