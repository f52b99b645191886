import { t } from '../lib/locales/translate';
import { type Colour, colours } from '../lib/notebook/highlight';

/** All colours behind one control. Without a colour it only says its label: for several passages at once. */
export function ColourMenu({
  label,
  colour,
  onColour,
}: {
  label: string;
  colour?: Colour | undefined;
  onColour: (colour: Colour) => void;
}) {
  return (
    <select
      class={`colour-menu ${colour ?? ''}`}
      aria-label={label}
      value={colour ?? ''}
      onChange={({ currentTarget }) => {
        const chosen = currentTarget.value as Colour;
        if (!colour) currentTarget.value = '';
        onColour(chosen);
      }}
    >
      {!colour && (
        <option value="" disabled hidden>
          {label}
        </option>
      )}
      {colours.map((one) => (
        <option key={one} value={one}>
          {t(`colour.${one}`)}
        </option>
      ))}
    </select>
  );
}
