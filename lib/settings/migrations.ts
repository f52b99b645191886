/** The version of the settings that are written now. */
export const newestVersion = 2;

type Stored = Readonly<Record<string, unknown>>;

/**
 * What makes settings of the version before into those of this one. They see what any program may have stored, so
 * they must take every object. `sitesOff` and `sitesOn` are read without them (sites.ts) and keep their form.
 */
export const migrations: Readonly<Record<number, (stored: Stored) => Stored>> = {
  // Version 1 had `show` alone, which means the same in 2; all others are new.
  2: (stored) => ({ ...stored, version: 2 }),
};

/** Whatever is stored as settings of the newest version, not yet validated. Of a later version we read what we know. */
export function migrate(stored: unknown): Stored {
  let settings = (typeof stored === 'object' && stored !== null ? stored : {}) as Stored;
  const { version } = settings;
  const from = typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : 1;
  for (let next = from + 1; next <= newestVersion; next++)
    settings = migrations[next]?.(settings) ?? settings;
  return settings;
}
