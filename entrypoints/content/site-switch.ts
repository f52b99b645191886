import { browser } from 'wxt/browser';
import { hostsOf } from '../../lib/page/address';
import { settingsKey } from '../../lib/settings/sites';

/**
 * Resolves to the stored settings when they fulfil `test` for this frame's hosts: at once, or when the reader has
 * changed them so; never after `signal`. The sentinel uses this too, so nothing is validated here.
 */
export function whenSite(
  test: (stored: unknown, hosts: readonly string[]) => boolean,
  signal?: AbortSignal,
): Promise<unknown> {
  const hosts = hostsOf(document);
  return new Promise((resolve, reject) => {
    const look = () =>
      browser.storage.local.get(settingsKey).then(({ [settingsKey]: stored }) => {
        if (signal?.aborted || !test(stored, hosts)) return;
        browser.storage.onChanged.removeListener(look);
        resolve(stored);
      }, reject);
    browser.storage.onChanged.addListener(look);
    // There is no API left to a script whose extension was updated.
    signal?.addEventListener('abort', () => browser.storage?.onChanged.removeListener(look));
    void look();
  });
}
