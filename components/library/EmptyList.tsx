import { t } from '../../lib/locales/translate';
import { Around, slot } from '../Around';
import { Keys } from '../Keys';

/** Why the list is empty. */
export type Emptiness = 'still loading' | 'nothing saved' | 'nothing fits' | 'empty bin';

/** What stands where there is no passage to list: how to save the first, or how to see more. */
export function EmptyList({ why, onShowAll }: { why: Emptiness; onShowAll: () => void }) {
  if (why === 'still loading') return <p class="empty">{t('library.stillLoading')}</p>;
  if (why === 'empty bin') return <p class="empty">{t('library.binEmpty')}</p>;
  if (why === 'nothing fits')
    return (
      <div class="empty">
        <p>{t('library.nothingFits')}</p>
        <button type="button" onClick={onShowAll}>
          {t('library.showEverything')}
        </button>
      </div>
    );
  return (
    <div class="empty first">
      <h2>{t('library.first')}</h2>
      <figure aria-hidden="true">
        <p lang="zh-Hans">
          会议强调，要
          <mark>
            坚决做到“<u>两个维护</u>”
          </mark>
          ，推动<u>高质量发展</u>。
        </p>
        <p class="picture-toast">
          {t('said.saved')} <b>{t('action.undo')}</b>
        </p>
      </figure>
      <ol>
        <li>{t('library.firstTerm')}</li>
        <li>
          <Around sentence={t('library.firstSelection', { keys: slot })}>
            <Keys of={['Alt', 'Shift', 'S']} />
          </Around>
        </li>
        <li>{t('library.firstListed')}</li>
      </ol>
    </div>
  );
}
