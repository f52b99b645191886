import { t } from '../../lib/locales/translate';
import { Around, slot } from '../Around';
import { Keys } from '../Keys';
import { namesOfKeys } from '../key-names';
import { article } from './article';

/** One screen: an article that is read like any page, and three things to try on it. */
export function Welcome({
  nextKey,
  saveKey,
  onStudy,
}: {
  /** The chords that are set now; to save there may be none, ''. */
  nextKey: string;
  saveKey: string;
  onStudy: () => void;
}) {
  return (
    <main class="welcome">
      <header>
        <h1>
          Tifa <em lang="zh-Hans">提法</em>
        </h1>
        <p>{t('welcome.intro')}</p>
      </header>
      <article lang="zh-Hans">
        <h2>{article.title}</h2>
        {article.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </article>
      <ol>
        <li>
          <h2>{t('welcome.point')}</h2>
          <p>
            <Around sentence={t('welcome.pointMore', { keys: slot })}>
              <Keys of={namesOfKeys(nextKey)} />
            </Around>
          </p>
        </li>
        <li>
          <h2>
            {saveKey ? (
              <Around sentence={t('welcome.select', { keys: slot })}>
                <Keys of={namesOfKeys(saveKey)} />
              </Around>
            ) : (
              t('welcome.selectByMenu')
            )}
          </h2>
          <p>{t('welcome.selectMore')}</p>
        </li>
        <li>
          <h2>{t('welcome.study')}</h2>
          <p>{t('welcome.studyMore')}</p>
          <button type="button" class="primary" onClick={onStudy}>
            {t('page.study')}
          </button>
        </li>
      </ol>
      <footer>{t('welcome.footer')}</footer>
    </main>
  );
}
