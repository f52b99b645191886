import { useState } from 'preact/hooks';
import { t } from '../../lib/locales/translate';
import { writeMoment } from '../../lib/locales/write-day';

/** A backup as the list shows it. */
export interface BackupSummary {
  /** Milliseconds since 1970. */
  readonly takenAt: number;
  readonly why: 'daily' | 'before a restore';
  /** How many passages it has, the bin included, and how much else: texts, marks. */
  readonly passages: number;
  readonly others: number;
}

export interface BackupsProps {
  /** The newest first; undefined until they are read. */
  readonly backups: readonly BackupSummary[] | undefined;
  /** Why the last backup was not taken. */
  readonly trouble: '' | 'full' | 'failed';
  /** Has the browser promised to keep what is stored? Undefined until it has answered. */
  readonly isPersistent: boolean | undefined;
  /** How far a restore is, while one runs. */
  readonly progress: { readonly done: number; readonly of: number } | undefined;
  readonly onRestore: (takenAt: number) => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

/** The backups of the last days, and the way back from each. */
export function Backups(props: BackupsProps) {
  const { backups, trouble, isPersistent, progress, onRestore, onCancel, onClose } = props;
  const [chosen, setChosen] = useState<number>();
  return (
    <section class="backups" aria-label={t('library.backups')}>
      <h2>{t('library.backups')}</h2>
      <p>{t('backups.hint')}</p>
      {trouble !== '' && (
        <p class="trouble" role="alert">
          {trouble === 'full' ? t('backups.diskFull') : t('backups.failed')}
        </p>
      )}
      {progress ? (
        <p class="progress">
          <progress max={progress.of} value={progress.done} aria-label={t('backups.restoring')} />
          <button type="button" onClick={onCancel}>
            {t('action.cancel')}
          </button>
        </p>
      ) : (
        <ul>
          {backups?.map((backup) => (
            <li key={backup.takenAt}>
              <BackupRow
                backup={backup}
                isChosen={chosen === backup.takenAt}
                onChoose={(isChosen) => setChosen(isChosen ? backup.takenAt : undefined)}
                onRestore={() => {
                  setChosen(undefined);
                  onRestore(backup.takenAt);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {backups?.length === 0 && <p class="soft">{t('backups.none')}</p>}
      {isPersistent !== undefined && (
        <p class="soft">{isPersistent ? t('backups.isPersistent') : t('backups.notPersistent')}</p>
      )}
      <button type="button" onClick={onClose}>
        {t('action.close')}
      </button>
    </section>
  );
}

interface BackupRowProps {
  readonly backup: BackupSummary;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onRestore: () => void;
}

/** One backup; before it is restored it says what that does. */
function BackupRow({ backup, isChosen, onChoose, onRestore }: BackupRowProps) {
  const { takenAt, why, passages, others } = backup;
  const when = writeMoment(takenAt);
  const counted = t('backups.passages', passages);
  return (
    <>
      <span class="when">{why === 'daily' ? when : t('backups.beforeRestore', { when })}</span>
      <span class="soft">
        {others === 0
          ? counted
          : t('backups.both', { passages: counted, others: t('backups.others', others) })}
      </span>
      {isChosen ? (
        <div class="confirm">
          <p>{t('backups.effect')}</p>
          <button type="button" class="primary" onClick={onRestore}>
            {t('backups.restoreThis')}
          </button>
          <button type="button" onClick={() => onChoose(false)}>
            {t('action.cancel')}
          </button>
        </div>
      ) : (
        <button type="button" aria-label={t('backups.restoreFrom', { when })} onClick={() => onChoose(true)}>
          {t('backups.restore')}
        </button>
      )}
    </>
  );
}
