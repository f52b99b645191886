import type { Category, Kind } from '../glossary/category';
import { kindOfCategory } from '../glossary/category';
import type { CompiledEntry } from '../glossary/compiled-entry';
import { decoy, type Glossary } from '../glossary/load';
import type { Join } from '../text/lines';
import type { Normalised } from '../text/normalise';
import { type NormSpan, normSpan } from '../text/offset';
import { type Admits, findForm, findMatches, type Match } from './automaton';
import { mayHold } from './overlap';
import { endsInsideWord } from './word-boundaries';

/** A form of the glossary that stands in the text. */
export interface TermCandidate extends NormSpan {
  readonly kind: Kind;
  readonly category: Category;
  readonly entry: number;
  /** Which of the entry's forms it is: 0 the headword, n its nth variant. */
  readonly variant: number;
}

/** Shorter forms are believed in across a line break only where the line is full: 在线|新业态 must not give 线新. */
const shortestAcrossBreak = 4;

/**
 * Every leftmost-longest form of the glossary in the text, and the forms inside those that may hold others;
 * but not the half of a Latin word or number.
 */
export function findTerms(glossary: Glossary, normalised: Normalised): TermCandidate[] {
  const isShown = (form: number) => glossary.entryOfForm[form] !== decoy;
  const kindOf = (form: number) => kindOfCategory[glossary.categoryOf(glossary.entryOfForm[form] as number)];
  const find = (text: string, admits: Admits) => findMatches(glossary.trie, text, admits);
  return findForms(find, normalised, (form) => isShown(form) && mayHold[kindOf(form)].length > 0)
    .filter(({ form }) => isShown(form))
    .map((match) => describeMatch(glossary, match));
}

/** Every leftmost-longest form that `find` finds in the text where a form may stand, and the forms inside those that hold others. */
export function findForms(
  find: (text: string, admits: Admits) => Match[],
  { text, joins }: Normalised,
  holdsOthers: (form: number) => boolean,
): Match[] {
  const admits = (start: number, end: number) =>
    (end - start >= shortestAcrossBreak || !breaksInside(joins, start, end)) &&
    !(isAlphanumeric(text, start - 1) && isAlphanumeric(text, start)) &&
    !(isAlphanumeric(text, end - 1) && isAlphanumeric(text, end)) &&
    !endsInsideWord(text, end);
  return find(text, admits).flatMap((match) => {
    if (!holdsOthers(match.form)) return match;
    const { start, end } = match;
    const shorter = (from: number, to: number) => to - from < end - start && admits(start + from, start + to);
    const inner = find(text.slice(start, end), shorter);
    return [match, ...inner.map((one) => ({ ...one, ...normSpan(start + one.start, start + one.end) }))];
  });
}

const address = /同志|主席|总书记/uy;

/** Does somebody whose name ends at `at` get a title there, so that it is the person who is meant even inside a longer term? */
export function isAddressedAt(text: string, at: number): boolean {
  address.lastIndex = at;
  return address.test(text);
}

/** People who are addressed inside a longer form: 习近平 in 以习近平同志为核心的党中央. */
export function findAddressed(glossary: Glossary, text: string, { start, end }: NormSpan): TermCandidate[] {
  const form = text.slice(start, end);
  if (!form.includes('同志')) return [];
  return findMatches(
    glossary.trie,
    form,
    (from, to) => to - from < form.length && form.startsWith('同志', to),
  )
    .filter(({ form }) => glossary.entryOfForm[form] !== decoy)
    .map((match) =>
      describeMatch(glossary, { ...match, ...normSpan(start + match.start, start + match.end) }),
    )
    .filter(({ kind }) => kind === 'person');
}

function describeMatch(glossary: Glossary, { start, end, form }: Match): TermCandidate {
  const entry = glossary.entryOfForm[form] as number;
  const category = glossary.categoryOf(entry);
  let variant = 0;
  while (glossary.entryOfForm[form - variant - 1] === entry) variant++;
  return { start, end, entry, variant, category, kind: kindOfCategory[category] };
}

/** Is a line that is not full broken between these offsets? `joins` is ascending. */
function breaksInside(joins: readonly Join[], start: number, end: number): boolean {
  let low = 0;
  let high = joins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((joins[middle] as Join).at <= start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < joins.length && (joins[i] as Join).at < end; i++)
    if (!(joins[i] as Join).isFull) return true;
  return false;
}

function isAlphanumeric(text: string, at: number): boolean {
  const unit = text.charCodeAt(at) | 0x20;
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

/** The entry whose headword or variant is exactly `form` (normalised and folded). */
export function lookUp(glossary: Glossary, form: string): CompiledEntry | undefined {
  const number = findForm(glossary.trie, form);
  const entry = number < 0 ? decoy : glossary.entryOfForm[number];
  return entry === undefined || entry === decoy ? undefined : glossary.entry(entry);
}
