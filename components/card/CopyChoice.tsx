import { t } from '../../lib/locales/translate';
import type { CardProps } from './card-props';

/** The forms in which a spot can be copied, each with what it would be. */
export function CopyChoice({
  copies,
  onCopy,
}: {
  copies: CardProps['copies'];
  onCopy: (text: string) => void;
}) {
  return (
    <ul class="panel copies" aria-label={t('card.copyAs')}>
      {copies.map(({ name, text }) => (
        <li key={name}>
          <button type="button" onClick={() => onCopy(text)}>
            {t(`copied.${name}`)}
            <small lang="zh">{text.replace(/\s+/g, ' ').slice(0, 60)}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
