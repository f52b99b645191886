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
}

export function keepSafe(notebook: NotebookEdges): Keeper {
  let checked: Promise<unknown> | undefined;
  let hasFailed = false;
  return {
    async check() {
      // What stands in the way of looking is no reason not to save.
      await (checked ??= findAlarm(notebook).catch(() => undefined));
    },
    async backUp() {
      if (!hasFailed) hasFailed = !(await backUpToday(notebook, stayAwake));
    },
  };
}

/** A call of the extension API keeps the worker from being put to sleep for another 30 seconds; a transaction does not. */
const stayAwake = () => browser.runtime.getPlatformInfo();
