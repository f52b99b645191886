import { t } from '../../lib/locales/translate';
import type { Spot } from '../../lib/spotting/spot';
import { Around, slot } from '../Around';
import { Colours } from '../Colours';
import { Body } from './Body';
import { Chips } from './Chips';
import { CopyChoice } from './CopyChoice';
import type { CardEvents, CardProps } from './card-props';
import { Headword } from './Headword';
import { MoreChoice } from './MoreChoice';
import { NoteEditor } from './NoteEditor';
import { Pinyin } from './Pinyin';
import { SpotActions } from './SpotActions';

/** Where a gloss comes from, if it isn't the glossary's own. */
function originOf({ coined, basis }: Spot): string {
  if (basis === 'glossary' || basis === 'own') return '';
  if (coined) return t('card.literally');
  return basis === 'context' ? t('card.fromContext') : t('card.fromPattern');
}

/** What is known of a spot, from what it says to why it matters, with the actions below. */
export function Card(props: CardProps & CardEvents) {
  const { spot, entry, outer, from, panel, copies } = props;
  return (
    <section
      class="card"
      role="dialog"
      aria-label={`${spot.headword}: ${spot.gloss}`}
      style={{ '--kind': `var(--${spot.kind})` }}
    >
      <div class="scroll" key={`${from}${spot.headword}`}>
        {from && (
          <button type="button" class="outer" onClick={props.onBack}>
            <Around sentence={t('card.backTo', { word: slot })}>
              <span lang="zh-Hans">{from}</span>
            </Around>
          </button>
        )}
        <header>
          <Headword spot={spot} entry={entry} />
          {props.canSpeak && (
            <button
              type="button"
              onClick={props.onSpeak}
              aria-label={t('action.readAloud')}
              title={t('action.readAloud')}
            >
              ♪
            </button>
          )}
          <button
            type="button"
            onClick={props.onClose}
            aria-label={t('action.close')}
            title={t('action.close')}
          >
            ✕
          </button>
        </header>
        {spot.pinyin && <Pinyin reading={spot.pinyin} />}
        {spot.gloss && spot.coined?.shape !== 'parallel' && (
          <p class="gloss">
            <span lang="en">{spot.coined ? `“${spot.gloss}”` : spot.gloss}</span>{' '}
            {originOf(spot) && <small>{originOf(spot)}</small>}
          </p>
        )}
        {outer && !from && (
          <button type="button" class="outer" onClick={props.onOuter}>
            <Around sentence={t('card.partOf', { word: slot })}>
              <span lang="zh-Hans">{outer}</span>
            </Around>
          </button>
        )}
        <Chips spot={spot} entry={entry} />
        <Body {...props} />
      </div>
      {panel === 'note' && (
        <NoteEditor begun={props.draft ?? props.saved} onDraft={props.onDraft} onKeep={props.onAnnotate} />
      )}
      {panel === 'more' && (
        <MoreChoice
          elsewhere={props.elsewhere}
          isOwn={spot.basis === 'own'}
          onOwn={props.onOwn}
          onHide={from ? undefined : props.onHide}
          onReport={props.onReport}
        />
      )}
      {panel === 'copy' && <CopyChoice copies={copies} onCopy={props.onCopy} />}
      {!from && props.saved && <Colours colour={props.saved.colour} onColour={props.onColour} />}
      <SpotActions {...props} />
    </section>
  );
}
