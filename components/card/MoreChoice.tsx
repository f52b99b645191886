import { t } from '../../lib/locales/translate';
import type { CardProps } from './card-props';

/** The word elsewhere, and what can be done about a term that is not wanted or wrong. Nothing is opened before a press. */
export function MoreChoice({
  elsewhere,
  onHide,
  onReport,
}: {
  elsewhere: CardProps['elsewhere'];
  /** Undefined for what stands nowhere on the page. */
  onHide: (() => void) | undefined;
  onReport: () => void;
}) {
  return (
    <ul class="panel more" aria-label={t('card.more')}>
      {elsewhere.length > 0 && (
        <li class="links">
          {elsewhere.map(({ name, address }) => (
            <a key={name} href={address} target="_blank" rel="noreferrer noopener">
              {name}
            </a>
          ))}
        </li>
      )}
      {onHide && (
        <li>
          <button type="button" onClick={onHide}>
            {t('card.hide')}
          </button>
        </li>
      )}
      <li>
        <button type="button" onClick={onReport}>
          {t('card.report')}
        </button>
      </li>
    </ul>
  );
}
