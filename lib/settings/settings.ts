/** How much of what is found the page shows, from least to most. */
export const amounts = ['known', 'balanced', 'everything'] as const;
export type Amount = (typeof amounts)[number];

/** What the reader can set. */
export interface Settings {
  readonly version: 1;
  /**
   * known: what the glossary and its patterns have, and people. balanced: also what is coined here, where it is sure.
   * everything: also what is only probable.
   */
  readonly show: Amount;
}

/** Where the settings stand in storage.local. */
export const settingsKey = 'settings';

const standard: Settings = { version: 1, show: 'balanced' };

/** The settings as they were stored; what is missing or can't be understood is as it is at first. */
export function readSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return standard;
  const { show } = stored as Partial<Record<keyof Settings, unknown>>;
  return { ...standard, show: amounts.find((one) => one === show) ?? standard.show };
}
