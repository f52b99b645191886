import { rangeInBlock } from '../../lib/page/page-text';
import type { PlacedSpot } from './page-spots';
import type { Reading } from './reading';

/** Where a spot, or the one that it lies in, stands in a list; -1 where it does not. */
export function placeOf({ spot, block }: PlacedSpot, all: readonly PlacedSpot[]): number {
  return all.findIndex(
    (one) => one.block === block && one.spot.start <= spot.start && spot.end <= one.spot.end,
  );
}

/** The first spot of a list that is in the window or below it. */
export function firstSpotInView(all: readonly PlacedSpot[]): number {
  const first = all.findIndex(({ spot, block }) => {
    const range = rangeInBlock(block, spot);
    if (!range) return false;
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    return live.getBoundingClientRect().top >= 0;
  });
  return Math.max(first, 0);
}

/** Every spot of the page that means the same: the same entry, or else the same headword of the same kind. */
export function listMentions({ spot: { meaning } }: PlacedSpot, reading: Reading): PlacedSpot[] {
  const { entryId, kind, headword } = meaning;
  return [...reading.placedSpots()].filter(({ spot: { meaning: other } }) =>
    entryId === undefined ? other.kind === kind && other.headword === headword : other.entryId === entryId,
  );
}
