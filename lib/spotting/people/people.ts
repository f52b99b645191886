import { isHan } from '../../text/han';
import { type NormSpan, normSpan } from '../../text/offset';
import { isAddressedAt } from '../terms';
import { findBareNames } from './bare-names';
import type { DocumentNames, PersonCandidate, WrittenTitle } from './document-names';
import {
  believeRepeated,
  readBylines,
  readForeignersBeforeOffices,
  readNamesBeforeOffices,
  readNeighbours,
  readTitles,
  readTitlesAfter,
} from './name-places';
import { certain, evidence, NameSpans } from './name-spans';
import type { NameReading } from './name-tagger';
import { normaliseTitle, type OfficeSpan, Offices } from './titles';

/** A name of the glossary where it stands in the text. */
export interface ListedName extends NormSpan {
  /** It is believed without a title. */
  readonly isFamous: boolean;
}

/** Names of Chinese characters: with dots or hyphens in transliterations, with blanks where a list pads them. 胡老 is a bare surname. */
const isNameOfLetters = (name: string) =>
  /^\p{Script=Han}(?:[· -]?\p{Script=Han}){1,14}$/u.test(name) && !/^.[老氏]$/u.test(name);

/**
 * The people of a text: what the tagger reads, with what titles, bylines, lists, the glossary and the document say for
 * it, chosen so that they do not overlap. What is learned goes into `names`, and names that the document has taught
 * before are found again. `listed` are the names of the glossary that stand in the text, `offices` its bodies and
 * titles, `words` what else it has there. `written` gives what stands in the raw text at a span of this one.
 */
export function findPeople(
  text: string,
  reading: NameReading,
  names: DocumentNames,
  listed: readonly ListedName[],
  offices: readonly OfficeSpan[],
  words: readonly NormSpan[],
  written: (span: NormSpan) => string,
): PersonCandidate[] {
  const titleOf = (span: { readonly start: number; readonly end: number } | null): WrittenTitle | null =>
    span && {
      written: written(normSpan(span.start, span.end)).replace(/\s+/gu, ''),
      normalised: normaliseTitle(text.slice(span.start, span.end)),
    };
  const spans = new NameSpans(text, reading, words);
  const bodies = new Offices(
    text,
    offices,
    reading.names.filter(({ odds }) => odds > certain),
  );
  for (const { start, end } of reading.names) {
    // 习近平主席和佐科总统: 和 is a surname too, but hardly after other characters.
    const joins =
      isHan(text.charCodeAt(start - 1)) && end - start > 2 && /^[和与同及]/u.test(text.slice(start));
    if (joins) spans.put(start + 1, end, evidence.joined);
    if (isNameOfLetters(text.slice(start, end))) spans.put(start, end, 0);
  }
  for (const { start, end, isFamous } of listed)
    spans.put(start, end, isFamous ? evidence.famous : evidence.listed);
  putKnown(text, spans, names);
  readTitles(spans, bodies);
  readNamesBeforeOffices(text, spans);
  readForeignersBeforeOffices(text, spans);
  readBylines(text, spans);
  let chosen = spans.choose();
  if (readNeighbours(spans, chosen)) chosen = spans.choose();
  readTitlesAfter(text, chosen, bodies);
  believeRepeated(text, chosen);
  const before = names.people;
  for (const { start, end, score, title } of chosen)
    if (score >= certain && end - start > 1) names.learn(text.slice(start, end), titleOf(title));
  if (names.people !== before) {
    if (putKnown(text, spans, names)) {
      const titled = new Map(chosen.map((span) => [span.start, span]));
      chosen = spans.choose();
      for (const span of chosen) span.title ??= titled.get(span.start)?.title ?? null;
    }
  }
  const taken = new Uint8Array(text.length + 1);
  for (const { start, end, score } of chosen) if (score >= certain) taken.fill(1, start, end);
  const isFree = ({ start, end }: NormSpan) => !taken.subarray(start, end).includes(1);
  const bare = [...findBareNames(text, reading, names.people)].filter(isFree);
  for (const { start, end } of bare) taken.fill(1, start, end);
  chosen = chosen.filter(
    (span) => span.score >= certain || (isFree(normSpan(span.start, span.end)) && !spans.isOfWord(span)),
  );
  return [
    ...chosen.map(({ start, end, score, title }) => ({
      ...normSpan(start, end),
      kind: 'person' as const,
      tier: score >= certain ? ('certain' as const) : ('probable' as const),
      score: likelihood(score),
      isAddressed: isAddressedAt(text, end),
      person: names.personAt(text.slice(start, end), titleOf(title)),
    })),
    ...bare.map(({ start, end, title }) => ({
      ...normSpan(start, end),
      kind: 'person' as const,
      tier: 'certain' as const,
      score: 0.8,
      person: names.bareName(text.slice(start, end), titleOf(title)),
    })),
  ];
}

/**
 * Puts the names that the document knows wherever they stand; is anything new? Where one character more
 * after a name of two makes a name that is known too, or of which the tagger is sure, that is meant: 郑守一, not 郑守.
 */
function putKnown(text: string, spans: NameSpans, names: DocumentNames): boolean {
  const sure = new Map(
    spans.reading.names.filter(({ odds }) => odds > certain).map(({ start, end }) => [start, end]),
  );
  let grew = false;
  for (const { start, end } of names.occurrences(text)) {
    const isCut = end - start === 2 && (sure.get(start) === end + 1 || names.has(text.slice(start, end + 1)));
    grew = spans.put(start, end + (isCut ? 1 : 0), evidence.known) || grew;
  }
  return grew;
}

const likelihood = (odds: number) => Math.round(100 / (1 + Math.exp(-odds))) / 100;
