import type { NormSpan } from '../text/offset';
import type { Letters, PassageLetters } from './letters';
import type { Landmark } from './selectors';

/** A landmark that the page still has. All numbers are letters of the page. */
interface Sighting {
  readonly isAfter: boolean;
  /** Where the quote begins by it. */
  readonly start: number;
  readonly distance: number;
}

/** Where the quote begins by two landmarks, if nothing of what they stand around was moved. */
interface Interval {
  readonly from: number;
  readonly to: number;
  /** How much more was taken out between the two than put in. */
  readonly lost: number;
}

/** What may have come between two landmarks, or gone: of how far away another copy was, or else by their distance. */
const change = { ofRoom: 1 / 2, letters: 24, ofDistance: 1 / 6 };
/** By so much an interval may be off, where text was moved on both sides. */
const slack = { ofApart: 1 / 4, letters: 12, ofDistance: 1 / 12 };
/** By how many intervals a place has to be borne out, and by how many of all: more where other things speak against it. */
const proof = {
  plain: { fewest: 2, of: 1 / 4 },
  good: { fewest: 4, of: 1 / 5 },
  sure: { fewest: 6, of: 3 / 4 },
};
/** And by so many of those that bear out any place. */
const ofVotes = 2 / 3;

interface Wanted {
  /** Looks for what stood so many letters from the quote: another copy. */
  readonly shift?: number;
  /** Only where nothing half as long as the quote was taken out: it might have been the quote. */
  readonly isWhole?: boolean;
  readonly need?: keyof typeof proof;
}

/**
 * The landmarks of a passage as they stand on a page now. What was put in between a landmark and the quote moved the
 * quote away from it, so that the quote stands between the two places that landmarks on both sides give.
 */
export class Bearings {
  readonly #intervals: readonly Interval[];
  readonly #quoteLength: number;
  readonly #isMarked: boolean;

  /**
   * `apart`: how far away the nearest place was that may be taken for the quote. `room`: how much may have been put in
   * on both sides, in the same measure; without bound where there was no other place with the quote's letters.
   */
  constructor(
    page: Letters,
    { quote, landmarks }: PassageLetters,
    apart = Number.POSITIVE_INFINITY,
    room = apart,
  ) {
    this.#quoteLength = quote.length;
    this.#isMarked = landmarks.length > 0;
    const sightings = landmarks.flatMap((landmark) => sight(page, landmark));
    const after = sightings.filter(({ isAfter }) => isAfter);
    this.#intervals = sightings
      .filter(({ isAfter }) => !isAfter)
      .flatMap((one) => after.flatMap((other) => between(one, other, apart, room)));
  }

  /** The one place that most landmarks have between them. */
  choose<Place extends { readonly span: NormSpan }>(
    places: readonly Place[],
    { shift = 0, isWhole = false, need = 'plain' }: Wanted = {},
  ): Place | undefined {
    const votes = new Map<Place, number>();
    let cast = 0;
    for (const interval of this.#intervals) {
      if (isWhole && interval.lost > this.#quoteLength / 2) continue;
      const [one, another] = places.filter(({ span }) => isWithin(interval, span.start - shift));
      if (!one || another) continue;
      votes.set(one, (votes.get(one) ?? 0) + 1);
      cast++;
    }
    const [best] = [...votes].sort(([, a], [, b]) => b - a);
    const { fewest, of } = proof[need];
    const least = Math.max(fewest, of * this.#intervals.length, ofVotes * cast);
    return best && best[1] >= least ? best[0] : undefined;
  }

  /** Were landmarks kept, and do hardly any of them bear this place out? */
  contradict({ start }: NormSpan): boolean {
    const agreeing = this.#intervals.filter((interval) => isWithin(interval, start));
    return this.#isMarked && agreeing.length <= this.#intervals.length / 4;
  }
}

/** One that the page has twice says nothing. Without letters it is the page's beginning or its end. */
function sight(page: Letters, { offset, letters }: Landmark): Sighting[] {
  const isAfter = offset > 0;
  const edge = isAfter ? page.text.length : 0;
  const [at, another] = letters === '' ? [edge] : page.grams.find(letters, 2);
  if (at === undefined || another !== undefined) return [];
  return [{ isAfter, start: at - offset, distance: Math.abs(offset) }];
}

function between(before: Sighting, after: Sighting, apart: number, room: number): Interval[] {
  const lost = before.start - after.start;
  const most = Number.isFinite(room)
    ? change.ofRoom * room
    : change.letters + change.ofDistance * (before.distance + after.distance);
  if (Math.abs(lost) > most) return [];
  const nearer = Math.min(before.distance, after.distance);
  const off = Math.min(slack.ofApart * apart, slack.letters + slack.ofDistance * nearer);
  const from = Math.min(before.start, after.start) - off;
  return [{ from, to: from + Math.abs(lost) + 2 * off, lost }];
}

const isWithin = ({ from, to }: Interval, start: number) => start >= from && start <= to;
