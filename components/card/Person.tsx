import type { CompiledEntry } from '../../lib/glossary/compiled-entry';
import type { PersonSpot } from '../../lib/spotting/spot';
import { Ladder } from './Ladder';

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
      {shortFor && <p class="notice">Short for {shortFor}, whom this page names with such a title.</p>}
      {namesake && (
        <p class="notice">
          The glossary has somebody of this name whose posts do not fit the title here: perhaps a namesake.{' '}
          <button type="button" class="link" onClick={() => onEntry(namesake)}>
            Show
          </button>
        </p>
      )}
      {!entry && !namesake && official !== false && (
        <p class="notice">Not in the glossary. The title is what this page gives.</p>
      )}
      {entry?.homonym && <p class="notice">{entry.homonym}</p>}
      {spot.title && (
        <dl>
          <dt>Here</dt>
          <dd lang="zh">{spot.title}</dd>
        </dl>
      )}
      {offices.some(({ gloss }) => gloss) && (
        <ol>
          {offices.map(({ zh, gloss, rank }) => (
            <li key={zh}>
              <b lang="zh-Hans">{zh}</b>
              <span>{gloss}</span>
              {rank && <cite>{rank}</cite>}
            </li>
          ))}
        </ol>
      )}
      {otherTitles.length > 0 && (
        <dl>
          <dt>Also here</dt>
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
            {title} {asOf && isHeld({ from, to }, asOf) && <small class="chip">on {asOf}</small>}
          </b>
          <span>
            {[body, from && (to ? `${from} to ${to}` : `from ${from}`)].filter(Boolean).join(' · ')}
          </span>
          <cite>{`${source.title}, ${source.year}`}</cite>
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
