import { type Colour, colours } from '../lib/notebook/highlight';

export const colourNames: Readonly<Record<Colour, string>> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  pink: 'Pink',
};

/** What a passage is marked with, and what it could be. */
export function Colours({
  colour,
  onColour,
}: {
  colour: Colour | undefined;
  onColour: (colour: Colour) => void;
}) {
  return (
    <fieldset class="colours" aria-label="Colour">
      {colours.map((one) => (
        <button key={one} type="button" aria-pressed={one === colour} onClick={() => onColour(one)}>
          <i class={one} />
          {colourNames[one]}
        </button>
      ))}
    </fieldset>
  );
}
