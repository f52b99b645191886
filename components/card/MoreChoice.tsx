import { t } from '../../lib/locales/translate';
import type { CardProps } from './card-props';

/** The word elsewhere, and what can be done about a term that is not wanted or wrong. Nothing is opened before a press. */
export function MoreChoice({
  elsewhere,
  isOwn,
  onOwn,
  onHide,
  onReport,
}: {
  elsewhere: CardProps['elsewhere'];
  /** It is an entry of the reader's own. */
  isOwn: boolean;
  onOwn: () => void;
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
      <li>
        <button type="button" onClick={onOwn}>
          {isOwn ? t('card.editOwn') : t('card.addOwn')}
        </button>
      </li>
      {onHide && (
        <li>
          <button type="button" onClick={onHide}>
            {t('card.hide')}
          </button>
        </li>
      )}
      {!isOwn && (
        <li>
          <button type="button" onClick={onReport}>
            {t('card.report')}
          </button>
        </li>
      )}
    </ul>
  );
}
