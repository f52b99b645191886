import { t } from '../../lib/locales/translate';
import type { Spot } from '../../lib/spotting/spot';
import { Around, slot } from '../Around';
import { Body } from './Body';
import { Chips } from './Chips';
import { CopyChoice } from './CopyChoice';
import type { CardEvents, CardProps, Panel } from './card-props';
import { Headword } from './Headword';
import { MoreChoice } from './MoreChoice';
import { NoteEditor } from './NoteEditor';
import { Pinyin } from './Pinyin';

/** Where a gloss comes from, if it isn't the glossary's own. */
function originOf({ coined, basis }: Spot): string {
  if (basis === 'glossary') return '';
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
          onHide={from ? undefined : props.onHide}
          onReport={props.onReport}
        />
      )}
      {panel === 'copy' && <CopyChoice copies={copies} onCopy={props.onCopy} />}
      <Actions {...props} />
    </section>
  );
}

function Actions({
  from,
  saved,
  busy,
  panel,
  said,
  place,
  places,
  onSave,
  onUndo,
  onPanel,
  onStep,
}: CardProps & CardEvents) {
  const toggle = (one: Panel) => onPanel(panel === one ? 'none' : one);
  return (
    <footer>
      {!from && (
        <>
          <button
            type="button"
            class="primary"
            aria-disabled={busy}
            onClick={() => !busy && (saved ? onUndo() : onSave())}
          >
            {saved ? t('action.undoSave') : t('action.save')}
          </button>
          <button type="button" aria-expanded={panel === 'note'} onClick={() => toggle('note')}>
            {t('action.note')}
          </button>
        </>
      )}
      <button type="button" aria-expanded={panel === 'copy'} onClick={() => toggle('copy')}>
        {t('action.copy')}
      </button>
      <button type="button" aria-expanded={panel === 'more'} onClick={() => toggle('more')}>
        {t('card.more')}
      </button>
      <span class="said" role="status">
        {said}
      </span>
      {!from && said === '' && place > 0 && places > 1 && (
        <span class="steps">
          <button
            type="button"
            onClick={() => onStep(-1)}
            aria-label={t('card.previousSpot')}
            title={t('card.previous')}
          >
            ‹
          </button>
          {t('card.place', { place, places })}
          <button
            type="button"
            onClick={() => onStep(1)}
            aria-label={t('card.nextSpot')}
            title={t('card.next')}
          >
            ›
          </button>
        </span>
      )}
    </footer>
  );
}
