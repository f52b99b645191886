import { type Amount, amounts } from '../../lib/settings/settings';

export const amountNames: Readonly<Record<Amount, string>> = {
  known: 'Known terms and people',
  balanced: 'Also local slogans',
  everything: 'Also what is unsure',
};

/** How much of what is found the page shows. */
export function AmountChoice({ show, onChange }: { show: Amount; onChange: (amount: Amount) => void }) {
  return (
    <select
      aria-label="How much is underlined"
      title="How much is underlined"
      value={show}
      onChange={({ currentTarget }) => onChange(currentTarget.value as Amount)}
    >
      {amounts.map((amount) => (
        <option key={amount} value={amount}>
          {amountNames[amount]}
        </option>
      ))}
    </select>
  );
}
