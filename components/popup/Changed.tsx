import type { Changes } from '../../lib/anchor/changes';
import { t } from '../../lib/locales/translate';

/** What has been put in and taken out of a passage, and of the words around it, since it was saved. */
export function Changed({ changes }: { changes: Changes }) {
  const { before, quote, after, isQuoteChanged } = changes;
  return (
    <details class="changed">
      <summary>{isQuoteChanged ? t('popup.edited') : t('popup.editedAround')}</summary>
      <p lang="zh">
        {[...before, ...quote, ...after].map(({ kind, text }, i) =>
          kind === 'removed' ? (
            <del key={`${i}${text}`}>{text}</del>
          ) : kind === 'added' ? (
            <ins key={`${i}${text}`}>{text}</ins>
          ) : (
            <span key={`${i}${text}`}>{text}</span>
          ),
        )}
      </p>
    </details>
  );
}
