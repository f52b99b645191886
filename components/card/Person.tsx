import type { CompiledEntry } from '../../lib/glossary/compiled-entry';
import { t } from '../../lib/locales/translate';
import type { PersonSpot } from '../../lib/spotting/spot';
import { Ladder } from './Ladder';
import { nameOfRank } from './names';

/** Who a person is here: the title in this text, offices with their rank, posts as of the article's day, namesakes. */
export function Person({
  spot,
  entry,
  asOf,
  onEntry,
}: {
  spot: PersonSpot;
  entry?: CompiledEntry | undefined;
  asOf: string;
  onEntry: (id: string) => void;
}) {
  const { official, namesake, shortFor, offices, otherTitles } = spot;
  const rank = offices.find((office) => office.rank)?.rank;
  return (
    <>
      {rank && <Ladder rank={rank} />}
      {shortFor && <p class="notice">{t('person.shortFor', { name: shortFor })}</p>}
      {namesake && (
        <p class="notice">
          {t('person.namesake')}{' '}
          <button type="button" class="link" onClick={() => onEntry(namesake)}>
            {t('action.show')}
          </button>
        </p>
      )}
      {!entry && !namesake && official !== false && <p class="notice">{t('person.unknown')}</p>}
      {entry?.homonym && (
        <p class="notice" lang="en">
          {entry.homonym}
        </p>
      )}
      {spot.title && (
        <dl>
          <dt>{t('person.here')}</dt>
          <dd lang="zh">{spot.title}</dd>
        </dl>
      )}
      {offices.some(({ gloss }) => gloss) && (
        <ol>
          {offices.map(({ zh, gloss, rank }) => (
            <li key={zh}>
              <b lang="zh-Hans">{zh}</b>
              <span lang="en">{gloss}</span>
              {rank && <cite>{nameOfRank(rank)}</cite>}
            </li>
          ))}
        </ol>
      )}
      {otherTitles.length > 0 && (
        <dl>
          <dt>{t('person.alsoHere')}</dt>
          <dd lang="zh-Hans">{otherTitles.join(' · ')}</dd>
        </dl>
      )}
      {entry?.posts && <Posts posts={entry.posts} asOf={asOf} />}
    </>
  );
}

function Posts({ posts, asOf }: { posts: NonNullable<CompiledEntry['posts']>; asOf: string }) {
  return (
    <ol>
      {posts.map(({ title, body, from, to, source }) => (
        <li key={`${title}${body}${from}`}>
          <b>
            <span lang="en">{title}</span>{' '}
            {asOf && isHeld({ from, to }, asOf) && (
              <small class="chip">
                {to ? t('person.heldOn', { day: asOf }) : t('person.openOn', { day: asOf })}
              </small>
            )}
          </b>
          <span>
            {[body, from && (to ? t('person.held', { from, to }) : t('person.heldFrom', { from }))]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <cite lang="en">{`${source.title}, ${source.year}`}</cite>
        </li>
      ))}
    </ol>
  );
}

/** Was a post held on a day? Dates are as long as they are known (2024, 2024-07), and are compared that far. */
export function isHeld(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  day: string,
): boolean {
  const compare = (date: string) => {
    const length = Math.min(date.length, day.length);
    return day.slice(0, length).localeCompare(date.slice(0, length));
  };
  return from !== undefined && compare(from) >= 0 && (to === undefined || compare(to) <= 0);
}
