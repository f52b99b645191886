import { ask } from '../../lib/messages/send';
import type { Meaning } from '../../lib/spotting/spot';

/** Opens the reader's own glossary with a word to add, or to edit where it is an own entry. */
export const openOwn = ({
  kind,
  headword,
  pinyin,
  gloss,
  entryId,
  basis,
}: Pick<Meaning, 'kind' | 'headword' | 'pinyin' | 'gloss'> & Partial<Meaning>) =>
  ask('openOwn', { ...(basis === 'own' && { id: entryId }), kind, zh: headword, pinyin, gloss });
