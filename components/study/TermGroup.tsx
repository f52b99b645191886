import { useState } from 'preact/hooks';
import type { StudyTerm } from '../../lib/export/terms';
import type { Kind } from '../../lib/glossary/category';
import { t, writeNumber } from '../../lib/locales/translate';
import type { Mark } from '../../lib/notebook/mark';
import { Pinyin } from '../card/Pinyin';

interface TermGroupProps<Term extends StudyTerm> {
  readonly kind: Kind;
  readonly terms: readonly Term[];
  readonly onScrollTo: (term: Term) => void;
  readonly onMark: (term: Term, mark: Mark | null) => void;
}

/** A long page has thousands of terms; so many of a kind are listed before the reader asks for all. */
const mostAtFirst = 200;

/** The terms of one kind, each with what it means and its marks. */
export function TermGroup<Term extends StudyTerm>({ kind, terms, onScrollTo, onMark }: TermGroupProps<Term>) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? terms : terms.slice(0, mostAtFirst);
  return (
    <section aria-label={t(`kinds.${kind}`)} style={{ '--kind': `var(--${kind})` }}>
      <h2>{t(`kindCount.${kind}`, terms.length)}</h2>
      <ul>
        {shown.map((term) => (
          <li key={term.headword} class={term.mark ?? ''}>
            <button type="button" class="term" onClick={() => onScrollTo(term)}>
              <b lang="zh-Hans">{term.headword}</b>
              {term.count > 1 && <small>{`×${term.count}`}</small>}
              <Pinyin reading={term.pinyin} />
              <span class="gloss" lang="en">
                {term.gloss}
              </span>
            </button>
            <MarkButton term={term} mark="learning" sign="★" onMark={onMark} />
            <MarkButton term={term} mark="known" sign="✓" onMark={onMark} />
          </li>
        ))}
      </ul>
      {shown.length < terms.length && (
        <button type="button" class="more" onClick={() => setWhole(true)}>
          {t('study.showAll', [writeNumber(terms.length)])}
        </button>
      )}
    </section>
  );
}

interface MarkButtonProps<Term> {
  readonly term: Term;
  readonly mark: Mark;
  readonly sign: string;
  readonly onMark: (term: Term, mark: Mark | null) => void;
}

function MarkButton<Term extends StudyTerm>({ term, mark, sign, onMark }: MarkButtonProps<Term>) {
  const isOn = term.mark === mark;
  const word = term.headword;
  return (
    <button
      type="button"
      class={`mark ${mark}`}
      aria-pressed={isOn}
      aria-label={mark === 'known' ? t('study.markKnown', { word }) : t('study.markLearning', { word })}
      title={mark === 'known' ? t('study.knownHint') : t('study.learning')}
      onClick={() => onMark(term, isOn ? null : mark)}
    >
      {sign}
    </button>
  );
}
