import { browser } from 'wxt/browser';
import { findAlarm } from '../../lib/notebook/alarm';
import { backUpToday } from '../../lib/notebook/backup';
import type { NotebookEdges } from '../../lib/notebook/highlights';

/** Keeps a notebook safe while the background writes to it. */
export interface Keeper {
  /** To be awaited before something is saved: a loss is noticed before the notebook is no longer empty. */
  check(): Promise<void>;
  /** Takes today's backup if there is none. Where that fails it is not tried again by this worker. */
  backUp(): Promise<void>;
  /** The same in a while, when nothing more is saved: a backup of very much would hold up the next save. */
  backUpLater(): void;
}

export function keepSafe(notebook: NotebookEdges): Keeper {
  let checked: Promise<unknown> | undefined;
  let hasFailed = false;
  let later: ReturnType<typeof setTimeout> | undefined;
  const backUp = async () => {
    if (!hasFailed) hasFailed = !(await backUpToday(notebook, stayAwake));
  };
  return {
    async check() {
      // What stands in the way of looking is no reason not to save.
      await (checked ??= findAlarm(notebook).catch(() => undefined));
    },
    backUp,
    backUpLater() {
      clearTimeout(later);
      later = setTimeout(() => void backUp(), pauseAfterSaving);
    },
  };
}

/** Milliseconds; a worker that is left alone lives for 30 seconds. */
const pauseAfterSaving = 2_000;

/** A call of the extension API keeps the worker from being put to sleep for another 30 seconds; a transaction does not. */
const stayAwake = () => browser.runtime.getPlatformInfo();
