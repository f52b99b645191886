import type { ComponentChildren } from 'preact';
import type { CompiledEntry } from '../../lib/glossary/compiled-entry';
import type { PersonSpot, Spot } from '../../lib/spotting/spot';
import { Coined } from './Coined';
import { PartPinyin } from './Pinyin';

/** Parts or posts, sense, renderings with their source, literal meaning, relations. Nothing empty is shown. */
export function Body({
  spot,
  entry,
  onShow,
}: {
  spot: Spot;
  entry?: CompiledEntry | undefined;
  /** Shows where something stands on the page. */
  onShow: (zh: string) => void;
}) {
  const parts = entry?.parts ?? spot.parts;
  return (
    <>
      {spot.coined && (
        <Coined headword={spot.headword} coined={spot.coined} parts={spot.parts ?? []} onShow={onShow} />
      )}
      {parts && !spot.coined && (
        <ol>
          {parts.map(({ zh, pinyin, gloss }) => (
            <li key={zh}>
              <b lang="zh-Hans">{zh}</b>
              <PartPinyin reading={pinyin} />
              <span>{gloss}</span>
            </li>
          ))}
        </ol>
      )}
      {spot.rank && spot.kind !== 'person' && (
        <dl>
          <dt>Rank</dt>
          <dd>{spot.rank}</dd>
        </dl>
      )}
      {spot.kind === 'person' && <Person spot={spot} entry={entry} />}
      {entry?.sense && <p class="sense">{entry.sense}</p>}
      {entry && <Facts entry={entry} headword={spot.headword} />}
    </>
  );
}

function Person({ spot, entry }: { spot: PersonSpot; entry?: CompiledEntry | undefined }) {
  const { official, namesake, shortFor, offices, otherTitles } = spot;
  return (
    <>
      {shortFor && <p class="notice">Short for {shortFor}, whom this page names with such a title.</p>}
      {namesake && (
        <p class="notice">
          The glossary has somebody of this name whose posts do not fit the title here: perhaps a namesake.
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
      {entry?.posts && entry.posts.length > 0 && (
        <ol>
          {entry.posts.map(({ title, body, from, to, source }) => (
            <li key={`${title}${body}${from}`}>
              <b>{title}</b>
              <span>
                {[body, from && (to ? `${from} to ${to}` : `from ${from}`)].filter(Boolean).join(' · ')}
              </span>
              <cite>{`${source.title}, ${source.year}`}</cite>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Facts({ entry, headword }: { entry: CompiledEntry; headword: string }) {
  const rows: [string, ComponentChildren][] = [];
  if (headword !== entry.zh) rows.push(['Form of', `${entry.zh} ${entry.pinyin}`]);
  const note = entry.variants?.find(({ zh }) => zh === headword)?.note;
  if (note) rows.push(['This form', note]);
  for (const { en, source } of entry.official ?? [])
    rows.push([
      'Official',
      <>
        {en}
        <cite>{`${source.title}, ${source.year}`}</cite>
      </>,
    ]);
  if (entry.literal) rows.push(['Literal', entry.literal]);
  if (entry.coined) rows.push(['Coined', entry.coined]);
  if (entry.parent) rows.push(['Under', `${entry.parent.zh} ${entry.parent.gloss}`]);
  if (entry.related) rows.push(['With', entry.related.map(({ zh }) => zh).join(' · ')]);
  if (rows.length === 0) return null;
  return (
    <dl>
      {rows.map(([name, value], i) => (
        <>
          <dt key={`${name}${i}`}>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}
