import { t } from '../lib/locales/translate';
import { type Colour, colours } from '../lib/notebook/highlight';

/** What a passage is marked with, and what it could be. */
export function Colours({
  colour,
  onColour,
}: {
  colour: Colour | undefined;
  onColour: (colour: Colour) => void;
}) {
  return (
    <fieldset class="colours" aria-label={t('colour.label')}>
      {colours.map((one) => (
        <button key={one} type="button" aria-pressed={one === colour} onClick={() => onColour(one)}>
          <i class={one} />
          {t(`colour.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}
