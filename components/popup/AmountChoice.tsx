import { t } from '../../lib/locales/translate';
import { type Amount, amounts } from '../../lib/settings/settings';

/** How much of what is found the page shows. */
export function AmountChoice({ show, onChange }: { show: Amount; onChange: (amount: Amount) => void }) {
  return (
    <select
      aria-label={t('amount.label')}
      title={t('amount.label')}
      value={show}
      onChange={({ currentTarget }) => onChange(currentTarget.value as Amount)}
    >
      {amounts.map((amount) => (
        <option key={amount} value={amount}>
          {t(`amount.${amount}`)}
        </option>
      ))}
    </select>
  );
}
