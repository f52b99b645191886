import { liveQuery } from 'dexie';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BackupSummary, BackupsProps } from '../../components/library/Backups';
import { t, writeNumber } from '../../lib/locales/translate';
import type { Snapshot } from '../../lib/notebook/backup-database';
import type { NotebookEdges } from '../../lib/notebook/highlights';
import type { KnownNotebook } from '../../lib/notebook/record';
import { RestoreRefusal, restoreSnapshot, undoRestore } from '../../lib/notebook/restore';
import { listSnapshots } from '../../lib/notebook/snapshots';
import { askToPersist, backUpInPage } from '../own-page/keep-safe';

interface Done {
  readonly said: string;
  readonly undo?: () => Promise<unknown>;
}

/** The address of the library with its backups open ends with this. */
const opened = '#backups';

const refusalKeys = {
  gone: 'gone',
  damaged: 'damaged',
  'from a newer Tifa': 'newer',
  cancelled: 'cancelled',
} as const satisfies Record<RestoreRefusal['why'], string>;

/**
 * The panel of backups, while it is open, and how to open it. A restore says what it did by `attempt`; `restored` is called
 * after it.
 */
export function useBackups(
  notebook: NotebookEdges,
  hasPassages: boolean,
  attempt: (action: () => Promise<Done>) => Promise<unknown>,
  restored: () => Promise<unknown>,
): { panel: BackupsProps | undefined; toggle: () => void } {
  const [isOpen, setOpen] = useState(location.hash === opened);
  const [backups, setBackups] = useState<readonly BackupSummary[]>();
  const [trouble, setTrouble] = useState<KnownNotebook['trouble']>('');
  const [isPersistent, setPersistent] = useState<boolean>();
  const [progress, setProgress] = useState<BackupsProps['progress']>();
  const running = useRef<AbortController | undefined>(undefined);

  const readTrouble = async () => setTrouble((await notebook.record.read())?.trouble ?? '');
  useEffect(() => {
    if (!hasPassages) return;
    void askToPersist().then(setPersistent);
    void backUpInPage(notebook).then(readTrouble);
  }, [hasPassages]);
  useEffect(() => {
    if (!isOpen) return undefined;
    void navigator.storage.persisted().then(setPersistent);
    void readTrouble();
    let end = () => {};
    void notebook.backups().then((database) => {
      const subscription = liveQuery(() => listSnapshots(database)).subscribe((snapshots) =>
        setBackups(snapshots.map(summarise)),
      );
      end = () => subscription.unsubscribe();
    });
    return () => end();
  }, [isOpen]);

  const restore = async (takenAt: number): Promise<Done> => {
    const controller = new AbortController();
    running.current = controller;
    setProgress({ done: 0, of: 1 });
    try {
      const done = await restoreSnapshot(notebook, takenAt, {
        signal: controller.signal,
        onProgress: (rows, of) => setProgress({ done: rows, of }),
      });
      await restored();
      const count = [...done.added.values()].reduce((sum, keys) => sum + keys.length, 0);
      return count === 0
        ? { said: t('backups.nothingMissing') }
        : {
            said: t('backups.restored', [writeNumber(count)]),
            undo: () => undoRestore(notebook, done),
          };
    } catch (error) {
      if (error instanceof RestoreRefusal)
        throw new Error(t(`backups.${refusalKeys[error.why]}`), { cause: error });
      throw error;
    } finally {
      setProgress(undefined);
    }
  };

  return {
    toggle: () => setOpen(!isOpen),
    panel: isOpen
      ? {
          backups,
          trouble,
          isPersistent,
          progress,
          onRestore: (takenAt) => void attempt(() => restore(takenAt)),
          onCancel: () => running.current?.abort(),
          onClose: () => setOpen(false),
        }
      : undefined,
  };
}

function summarise({ takenAt, why, counts }: Snapshot): BackupSummary {
  const { highlights: passages = 0, ...others } = counts;
  return { takenAt, why, passages, others: Object.values(others).reduce((sum, count) => sum + count, 0) };
}
