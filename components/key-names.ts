import { t } from '../lib/locales/translate';

/** A key in a chord (lib/settings/keys) as a reader knows it. */
function nameOfKey(key: string): string {
  switch (key) {
    case 'Control':
      return 'Ctrl';
    case 'ArrowDown':
      return t('key.down');
    case 'ArrowUp':
      return t('key.up');
    case 'ArrowLeft':
      return t('key.left');
    case 'ArrowRight':
      return t('key.right');
    default:
      return key;
  }
}

/** The keys of a chord, as a reader knows them. */
export const namesOfKeys = (chord: string): string[] => chord.split('+').map(nameOfKey);

export const nameOfChord = (chord: string): string => namesOfKeys(chord).join('+');
