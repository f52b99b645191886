import { t, writeNumber } from '../../lib/locales/translate';
/** What a file holds that is about to be imported. */
export interface ImportSummary {
  readonly added: number;
  /** In the notebook already. */
  readonly present: number;
  readonly refused: readonly { readonly row: number; readonly reason: string }[];
}

interface ImportOfferProps {
  readonly summary: ImportSummary;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
}

const mostListed = 50;

/** Says what an import would do before it is done. */
export function ImportOffer({ summary: { added, present, refused }, onAdd, onCancel }: ImportOfferProps) {
  return (
    <section class="offer" aria-label={t('import.label')}>
      <p>
        {[
          t('import.added', added),
          present > 0 && t('import.present', present),
          refused.length > 0 && t('import.refused', refused.length),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {refused.length > 0 && (
        <ul>
          {refused.slice(0, mostListed).map(({ row, reason }) => (
            <li key={row}>{t('import.row', { row, reason })}</li>
          ))}
          {refused.length > mostListed && (
            <li>{t('import.more', [writeNumber(refused.length - mostListed)])}</li>
          )}
        </ul>
      )}
      <p>
        {added > 0 && (
          <button type="button" class="primary" onClick={onAdd}>
            {t('import.add', [writeNumber(added)])}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {added > 0 ? t('action.cancel') : t('action.close')}
        </button>
      </p>
    </section>
  );
}
