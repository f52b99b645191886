import { type NormSpan, normSpan } from '../text/offset';
import { Bearings } from './bearings';
import {
  agrees,
  agreesNearly,
  alikeWhole,
  chooseBest,
  isBelieved,
  mostCompared,
  type Place,
} from './choose-place';
import { compareContext, compareWhole, type Shared, shareContext } from './context';
import type { Letters, PassageLetters } from './letters';
import { closeRival, type Selectors } from './selectors';

/** A place that shares so many letters in a row with the context, and so many more than any other copy did, is the saved one. */
const leastShared = 12;
const moreShared = 8;

interface Copy extends Shared {
  readonly span: NormSpan;
}

/**
 * Which of the places with the quote's letters is the saved one, or undefined. A place that shares more of the context
 * than any other copy did needs no other proof, unless copies are alike; else landmarks have it, or the whole context.
 * Where fewer copies are left than there were, the saved one may be among those that are gone, and it takes more.
 */
export function chooseCopy(
  page: Letters,
  passage: PassageLetters,
  selectors: Selectors & { readonly rival: number },
  spans: readonly NormSpan[],
): NormSpan | undefined {
  const { copies, nth, rival, twins = 0, apart } = selectors;
  const isFewer = spans.length < copies;
  const isAlike = twins > 0 || rival >= closeRival;
  const copied = spans.map((span): Copy => ({ span, ...shareContext(page, span, passage) }));
  const own = copied.filter(({ shared }) => shared >= Math.max(leastShared, rival + moreShared));
  const one = twins === 0 && own.length === 1 ? own[0] : undefined;
  if (one && !isAlike && !isFewer) return one.span;
  const bearings = new Bearings(page, passage, apart && Math.abs(apart));
  const places = spans.map((span) => ({ span, ...compareContext(page, span, passage, copies === 1) }));
  const likely = places.filter((place) =>
    isAlike ? Math.max(place.before, place.after) >= agrees : isBelieved(place),
  );
  if (isFewer) {
    const due = bearings.choose(likely, { isWhole: true, need: 'sure' });
    if (due && due.shared >= (isBelieved(due) ? leastShared : 2 * leastShared)) return due.span;
    return one && sharesBothSides(one, passage) ? one.span : undefined;
  }
  const due = copies > 1 ? chooseDue(likely, places, bearings, selectors) : undefined;
  const isOne =
    one && (due ? due.span === one.span : sharesBothSides(one, passage) || !bearings.contradict(one.span));
  if (one) return isOne ? one.span : undefined;
  if (due) return due.span;
  const inOrder = places.length === copies ? places[nth] : undefined;
  if (twins > 0) return inOrder && findTwin(page, passage, places, inOrder, selectors);
  if (copies === 1 && isTied(places)) return undefined;
  const found = chooseByContext(page, passage, selectors, places, inOrder);
  return found && !bearings.contradict(found) ? found : undefined;
}

/** Where landmarks have the quote. They need more to say where another place shares more of the context: that next to it was edited. */
function chooseDue(
  likely: readonly Place[],
  places: readonly Place[],
  bearings: Bearings,
  { copies, apart }: Selectors,
): Place | undefined {
  const due = bearings.choose(likely);
  const isBehind = due && places.some(({ shared }) => shared > due.shared);
  const best = isBehind ? bearings.choose(likely, { need: 'good' }) : due;
  if (best || apart === undefined || copies !== 2 || places.length !== 2 || likely.length !== 2) return best;
  // Its paragraph was moved, and that of the other copy was not.
  const other = bearings.choose(likely, { shift: apart, need: 'sure' });
  return other && likely.find((place) => place !== other);
}

/** Do two places share as much of the context? */
const isTied = (places: readonly Copy[]) => {
  const most = Math.max(...places.map(({ shared }) => shared));
  return places.filter(({ shared }) => shared === most).length > 1;
};

function chooseByContext(
  page: Letters,
  passage: PassageLetters,
  { rival, start }: Selectors & { readonly rival: number },
  places: readonly Place[],
  inOrder: Place | undefined,
): NormSpan | undefined {
  if (rival >= closeRival)
    return (
      chooseByWhole(page, passage, places, inOrder) ??
      (inOrder && isByFarNearest(page, inOrder, places, start) ? inOrder.span : undefined)
    );
  const best = chooseBest(page, passage, places, inOrder);
  return best && isBelieved(best) ? best.span : undefined;
}

/**
 * Nothing but its order and its old place tells a twin from the other, and that only while all stand as they stood
 * and the two agree.
 */
function findTwin(
  page: Letters,
  { before, after }: PassageLetters,
  places: readonly Copy[],
  inOrder: Copy,
  { start, twins }: Selectors,
): NormSpan | undefined {
  const all = places.filter(({ shared }) => shared === before.length + after.length);
  if (all.length - 1 !== twins || !all.includes(inOrder)) return undefined;
  const distance = distanceFrom(page, inOrder, start);
  return all.some((twin) => distanceFrom(page, twin, start) < distance) ? undefined : inOrder.span;
}

/** So many letters in a row on a side are more than two sentences that begin or end alike share by chance. */
const sideShared = 12;

/**
 * Are the letters beside a place the same on both sides? Where a sentence was taken out, the next one stands in the
 * same context on one side.
 */
export const sharesBothSides = (
  { sharedBefore, sharedAfter }: Shared,
  { before, after }: PassageLetters,
): boolean =>
  sharedBefore >= Math.min(sideShared, before.length) && sharedAfter >= Math.min(sideShared, after.length);

/**
 * The place with the most of all of the context, where another copy had much the same next to it. It is the one that is due
 * by its order, or far ahead of the others.
 */
function chooseByWhole(
  page: Letters,
  passage: PassageLetters,
  places: readonly Copy[],
  inOrder: Copy | undefined,
): NormSpan | undefined {
  const ranked = [...places].sort((a, b) => b.shared - a.shared).slice(0, mostCompared);
  const [best, second] = [...ranked, ...(inOrder && !ranked.includes(inOrder) ? [inOrder] : [])]
    .map((place) => ({ place, whole: compareWhole(page, place.span, passage) }))
    .sort((a, b) => b.whole - a.whole);
  if (!best || best.whole < agreesNearly) return undefined;
  return best.place === inOrder || best.whole - (second?.whole ?? 0) >= alikeWhole
    ? best.place.span
    : undefined;
}

/** Does a place, whose context agrees as far as that goes, stand about where the passage stood, and all others like it far off? */
function isByFarNearest(page: Letters, place: Copy, places: readonly Copy[], start: number): boolean {
  if (place.shared < closeRival) return false;
  const distance = distanceFrom(page, place, start);
  return places.every(
    (other) =>
      other === place ||
      other.shared < place.shared / 2 ||
      distanceFrom(page, other, start) > farther.times * distance + farther.units,
  );
}

const farther = { times: 4, units: 400 };

/** In UTF-16 units of the page's text. */
const distanceFrom = (page: Letters, { span }: Copy, start: number) =>
  Math.abs(page.map.toRaw(normSpan(span.start, span.end)).start - start);
