import { type Rank, rankNames } from '../../lib/glossary/ladder';
import { t } from '../../lib/locales/translate';

type Key<Words extends string> = Words extends `${infer First} ${infer Rest}`
  ? `${First}${Capitalize<Key<Rest>>}`
  : Words;

/** A name of the glossary's data as the key of its message: "party document" is partyDocument. */
export const keyOf = <Words extends string>(words: Words) =>
  words.replace(/ (.)/g, (_, letter: string) => letter.toUpperCase()) as Key<Words>;

const isRank = (rank: string): rank is Rank => (rankNames as readonly string[]).includes(rank);

/** A rank of the civil service in the reader's language. */
export const nameOfRank = (rank: string): string => (isRank(rank) ? t(`rank.${keyOf(rank)}`) : rank);
