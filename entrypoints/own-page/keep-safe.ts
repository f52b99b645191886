import { useEffect, useState } from 'preact/hooks';
import { type Alarm, findAlarm } from '../../lib/notebook/alarm';
import { backUpToday } from '../../lib/notebook/backup';
import type { NotebookEdges } from '../../lib/notebook/highlights';

/** Takes today's backup if there is none, in portions, and only while the reader leaves the page alone. */
export async function backUpInPage(notebook: NotebookEdges): Promise<boolean> {
  const watch = watchHands();
  try {
    await watch.stillness();
    return await backUpToday(notebook, watch.stillness);
  } finally {
    watch.end();
  }
}

/** Milliseconds without a touch after which a page is left alone. */
const stillTime = 1_000;

/** Notices what the reader does on the page; `stillness` resolves when that was nothing for a moment. */
function watchHands(): { stillness: () => Promise<void>; end: () => void } {
  const controller = new AbortController();
  let touched = Number.NEGATIVE_INFINITY;
  for (const event of ['keydown', 'input', 'pointerdown', 'wheel'])
    addEventListener(event, () => (touched = performance.now()), {
      capture: true,
      passive: true,
      signal: controller.signal,
    });
  return {
    async stillness() {
      do
        await new Promise((resolve) =>
          setTimeout(resolve, Math.max(0, touched + stillTime - performance.now())),
        );
      while (performance.now() - touched < stillTime);
    },
    end: () => controller.abort(),
  };
}

/** What is wrong with the notebook, once that is known; `look` looks again. */
export function useAlarm(notebook: NotebookEdges): { alarm: Alarm | undefined; look: () => Promise<void> } {
  const [alarm, setAlarm] = useState<Alarm>();
  const look = async () => setAlarm(await findAlarm(notebook));
  useEffect(() => void look(), []);
  return { alarm, look };
}

/**
 * Asks the browser not to delete what is stored when the disk runs full, and says what it answers. Only a window can ask,
 * and most saves go through the background, so it is asked for in the first window of ours after a save. (Chrome exempts
 * extensions with unlimitedStorage from eviction, but may refuse the promise all the same:
 * developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies.)
 */
export async function askToPersist(): Promise<boolean> {
  const { storage } = navigator;
  return (await storage.persisted()) || storage.persist();
}
