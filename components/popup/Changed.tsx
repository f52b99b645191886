import type { Changes } from '../../lib/anchor/changes';
import { t } from '../../lib/locales/translate';
import { Pieces } from '../Pieces';

/** What has been put in and taken out of a passage, and of the words around it, since it was saved. */
export function Changed({ changes }: { changes: Changes }) {
  const { before, quote, after, isQuoteChanged } = changes;
  return (
    <details class="changed">
      <summary>{isQuoteChanged ? t('popup.edited') : t('popup.editedAround')}</summary>
      <p lang="zh">
        <Pieces pieces={[...before, ...quote, ...after]} />
      </p>
    </details>
  );
}
