import { t } from '../../lib/locales/translate';

/** One sentence on what happened, with the one thing that can be done about it. */
export function Toast({
  message,
  action,
  onAction,
  onDismiss,
}: {
  message: string;
  action?: string;
  onAction?: () => void;
  /** For a message that does not leave by itself. */
  onDismiss?: () => void;
}) {
  return (
    <div class="toast">
      <span>{message}</span>
      {action && (
        <button type="button" onClick={onAction}>
          {action}
        </button>
      )}
      {onDismiss && (
        <button type="button" aria-label={t('action.dismiss')} onClick={onDismiss}>
          ×
        </button>
      )}
    </div>
  );
}
