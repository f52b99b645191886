import { t } from '../../lib/locales/translate';
import type { Colour } from '../../lib/notebook/highlight';
import { Colours } from '../Colours';
import { SaveButton } from './SaveButton';

export interface ActionsProps {
  /** What the last action came to: "Saved." */
  readonly said: string;
  /** The colour that it is saved in, or undefined. */
  readonly saved?: Colour | undefined;
  /** An action is under way. */
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onColour: (colour: Colour) => void;
  readonly onCopy: () => void;
  /** Reads it aloud; undefined where the device has no voice for Chinese. */
  readonly onSpeak: (() => void) | undefined;
  /** Adds it to the reader's own glossary; undefined for what is no word. */
  readonly onOwn?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** What can be done with the text that a card is about. */
export function Actions({
  said,
  saved,
  busy,
  onSave,
  onUndo,
  onColour,
  onCopy,
  onSpeak,
  onOwn,
  onClose,
}: ActionsProps) {
  return (
    <>
      {saved && <Colours colour={saved} onColour={onColour} />}
      <footer>
        <SaveButton saved={saved !== undefined} busy={busy} onSave={onSave} onUndo={onUndo} />
        <button type="button" onClick={onCopy}>
          {t('action.copy')}
        </button>
        {onSpeak && (
          <button
            type="button"
            onClick={onSpeak}
            aria-label={t('action.readAloud')}
            title={t('action.readAloud')}
          >
            ♪
          </button>
        )}
        {onOwn && (
          <button type="button" onClick={onOwn} aria-label={t('card.addOwn')} title={t('card.addOwn')}>
            {t('action.add')}
          </button>
        )}
        <span class="said" role="status">
          {said}
        </span>
        <button type="button" onClick={onClose} aria-label={t('action.close')}>
          ✕
        </button>
      </footer>
    </>
  );
}
