import type { DocumentMemory, Meaning, Spot } from '../spotting/spot';

/**
 * The answer to a request for spots. A page has far more spots than meanings, so each meaning is told once,
 * and the entries behind them come too: a hover never asks again. They come as JSON texts, since a long page has
 * thousands of entries of which a reader opens a few.
 */
export interface SpotAnswer {
  readonly meanings: readonly Meaning[];
  /** For each text of the request its spots, three numbers each: start, end, and which of `meanings`. */
  readonly places: readonly (readonly number[])[];
  readonly entries: Readonly<Record<string, string>>;
  readonly memory: DocumentMemory;
}

/** A spot in a text whose meaning it shares with others: raw UTF-16 offsets in that text. */
export interface SharedSpot {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

/** Packs the spots of each text. Meanings are told apart by `keyOf`. */
export function packSpots(texts: readonly (readonly Spot[])[]): Pick<SpotAnswer, 'meanings' | 'places'> {
  const numbers = new Map<string, number>();
  const meanings: Meaning[] = [];
  const places = texts.map((spots) =>
    spots.flatMap(({ start, end, text: _, ...meaning }) => {
      const key = keyOf(meaning);
      let number = numbers.get(key);
      if (number === undefined) {
        number = meanings.push(meaning) - 1;
        numbers.set(key, number);
      }
      return [start, end, number];
    }),
  );
  return { meanings, places };
}

/**
 * The spots of each text of an answer; `known` keeps one meaning of a kind over many answers. Numbers that fit
 * no meaning are left out.
 */
export function unpackSpots({ meanings, places }: SpotAnswer, known: Map<string, Meaning>): SharedSpot[][] {
  const shared = meanings.map((meaning) => {
    const key = keyOf(meaning);
    const before = known.get(key);
    if (!before) known.set(key, meaning);
    return before ?? meaning;
  });
  return places.map((numbers) => {
    const spots: SharedSpot[] = [];
    for (let i = 0; i + 2 < numbers.length; i += 3) {
      const meaning = shared[numbers[i + 2] as number];
      if (meaning) spots.push({ start: numbers[i] as number, end: numbers[i + 1] as number, meaning });
    }
    return spots;
  });
}

/** Everything else that is said of a spot follows from these. */
const keyOf = (meaning: Meaning) =>
  [
    meaning.kind,
    meaning.entryId,
    meaning.headword,
    meaning.tier,
    // The reader may have changed an own entry since.
    meaning.basis === 'own' && meaning.pinyin + meaning.gloss,
    meaning.kind === 'person' ? meaning.title : meaning.parts?.map(({ zh, gloss }) => zh + gloss),
  ].join('|');
