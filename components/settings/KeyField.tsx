import { useId, useState } from 'preact/hooks';
import { type ChordRefusal, chordOf, refuseChord } from '../../lib/settings/keys';
import { nameOfChord } from '../key-names';

const sentences: Readonly<Record<ChordRefusal | 'same', string>> = {
  bare: 'Hold Alt or Ctrl with it, or the key could not be typed any more.',
  history: 'The browser goes back and forward by that; take another.',
  browser: 'The browser needs that for itself; take another.',
  taken: 'Alt+Shift+S saves a selection; take another.',
  same: 'The other direction has that already; take another.',
};
/** A chord of keys, set by pressing it. Tab leaves the field as ever, and Escape lets things be. */
export function KeyField({
  name,
  chord,
  other,
  onChange,
}: {
  name: string;
  chord: string;
  /** The chord that is set for the other direction. */
  other: string;
  onChange: (chord: string) => void;
}) {
  const [refusal, setRefusal] = useState('');
  const [isListening, setListening] = useState(false);
  const id = useId();

  const take = (event: KeyboardEvent) => {
    if (!isListening || event.key === 'Tab') return;
    if (event.key === 'Escape') return setListening(false);
    const pressed = chordOf(event);
    if (!pressed) return;
    event.preventDefault();
    const reason = pressed === other ? 'same' : refuseChord(pressed);
    setRefusal(reason ? `${nameOfChord(pressed)}: ${sentences[reason]}` : '');
    if (reason) return;
    setListening(false);
    onChange(pressed);
  };

  return (
    <div class="row">
      <span id={`${id}name`}>{name}</span>
      <button
        type="button"
        class="key"
        aria-labelledby={`${id}name ${id}key`}
        aria-describedby={`${id}refusal`}
        onClick={() => {
          setListening(!isListening);
          setRefusal('');
        }}
        onKeyDown={take}
        onBlur={() => setListening(false)}
      >
        <kbd id={`${id}key`}>{isListening ? 'Press the keys…' : nameOfChord(chord)}</kbd>
      </button>
      <p class="refusal" id={`${id}refusal`} role="alert">
        {refusal}
      </p>
    </div>
  );
}
