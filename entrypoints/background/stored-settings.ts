import { storage } from 'wxt/utils/storage';
import { migrations, newestVersion } from '../../lib/settings/migrations';
import { readSettings, type Settings } from '../../lib/settings/settings';
import { settingsKey } from '../../lib/settings/sites';

/** The settings as the background and our own pages have them; in a page's scripts readSettings alone does. */
const item = storage.defineItem<object>(`local:${settingsKey}`, { version: newestVersion, migrations });

export const loadSettings = async (): Promise<Settings> => readSettings(await item.getValue());

/** Changes the settings from what they are at this moment, also where another of our pages changes them too. */
export async function changeSettings(change: (now: Settings) => Settings): Promise<void> {
  await navigator.locks.request(settingsKey, async () => item.setValue(change(await loadSettings())));
}

/** Calls `changed` with the settings now and whenever they change; returns what ends that. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  void loadSettings().then(changed);
  return item.watch((stored) => changed(readSettings(stored)));
}
