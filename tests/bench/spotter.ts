import { openGlossaryFromSource } from '../../lib/glossary/build/open';
import type { Glossary } from '../../lib/glossary/load';
import type { ComposedCandidate } from '../../lib/spotting/composed/composed';
import { findDocumentNumbers } from '../../lib/spotting/composed/document-numbers';
import { findOffices } from '../../lib/spotting/composed/offices';
import { findSessions } from '../../lib/spotting/composed/sessions';
import { openNameTagger, openSpotterFromSource } from '../../lib/spotting/open';
import { settleOverlaps } from '../../lib/spotting/overlap';
import { DocumentNames, type PersonCandidate } from '../../lib/spotting/people/document-names';
import { findPeople } from '../../lib/spotting/people/people';

import { findTerms, type TermCandidate } from '../../lib/spotting/terms';
import { type FoldTable, openFoldTable } from '../../lib/text/fold';
import { normalise } from '../../lib/text/normalise';
import { interleave, median } from './figures';
import { joined, type LongText, readLongText } from './long-text';
import type { Row, Section } from './report';

const tagger = openNameTagger();
const runs = 7;
const newsCount = 300;

/** The spotter as a whole, and what each of its parts takes of that. */
export function benchSpotter(): Section {
  const source = readLongText();
  const glossary = openGlossaryFromSource();
  const fold = openFoldTable();
  return {
    title: 'Spotter',
    method: `text: ${source.source}; medians of ${runs} runs; "to spots" is what the whole takes beyond its parts`,
    rows: [...compare(`${newsCount} documents: `, newsOf(source), glossary, fold)].concat(
      compare('1,000,000 characters as one: ', [joined(source, 1_000_000)], glossary, fold),
    ),
  };
}

const newsOf = ({ documents }: LongText) => documents.slice(0, newsCount);

function compare(label: string, texts: readonly string[], glossary: Glossary, fold: FoldTable): Row[] {
  const spotter = openSpotterFromSource(glossary, tagger);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const parts = ['normalise', 'terms', 'people', 'composed', 'overlaps'] as const;
  const spent: Record<(typeof parts)[number], number[]> = {
    normalise: [],
    terms: [],
    people: [],
    composed: [],
    overlaps: [],
  };
  const { whole } = interleave(
    {
      whole: () => {
        for (const text of texts) spotter().spot(text);
      },
      inParts: () => {
        const sums = { normalise: 0, terms: 0, people: 0, composed: 0, overlaps: 0 };
        for (const text of texts) {
          const times = timeParts(text, glossary, fold);
          for (const part of parts) sums[part] += times[part];
        }
        for (const part of parts) spent[part].push(sums[part]);
      },
    },
    runs,
  );
  const of = (part: (typeof parts)[number]) => median(spent[part].slice(-runs));
  const toSpots = Math.max(0, whole - parts.reduce((sum, part) => sum + of(part), 0));
  const share = (milliseconds: number) => ({
    figure: (milliseconds / whole) * 100,
    unit: '%',
    note: `${milliseconds.toFixed(1)} ms`,
  });
  return [
    {
      what: `${label}speed`,
      figure: characters / whole,
      unit: 'chars/ms',
      note: `${characters.toLocaleString('en-US')} characters in ${whole.toFixed(1)} ms`,
    },
    ...parts.map((part): Row => ({ what: `${label}${part}`, ...share(of(part)) })),
    { what: `${label}to spots`, ...share(toSpots) },
  ];
}

/** The same steps as the spotter's own, with the clock read between them. */
function timeParts(text: string, glossary: Glossary, fold: FoldTable) {
  const start = performance.now();
  const normalised = normalise(text, fold);
  const afterNormalise = performance.now();
  const terms = findTerms(glossary, normalised);
  const afterTerms = performance.now();
  const listed = terms
    .filter(({ kind }) => kind === 'person')
    .map((term) => ({ ...term, isFamous: !glossary.entry(term.entry).needsTitle }));
  const composed = [
    ...findOffices(normalised.text, []),
    ...findSessions(normalised.text),
    ...findDocumentNumbers(normalised.text),
  ];
  const afterComposed = performance.now();
  const names = new DocumentNames([]);
  const people = findPeople(normalised.text, tagger(normalised.text), names, listed, composed, [], () => '');
  const afterPeople = performance.now();
  settleOverlaps<TermCandidate | PersonCandidate | ComposedCandidate>([
    ...terms.filter(({ kind }) => kind !== 'person'),
    ...people,
    ...composed,
  ]);
  return {
    normalise: afterNormalise - start,
    terms: afterTerms - afterNormalise,
    people: afterPeople - afterComposed,
    composed: afterComposed - afterTerms,
    overlaps: performance.now() - afterPeople,
  };
}
