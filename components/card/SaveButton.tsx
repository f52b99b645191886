import { t } from '../../lib/locales/translate';

/** Saves what a card is about, and takes that back. */
export function SaveButton({
  saved,
  busy,
  onSave,
  onUndo,
}: {
  saved: boolean;
  /** An action is under way. */
  busy: boolean;
  onSave: () => void;
  onUndo: () => void;
}) {
  return (
    <button
      type="button"
      class="primary"
      aria-disabled={busy}
      onClick={() => !busy && (saved ? onUndo() : onSave())}
    >
      {saved ? t('action.undoSave') : t('action.save')}
    </button>
  );
}
