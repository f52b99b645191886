import { t } from '../../lib/locales/translate';
export interface ActionsProps {
  /** What the last action came to: "Saved." */
  readonly said: string;
  readonly saved: boolean;
  /** An action is under way. */
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onCopy: () => void;
  /** Reads it aloud; undefined where the device has no voice for Chinese. */
  readonly onSpeak: (() => void) | undefined;
  readonly onClose: () => void;
}

/** What can be done with the text that a card is about. */
export function Actions({ said, saved, busy, onSave, onUndo, onCopy, onSpeak, onClose }: ActionsProps) {
  return (
    <footer>
      <button
        type="button"
        class="primary"
        aria-disabled={busy}
        onClick={() => !busy && (saved ? onUndo() : onSave())}
      >
        {saved ? t('action.undoSave') : t('action.save')}
      </button>
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
      <span class="said" role="status">
        {said}
      </span>
      <button type="button" onClick={onClose} aria-label={t('action.close')}>
        ✕
      </button>
    </footer>
  );
}
