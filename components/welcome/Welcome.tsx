import { Fragment } from 'preact';
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
          Tifa <em>提法</em>
        </h1>
        <p>
          Political terms, officials and slogans are underlined on every Chinese page you open. Try it here.
        </p>
      </header>
      <article lang="zh-Hans">
        <h2>{article.title}</h2>
        {article.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </article>
      <ol>
        <li>
          <h2>Rest the pointer on an underlined term</h2>
          <p>
            A card says how it is read, what it means and what it signals. On a touch screen, tap it. By
            keyboard, <Keys chord={nextKey} /> goes from term to term.
          </p>
        </li>
        <li>
          {saveKey ? (
            <h2>
              Select a sentence and press <Keys chord={saveKey} />
            </h2>
          ) : (
            <h2>Select a sentence and choose “Save to Tifa” from its menu</h2>
          )}
          <p>
            It is kept with its page and its terms, is marked again when you come back, and can be exported.
          </p>
        </li>
        <li>
          <h2>Open the study view</h2>
          <p>All terms of a page in one list. Mark those that you know, and they are no longer underlined.</p>
          <button type="button" class="primary" onClick={onStudy}>
            Study this page
          </button>
        </li>
      </ol>
      <footer>
        Nothing you read or save leaves this browser. Tifa’s button in the toolbar has the rest.
      </footer>
    </main>
  );
}

function Keys({ chord }: { chord: string }) {
  return namesOfKeys(chord).map((key, i) => (
    <Fragment key={key}>
      {i > 0 && '+'}
      <kbd>{key}</kbd>
    </Fragment>
  ));
}
