import type { NormSpan } from '../text/offset';
import { type Agreement, compareWhole } from './context';
import type { Letters, PassageLetters } from './letters';

/** A side of the context agrees from here on; below it may be chance. */
export const agrees = 0.5;
/** Of a side, or of all of the context: as good as unchanged. */
export const agreesNearly = 0.9;
/** Places whose scores differ by less are alike. */
const alike = 0.25;
/** The same of all of the context. */
export const alikeWhole = 0.1;
export const mostCompared = 5;
/** A place that may be the saved one. */
export interface Place extends Agreement {
  readonly span: NormSpan;
}

/** Do both sides of the context agree, and one of them well? */
export const isBelieved = ({ before, after }: Agreement) =>
  before >= agrees && after >= agrees && before + after > 2 * agrees;

/** The place whose context agrees most; where others agree as well, it has to be the one that is due by its order. */
export function chooseBest(
  page: Letters,
  passage: PassageLetters,
  places: readonly Place[],
  inOrder?: Place,
): Place | undefined {
  if (places.length < 2) return places[0];
  const ranked = [...places].sort((a, b) => b.sum - a.sum).slice(0, mostCompared);
  const scored = [...ranked, ...(inOrder && !ranked.includes(inOrder) ? [inOrder] : [])]
    .map((place) => ({ place, score: place.sum + compareWhole(page, place.span, passage) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best || !second || best.score - second.score >= alike) return best?.place;
  return best.place === inOrder ? inOrder : undefined;
}
