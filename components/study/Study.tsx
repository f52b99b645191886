import { useMemo, useState } from 'preact/hooks';
import { type StudyTerm, type TermFormatName, termFormats } from '../../lib/export/terms';
import { kinds } from '../../lib/glossary/category';
import type { Mark } from '../../lib/notebook/mark';
import { choiceNames, type MarkChoice, selectTerms } from './select-terms';
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
        <h1>{title || 'Study'}</h1>
        {terms && terms.length > 0 && <Totals terms={terms} characters={characters} />}
        <div class="filters">
          <input
            type="search"
            placeholder="Filter…"
            aria-label="Filter by characters, pinyin or English"
            value={filter}
            onInput={({ currentTarget }) => setFilter(currentTarget.value)}
          />
          <select
            aria-label="Which terms are listed"
            value={choice}
            onChange={({ currentTarget }) => setChoice(currentTarget.value as MarkChoice)}
          >
            {Object.entries(choiceNames).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
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
        Export
        {Object.entries(termFormats).map(([name, { label }]) => (
          <button
            key={name}
            type="button"
            disabled={shown.length === 0}
            onClick={() => {
              const inOrder = groups.flatMap(({ terms }) => terms);
              onExport(name as TermFormatName, inOrder);
              setSaid(`Exported ${inOrder.length} as ${label}.`);
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
      <span>
        <b>{terms.length.toLocaleString('en')}</b> {terms.length === 1 ? 'term' : 'terms'}
      </span>
      <span>
        <b>{mentions.toLocaleString('en')}</b> {mentions === 1 ? 'mention' : 'mentions'}
      </span>
      <span>
        <b>{density.toFixed(1)}</b> per 100 characters
      </span>
      <span>
        <b>{known.toLocaleString('en')}</b> known
      </span>
    </p>
  );
}

function emptySentence(terms: readonly StudyTerm[] | undefined, isReading: boolean): string {
  if (!terms) return 'Open a page with Chinese text, and its terms are listed here.';
  if (terms.length > 0) return 'No term of this page fits the filter.';
  return isReading ? 'Reading the page…' : 'No political terms on this page.';
}
