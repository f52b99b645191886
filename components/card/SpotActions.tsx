import { t } from '../../lib/locales/translate';
import type { CardEvents, CardProps, Panel } from './card-props';
import { SaveButton } from './SaveButton';

/** What can be done with a spot, and the way to the next one. */
export function SpotActions({
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
          <SaveButton saved={saved !== undefined} busy={busy} onSave={onSave} onUndo={onUndo} />
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
