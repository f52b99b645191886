/** Keys whose names in a chord (lib/settings/keys) are not what stands on them. */
const keyNames: Readonly<Record<string, string>> = {
  Control: 'Ctrl',
  ArrowDown: 'Down',
  ArrowUp: 'Up',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** The keys of a chord, as a reader knows them. */
export const namesOfKeys = (chord: string): string[] => chord.split('+').map((key) => keyNames[key] ?? key);

export const nameOfChord = (chord: string): string => namesOfKeys(chord).join('+');
