import { t } from '../../lib/locales/translate';

interface ImportProgressProps {
  readonly done: number;
  /** 0 while that can't be told. */
  readonly of: number;
  readonly onCancel: () => void;
}

/** How far a file is read or imported, with the way out. */
export function ImportProgress({ done, of, onCancel }: ImportProgressProps) {
  const known = of > 0 ? { max: of, value: done } : {};
  return (
    <p class="progress">
      <progress {...known} aria-label={t('import.label')} />
      <button type="button" onClick={onCancel}>
        {t('action.cancel')}
      </button>
    </p>
  );
}
