export const mostHidden = 5_000;
const longestName = 200;

/** A term that the reader does not want to see any more. */
export interface HiddenTerm {
  /** The entry's permanent id, or the headword of what no glossary lists: the key that a mark has too. */
  readonly id: string;
  /** What the list of hidden terms shows. */
  readonly headword: string;
}

const isName = (text: unknown): text is string =>
  typeof text === 'string' && text !== '' && text.length <= longestName;

/** A hidden term as it was stored; undefined where it is none. */
export function readHiddenTerm(stored: unknown): HiddenTerm | undefined {
  const { id, headword } = (stored ?? {}) as Record<keyof HiddenTerm, unknown>;
  return isName(id) && isName(headword) ? { id, headword } : undefined;
}

type HasHidden = { readonly hidden: readonly HiddenTerm[] };

/** The settings with a term hidden; undefined where the list is full. */
export function hideTerm<Settings extends HasHidden>(
  settings: Settings,
  term: HiddenTerm,
): Settings | undefined {
  if (settings.hidden.some(({ id }) => id === term.id)) return settings;
  if (settings.hidden.length >= mostHidden) return undefined;
  return { ...settings, hidden: [...settings.hidden, term] };
}

/** The settings with a term shown again. */
export const showTerm = <Settings extends HasHidden>(settings: Settings, id: string): Settings => ({
  ...settings,
  hidden: settings.hidden.filter((term) => term.id !== id),
});
