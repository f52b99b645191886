import type { CompiledEntry } from './compiled-entry';
import type { OwnEntry } from './own-entry';

const idPrefix = 'own:';

/** The key of the own entry with this id; undefined for ids of the glossary, which have no colon. */
export const keyOfOwnId = (id: string): string | undefined =>
  id.startsWith(idPrefix) ? id.slice(idPrefix.length) : undefined;

/**
 * An own entry as the card shows it, with readings by `read` where it gives none. Its id is made of its key, so that the
 * same headword has the same id, also after it was deleted and imported again.
 */
export function compileOwn(
  key: string,
  { variants, official, parts, source, ...entry }: OwnEntry,
  read: (zh: string) => string,
): CompiledEntry {
  return {
    ...entry,
    id: idPrefix + key,
    traditional: entry.zh,
    pinyin: entry.pinyin ?? read(entry.zh),
    ...(variants && {
      variants: variants.map((zh) => ({ zh, traditional: zh, pinyin: read(zh), form: 'other' as const })),
    }),
    ...(official && {
      official: official.map((one) => ({ en: one.en, source: { ...(one.source && { title: one.source }) } })),
    }),
    ...(parts && { parts: parts.map((part) => ({ ...part, pinyin: part.pinyin ?? read(part.zh) })) }),
    own: { ...(source && { source }) },
  };
}
