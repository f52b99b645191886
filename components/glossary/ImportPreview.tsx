import { t, writeNumber } from '../../lib/locales/translate';

/** What a file of entries would do to the glossary. */
export interface OwnImportSummary {
  readonly added: number;
  /** Headwords of those that take the place of another. */
  readonly replaced: readonly string[];
  readonly present: number;
  /** The first of them, and how many there are. */
  readonly refused: readonly { readonly row: number; readonly reason: string }[];
  readonly refusedInAll: number;
  readonly leftOut: readonly string[];
}

interface ImportPreviewProps {
  readonly summary: OwnImportSummary;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

/** Says what an import would do before it is done. */
export function ImportPreview({ summary, onImport, onCancel }: ImportPreviewProps) {
  const { added, replaced, present, refused, refusedInAll, leftOut } = summary;
  const isAny = added + replaced.length > 0;
  return (
    <section class="preview" aria-label={t('import.label')}>
      <h2>{t('glossaryImport.title')}</h2>
      <ul>
        <li>{t('glossaryImport.added', { count: writeNumber(added) })}</li>
        {replaced.length > 0 && (
          <li>
            {t('glossaryImport.replaced', { count: writeNumber(replaced.length) })}{' '}
            <span lang="zh-Hans">{named(replaced)}</span>
          </li>
        )}
        {present > 0 && <li>{t('glossaryImport.present', { count: writeNumber(present) })}</li>}
        {refused.length > 0 && (
          <li>
            {t('glossaryImport.refused', { count: writeNumber(refusedInAll) })}
            <ol>
              {refused.map(({ row, reason }) => (
                <li key={row}>{t('glossaryImport.row', { row, reason })}</li>
              ))}
              {refusedInAll > refused.length && (
                <li>{t('import.more', [writeNumber(refusedInAll - refused.length)])}</li>
              )}
            </ol>
          </li>
        )}
        {leftOut.length > 0 && <li>{t('glossaryImport.leftOut', { names: leftOut.join(', ') })}</li>}
      </ul>
      <p class="actions">
        {isAny && (
          <button type="button" class="primary" onClick={onImport}>
            {t('glossaryImport.import', [writeNumber(added + replaced.length)])}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {isAny ? t('action.cancel') : t('action.close')}
        </button>
      </p>
    </section>
  );
}

const mostNamed = 12;
const named = (headwords: readonly string[]) =>
  headwords.slice(0, mostNamed).join('、') + (headwords.length > mostNamed ? '…' : '');
