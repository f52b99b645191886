import { useState } from 'preact/hooks';

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

const troubles = {
  full: 'The last backup could not be made, since the disk is full. Free some space; it is tried again with the next passage that you save.',
  failed: 'The last backup could not be made. It is tried again with the next passage that you save.',
} as const;

/** The backups of the last days, and the way back from each. */
export function Backups(props: BackupsProps) {
  const { backups, trouble, isPersistent, progress, onRestore, onCancel, onClose } = props;
  const [chosen, setChosen] = useState<number>();
  return (
    <section class="backups" aria-label="Backups">
      <h2>Backups</h2>
      <p>
        Tifa backs up all that you saved once a day, and keeps the last seven days in this browser. To have it
        elsewhere too, export it as JSON.
      </p>
      {trouble !== '' && (
        <p class="trouble" role="alert">
          {troubles[trouble]}
        </p>
      )}
      {progress ? (
        <p class="progress">
          <progress max={progress.of} value={progress.done} aria-label="Restoring" />
          <button type="button" onClick={onCancel}>
            Cancel
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
      {backups?.length === 0 && (
        <p class="soft">There is no backup yet. The first is made when you have saved a passage.</p>
      )}
      {isPersistent !== undefined && <p class="soft">{promises[isPersistent ? 'made' : 'refused']}</p>}
      <button type="button" onClick={onClose}>
        Close
      </button>
    </section>
  );
}

const promises = {
  made: 'The browser has promised to keep what you save, also when the disk runs full.',
  refused:
    'The browser has not promised to keep what you save when the disk runs full. It mostly spares extensions, but export your passages now and then.',
} as const;

interface BackupRowProps {
  readonly backup: BackupSummary;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onRestore: () => void;
}

/** One backup; before it is restored it says what that does. */
function BackupRow({ backup, isChosen, onChoose, onRestore }: BackupRowProps) {
  const { takenAt, why, passages, others } = backup;
  const when = new Date(takenAt).toLocaleString('en', { dateStyle: 'long', timeStyle: 'short' });
  return (
    <>
      <span class="when">{why === 'daily' ? when : `${when}, before a restore`}</span>
      <span class="soft">
        {others === 0
          ? countPassages(passages)
          : `${countPassages(passages)}, ${others.toLocaleString('en')} texts and marks`}
      </span>
      {isChosen ? (
        <div class="confirm">
          <p>
            What you no longer have comes back, also what you deleted for good since then. What is here stays
            as it is.
          </p>
          <button type="button" class="primary" onClick={onRestore}>
            Restore this backup
          </button>
          <button type="button" onClick={() => onChoose(false)}>
            Cancel
          </button>
        </div>
      ) : (
        <button type="button" aria-label={`Restore: ${when}`} onClick={() => onChoose(true)}>
          Restore…
        </button>
      )}
    </>
  );
}

const countPassages = (count: number) =>
  `${count.toLocaleString('en')} ${count === 1 ? 'passage' : 'passages'}`;
