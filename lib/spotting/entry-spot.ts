import type { CompiledEntry } from '../glossary/compiled-entry';
import { rawSpan } from '../text/offset';
import type { Spot } from './spot';

/** An entry as a spot that stands nowhere: what a card shows of an entry that another one refers to. */
export function spotOfEntry({ id, category, kind, zh, pinyin, gloss, parts, own }: CompiledEntry): Spot {
  const shared = {
    ...rawSpan(0, zh.length),
    text: zh,
    headword: zh,
    pinyin,
    gloss,
    entryId: id,
    ...(category && { category }),
    tier: 'certain',
    score: 1,
    basis: own ? 'own' : 'glossary',
    ...(parts && { parts }),
  } as const;
  if (kind !== 'person') return { ...shared, kind };
  return {
    ...shared,
    kind,
    title: null,
    titleNormalised: null,
    surname: '',
    givenName: '',
    official: true,
    foreign: false,
    offices: [],
    otherTitles: [],
  };
}
