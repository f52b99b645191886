import { mostHidden, readHiddenTerm } from './hidden-terms';
import { isChord } from './keys';
import { mostLinks, readLink, standardLinks } from './links';
import { migrate, newestVersion } from './migrations';
import { mostSites, normaliseSite } from './sites';

/** How much of what is found the page shows, from least to most. */
export const amounts = ['known', 'balanced', 'everything'] as const;
export type Amount = (typeof amounts)[number];
/** Which mentions are underlined: each one, the first in each paragraph, the first on the page. */
const densities = ['all', 'paragraph', 'page'] as const;
const textSizes = ['small', 'usual', 'large'] as const;
/**
 * What is held while the pointer rests on a word that is no spot; with none, nothing need be held. Alt at first, as all of
 * Tifa's keys: other dictionaries look up by Shift, and links are opened one after the other by Ctrl.
 */
const wordKeys = ['alt', 'shift', 'control', 'none'] as const;

const mostKinds = 50;
const kindName = /^[a-z]{1,30}$/;

/** Makes a setting of what was stored for it. */
type Read<Value> = (stored: unknown) => Value;

/** Each setting, by how it is read: what is missing or not understood is as at first. */
const fields = {
  version: (): number => newestVersion,
  /**
   * known: what the glossary and its patterns have, and people. balanced: also what is coined here, where it is sure.
   * everything: also what is only probable.
   */
  show: oneOf(amounts, 'balanced'),
  density: oneOf(densities, 'all'),
  /** Kinds that are neither underlined nor explained. */
  kindsOff: listOf(
    (stored) => (typeof stored === 'string' && kindName.test(stored) ? stored : undefined),
    mostKinds,
  ),
  /** asked: readings are not on the card until the reader asks for them. */
  pinyin: oneOf(['shown', 'asked'], 'shown'),
  tones: oneOf(['colour', 'plain'], 'colour'),
  reading: oneOf(['pinyin', 'zhuyin'], 'pinyin'),
  /** Of the card. */
  textSize: oneOf(textSizes, 'usual'),
  /** Host names, normalised; each covers what lies below it (sites.ts). */
  sitesOff: listOf(readSite, mostSites),
  sitesOn: listOf(readSite, mostSites),
  /** The keys that walk the spots (keys.ts). */
  nextKey: readChord('Alt+ArrowDown'),
  previousKey: readChord('Alt+ArrowUp'),
  wordKey: oneOf(wordKeys, 'alt'),
  /** asked: whole articles are kept when the reader asks for it. saved: also with each passage that is saved. */
  articles: oneOf(['asked', 'saved'], 'asked'),
  links: listOf(readLink, mostLinks, ({ name }) => name, standardLinks),
  hidden: listOf(readHiddenTerm, mostHidden, ({ id }) => id),
};

export type Settings = { readonly [Name in keyof typeof fields]: ReturnType<(typeof fields)[Name]> };

/** The settings as they were stored, by whichever version; what is missing or can't be understood is as it is at first. */
export function readSettings(stored: unknown): Settings {
  const values = migrate(stored);
  const read = Object.entries(fields).map(([name, read]) => [name, read(values[name])] as const);
  return Object.fromEntries(read) as Settings;
}

/** The settings with a kind of spot switched on or off. */
export function switchKind(settings: Settings, kind: string, on: boolean): Settings {
  const others = settings.kindsOff.filter((one) => one !== kind);
  return { ...settings, kindsOff: on ? others : [...others, kind] };
}

function oneOf<const Value extends string>(values: readonly Value[], standard: NoInfer<Value>): Read<Value> {
  return (stored) => values.find((one) => one === stored) ?? standard;
}

/** A list keeps those of its items that can be read, once each by `keyOf`, and at most `most`. */
function listOf<Item>(
  read: Read<Item | undefined>,
  most: number,
  keyOf: (item: Item) => unknown = (item) => item,
  standard: readonly Item[] = [],
): Read<readonly Item[]> {
  return (stored) => {
    if (!Array.isArray(stored)) return standard;
    const kept = new Map<unknown, Item>();
    for (const one of stored) {
      const item = read(one);
      if (item !== undefined && kept.size < most) kept.set(keyOf(item), item);
    }
    return [...kept.values()];
  };
}

function readSite(stored: unknown): string | undefined {
  return typeof stored === 'string' && normaliseSite(stored) === stored ? stored : undefined;
}

function readChord(standard: string): Read<string> {
  return (stored) => (typeof stored === 'string' && isChord(stored) ? stored : standard);
}
