import { language, t } from '../../lib/locales/translate';

interface TextPageProps {
  /** '' where the text has none. */
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** zh-Hans or zh-Hant. */
  readonly lang: string;
  readonly onStudy: () => void;
}

/** A kept text as a clean page. */
export function TextPage({ heading, paragraphs, lang, onStudy }: TextPageProps) {
  return (
    <div class="text-page">
      <nav lang={language()}>
        <a href="?">{t('readingRoom.back')}</a>
        <button type="button" onClick={onStudy}>
          {t('page.study')}
        </button>
      </nav>
      <article lang={lang}>
        {heading && <h1>{heading}</h1>}
        {paragraphs.map((paragraph, i) => (
          <p key={i}>{paragraph}</p>
        ))}
      </article>
    </div>
  );
}
