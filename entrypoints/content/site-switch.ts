import { browser } from 'wxt/browser';
import { hostsOf } from '../../lib/page/address';
import { settingsKey } from '../../lib/settings/sites';

/**
 * Resolves to the stored settings when they fulfil `test` for this frame's hosts: at once, or when the reader has
 * changed them so. The sentinel uses this too, so nothing is validated here.
 */
export function whenSite(test: (stored: unknown, hosts: readonly string[]) => boolean): Promise<unknown> {
  const hosts = hostsOf(document);
  return new Promise((resolve, reject) => {
    const look = () =>
      browser.storage.local.get(settingsKey).then(({ [settingsKey]: stored }) => {
        if (!test(stored, hosts)) return;
        browser.storage.onChanged.removeListener(look);
        resolve(stored);
      }, reject);
    browser.storage.onChanged.addListener(look);
    void look();
  });
}
