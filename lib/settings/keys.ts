/** A key with the modifiers that are held: "Alt+ArrowDown", "Control+Shift+J". Modifiers come in this order. */
const modifiers = ['Control', 'Alt', 'Shift'] as const;
const keyNames = /^(?:[A-Z\d]|F\d{1,2}|Arrow(?:Up|Down|Left|Right)|Page(?:Up|Down)|Home|End|Insert|Delete)$/;

/** What of a keyboard event makes a chord. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** The chord that is pressed; undefined where it is none: a modifier alone, or a key without a name. */
export function chordOf({ key, code, ctrlKey, altKey, shiftKey, metaKey }: KeyPress): string | undefined {
  // With Alt held a Mac types other characters; there the key is known by its place.
  const name = /^[a-z\d]$/i.test(key) ? key.toUpperCase() : code.replace(/^(?:Key|Digit)/, '');
  if (metaKey || !keyNames.test(name)) return undefined;
  const held = [ctrlKey, altKey, shiftKey];
  return [...modifiers.filter((_, i) => held[i]), name].join('+');
}

/**
 * Why a chord can't be set. bare: without Alt or Control it types. history: browsers go back and forward by it.
 * browser: Control with a character is the browser's own. taken: Tifa has it already, to save a selection.
 */
export type ChordRefusal = 'bare' | 'history' | 'browser' | 'taken';

export function refuseChord(chord: string): ChordRefusal | undefined {
  const name = chord.split('+').at(-1) ?? '';
  const held = chord.split('+').slice(0, -1);
  if (!held.includes('Alt') && !held.includes('Control')) return 'bare';
  if (held.includes('Alt') && /^(?:ArrowLeft|ArrowRight|Home)$/.test(name)) return 'history';
  if (!held.includes('Alt') && /^(?:.|F4|Page\w+)$/.test(name)) return 'browser';
  if (/^(?:Alt\+Shift\+S|Alt\+F4)$/.test(chord)) return chord === 'Alt+F4' ? 'browser' : 'taken';
  return undefined;
}

/** Can this be set as a chord? */
export function isChord(chord: string): boolean {
  const parts = chord.split('+');
  const held = modifiers.filter((modifier) => parts.includes(modifier));
  const name = parts.at(-1) ?? '';
  return chord === [...held, name].join('+') && keyNames.test(name) && refuseChord(chord) === undefined;
}
