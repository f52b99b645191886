import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../lib/settings/settings';
import { changeSettings, loadSettings, watchSettings } from '../background/stored-settings';

export type ChangeSettings = (change: (now: Settings) => Settings) => Promise<void>;

/** The settings as they are, also when another page changes them, and how to change them. Undefined while they load. */
export function useSettings(): [Settings | undefined, ChangeSettings] {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => watchSettings(setSettings), []);
  const change: ChangeSettings = async (how) => {
    // At once, or what was pressed would jump back until it is stored.
    setSettings((now) => now && how(now));
    try {
      await changeSettings(how);
    } catch (error) {
      setSettings(await loadSettings());
      throw error;
    }
  };
  return [settings, change];
}
