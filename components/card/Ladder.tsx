import { rankNames } from '../../lib/glossary/ladder';
import { t } from '../../lib/locales/translate';
import { nameOfRank } from './names';

const rungNames = ['state', 'ministry', 'bureau', 'division', 'section'] as const;

/** A rank as a place on the five rungs of the civil service, the lowest first; a deputy's rung is half filled. */
export function Ladder({ rank }: { rank: string }) {
  const place = rankNames.findIndex((name) => rank.startsWith(name));
  if (place < 0) return null;
  return (
    <p
      class="ladder"
      role="img"
      aria-label={t('ladder.rank', { rank: nameOfRank(rank) })}
      title={nameOfRank(rank)}
    >
      {rungNames
        .map((name, i) => (
          <i
            key={name}
            class={i === place >> 1 ? (place % 2 ? 'half' : 'full') : ''}
            title={t(`ladder.${name}`)}
          />
        ))
        .reverse()}
    </p>
  );
}
