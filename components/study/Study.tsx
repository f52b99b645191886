import { useMemo, useState } from 'preact/hooks';
import { type StudyTerm, type TermFormatName, termFormats } from '../../lib/export/terms';
import { kinds } from '../../lib/glossary/category';
import { t, writeNumber } from '../../lib/locales/translate';
import type { Mark } from '../../lib/notebook/mark';
import { Around, slot } from '../Around';
import { type MarkChoice, markChoices, selectTerms } from './select-terms';
import { TermGroup } from './TermGroup';

export interface StudyProps<Term extends StudyTerm> {
  readonly title: string;
  /** In order of first mention; undefined where the page does not answer. */
  readonly terms: readonly Term[] | undefined;
  /** How many Han characters the page has. */
  readonly characters: number;
  /** The page is still being read. */
  readonly isReading: boolean;
  readonly trouble: string;
  /** Which mention was scrolled to, as a sentence. */
  readonly place: string;
  readonly onScrollTo: (term: Term) => void;
  /** Null takes the mark away. */
  readonly onMark: (term: Term, mark: Mark | null) => void;
  readonly onExport: (format: TermFormatName, terms: readonly Term[]) => void;
}

/** The study view: a page's terms to look through, to find again, and to mark. */
export function Study<Term extends StudyTerm>(props: StudyProps<Term>) {
  const { title, terms, characters, isReading, trouble, place, onScrollTo, onMark, onExport } = props;
  const [filter, setFilter] = useState('');
  const [choice, setChoice] = useState<MarkChoice>('all');
  const [said, setSaid] = useState('');
  const shown = useMemo(() => selectTerms(terms ?? [], filter, choice), [terms, filter, choice]);
  const groups = kinds
    .map((kind) => ({ kind, terms: shown.filter((term) => term.kind === kind) }))
    .filter(({ terms }) => terms.length > 0);

  return (
    <main class="study">
      <header>
        <h1>{title || t('study.title')}</h1>
        {terms && terms.length > 0 && <Totals terms={terms} characters={characters} />}
        <div class="filters">
          <input
            type="search"
            placeholder={t('study.filterHint')}
            aria-label={t('study.filter')}
            value={filter}
            onInput={({ currentTarget }) => setFilter(currentTarget.value)}
          />
          <select
            aria-label={t('study.choice')}
            value={choice}
            onChange={({ currentTarget }) => setChoice(currentTarget.value as MarkChoice)}
          >
            {markChoices.map((value) => (
              <option key={value} value={value}>
                {t(`study.${value}`)}
              </option>
            ))}
          </select>
        </div>
      </header>
      {trouble && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      <div class="groups">
        {groups.map(({ kind, terms }) => (
          <TermGroup key={kind} kind={kind} terms={terms} onScrollTo={onScrollTo} onMark={onMark} />
        ))}
        {groups.length === 0 && <p class="empty">{emptySentence(terms, isReading)}</p>}
      </div>
      <footer>
        <span class="status" role="status">
          {said || place}
        </span>
        {t('action.export')}
        {Object.entries(termFormats).map(([name, { label }]) => (
          <button
            key={name}
            type="button"
            disabled={shown.length === 0}
            onClick={() => {
              const inOrder = groups.flatMap(({ terms }) => terms);
              onExport(name as TermFormatName, inOrder);
              setSaid(t('study.exported', [writeNumber(inOrder.length)], { format: label }));
              setTimeout(() => setSaid(''), 5_000);
            }}
          >
            {label}
          </button>
        ))}
      </footer>
    </main>
  );
}

/** How many terms, how often, how densely, and how far the reader has come. */
function Totals({ terms, characters }: { terms: readonly StudyTerm[]; characters: number }) {
  const mentions = terms.reduce((sum, { count }) => sum + count, 0);
  const known = terms.filter(({ mark }) => mark === 'known').length;
  const density = characters > 0 ? (100 * mentions) / characters : 0;
  return (
    <p class="totals">
      <Total of={writeNumber(terms.length)} sentence={t('study.terms', terms.length, [slot])} />
      <Total of={writeNumber(mentions)} sentence={t('study.mentions', mentions, [slot])} />
      <Total of={density.toFixed(1)} sentence={t('study.density', { density: slot })} />
      <Total of={writeNumber(known)} sentence={t('study.knownCount', [slot])} />
    </p>
  );
}

const Total = ({ of, sentence }: { of: string; sentence: string }) => (
  <span>
    <Around sentence={sentence}>
      <b>{of}</b>
    </Around>
  </span>
);

function emptySentence(terms: readonly StudyTerm[] | undefined, isReading: boolean): string {
  if (!terms) return t('study.noPage');
  if (terms.length > 0) return t('study.nothingFits');
  return isReading ? t('popup.reading') : t('popup.noTerms');
}
