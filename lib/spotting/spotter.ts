import type { Glossary } from '../glossary/load';
import type { LiteralWords } from '../reading/literal';
import type { FoldTable } from '../text/fold';
import { normalise } from '../text/normalise';
import { closePadding } from '../text/padding';
import { createAlteredFinder } from './coined/altered';
import type { CoinedCandidate } from './coined/coined';
import { DocumentFormulas } from './coined/document-formulas';
import { findCoined } from './coined/find-coined';
import type { ComposedCandidate } from './composed/composed';
import { findDocumentNumbers } from './composed/document-numbers';
import { findOffices } from './composed/offices';
import { findSessions } from './composed/sessions';
import { createMeanings } from './meanings';
import { settleOverlaps } from './overlap';
import { findOwn, type OwnCandidate, type OwnGlossary } from './own-glossary';
import { DocumentNames, type PersonCandidate } from './people/document-names';
import type { NameTagger } from './people/name-tagger';
import { findPeople } from './people/people';
import { spacedWords } from './spaced-words';
import { type DocumentMemory, emptyMemory, type Meaning, type PersonMeaning, type Spot } from './spot';
import { findAddressed, findTerms, type TermCandidate } from './terms';

/** Reads one document, part by part: what a part teaches is known in those after it. */
interface DocumentSpotter {
  /** The spots of a part, sorted by start, longer first, with offsets in that part's raw text. */
  spot(text: string): Spot[];
  readonly memory: DocumentMemory;
}

/** Begins a document, or goes on with one that has taught `memory` so far. `own` are the reader's own entries. */
export type Spotter = (memory?: DocumentMemory, own?: OwnGlossary) => DocumentSpotter;

type AnyCandidate = OwnCandidate | TermCandidate | PersonCandidate | ComposedCandidate;

const officesAmong = (terms: readonly TermCandidate[]) =>
  terms.filter(({ kind }) => kind === 'institution' || kind === 'position');

/**
 * Composes the spotters over an open glossary. Pure: the same function runs in the worker, in Node and in
 * tests.
 */
export function createSpotter(
  glossary: Glossary,
  fold: FoldTable,
  tagger: NameTagger,
  literal: LiteralWords,
): Spotter {
  const meanings = createMeanings(glossary, fold, literal);
  const findAltered = createAlteredFinder(glossary.listWordings());

  return (memory = emptyMemory, own) => {
    const wordsIn = (letters: string) =>
      own?.forms.numberOf(letters) !== undefined ? [letters] : spacedWords(glossary, letters);
    const names = new DocumentNames(memory.people);
    const formulas = new DocumentFormulas(memory.formulas);

    function meaningOf(
      candidate: AnyCandidate | CoinedCandidate,
      plain: string,
      others: readonly AnyCandidate[],
    ): Meaning {
      if ('own' in candidate) return ownMeaning(candidate, others);
      if ('person' in candidate) return meanings.ofPerson(candidate);
      if ('coined' in candidate) return meanings.ofCoined(candidate, plain);
      return 'composed' in candidate ? meanings.ofComposed(candidate, plain) : meanings.ofEntry(candidate);
    }
    /** Of a person whom the reader has an entry for the text still tells the title. */
    function ownMeaning({ start, end, own: form }: OwnCandidate, others: readonly AnyCandidate[]): Meaning {
      const meaning = (own as OwnGlossary).meaningOf(form);
      if (meaning.kind !== 'person') return meaning;
      const named = others.find((one) => 'person' in one && one.start === start && one.end === end);
      if (!named || !('person' in named)) return meaning;
      const { headword, pinyin, gloss, entryId, basis, tier, score } = meaning;
      const { namesake: _, shortFor: __, ...person } = meanings.ofPerson(named) as PersonMeaning;
      return { ...person, headword, pinyin, gloss, ...(entryId && { entryId }), basis, tier, score };
    }

    return {
      spot(text) {
        const normalised = closePadding(normalise(text, fold), wordsIn);
        const terms = findTerms(glossary, normalised);
        const listed = [...terms, ...terms.flatMap((term) => findAddressed(glossary, normalised.text, term))]
          .filter(({ kind }) => kind === 'person')
          .map(({ start, end, entry }) => ({ start, end, isFamous: !glossary.entry(entry).needsTitle }));
        const { text: plain } = normalised;
        const offices = findOffices(plain, meanings.listOffices(terms));
        const reading = tagger(plain);
        const others: AnyCandidate[] = [
          ...(own ? findOwn(own, normalised) : []),
          ...terms.filter(({ kind }) => kind !== 'person'),
          ...offices,
          ...findSessions(plain),
          ...findDocumentNumbers(plain),
          ...findPeople(
            plain,
            reading,
            names,
            listed,
            [...offices, ...officesAmong(terms)],
            terms.filter(({ kind }) => kind !== 'person'),
            (span) => {
              const { start, end } = normalised.map.toRaw(span);
              return text.slice(start, end);
            },
          ),
        ];
        const coined = findCoined(plain, reading, others, formulas, findAltered);
        const standing = settleOverlaps<AnyCandidate | CoinedCandidate>([...others, ...coined]);
        return standing.map((candidate) => {
          const { start, end } = normalised.map.toRaw(candidate);
          return { start, end, text: text.slice(start, end), ...meaningOf(candidate, plain, others) };
        });
      },
      get memory() {
        return { people: names.people, formulas: formulas.all };
      },
    };
  };
}
