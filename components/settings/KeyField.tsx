import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/locales/translate';
import { chordOf, refuseChord } from '../../lib/settings/keys';
import { nameOfChord } from '../key-names';

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
    setRefusal(reason ? t(`key.${reason}`, { keys: nameOfChord(pressed) }) : '');
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
        <kbd id={`${id}key`}>{isListening ? t('key.press') : nameOfChord(chord)}</kbd>
      </button>
      <p class="refusal" id={`${id}refusal`} role="alert">
        {refusal}
      </p>
    </div>
  );
}
