import type { CompiledEntry } from '../../lib/glossary/compiled-entry';
import { t, writeNumber } from '../../lib/locales/translate';
import type { Spot } from '../../lib/spotting/spot';
import { Coined } from './Coined';
import type { CardEvents, CardProps } from './card-props';
import { Facts } from './Facts';
import { Ladder } from './Ladder';
import { Person } from './Person';
import { PartPinyin } from './Pinyin';

/** Parts or posts, sense, renderings with their source, literal meaning, relations. Nothing empty is shown. */
export function Body(props: CardProps & CardEvents) {
  const { spot, entry, from, asOf, mentions, saved, onShow, onEntry, onMention } = props;
  return (
    <>
      {saved && (saved.note || saved.tags.length > 0) && (
        <p class="noted">
          {saved.note}
          {saved.tags.map((tag) => (
            <span key={tag}>{` #${tag}`}</span>
          ))}
        </p>
      )}
      {spot.coined && (
        <Coined
          headword={spot.headword}
          coined={spot.coined}
          parts={spot.parts ?? []}
          onShow={onShow}
          onEntry={onEntry}
        />
      )}
      <Parts spot={spot} entry={entry} />
      {spot.kind === 'person' ? (
        <Person spot={spot} entry={entry} asOf={asOf} onEntry={onEntry} />
      ) : (
        <Ladder rank={entry?.rank ?? spot.rank ?? ''} />
      )}
      {entry?.sense && (
        <p class="sense" lang="en">
          {entry.sense}
        </p>
      )}
      {entry && <Facts entry={entry} headword={spot.headword} onEntry={onEntry} />}
      {mentions > 1 && !from && (
        <dl>
          <dt>{t('card.thisPage')}</dt>
          <dd class="mentions">
            {t('card.mentions', [writeNumber(mentions)])}
            <button
              type="button"
              onClick={() => onMention(-1)}
              aria-label={t('card.previousMention')}
              title={t('card.previousMention')}
            >
              ‹
            </button>
            <button
              type="button"
              onClick={() => onMention(1)}
              aria-label={t('card.nextMention')}
              title={t('card.nextMention')}
            >
              ›
            </button>
          </dd>
        </dl>
      )}
    </>
  );
}

function Parts({ spot, entry }: { spot: Spot; entry?: CompiledEntry | undefined }) {
  const parts = entry?.parts ?? spot.parts;
  if (!parts || spot.coined) return null;
  return (
    <ol>
      {parts.map(({ zh, pinyin, gloss }) => (
        <li key={zh}>
          <b lang="zh-Hans">{zh}</b>
          <PartPinyin reading={pinyin} />
          <span lang="en">{gloss}</span>
        </li>
      ))}
    </ol>
  );
}
