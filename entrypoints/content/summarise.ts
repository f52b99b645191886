import type { PageSummary, SpotSummary } from '../../lib/messages/protocol';
import type { Meaning } from '../../lib/spotting/spot';
import { type PlacedSpot, spotOf } from './page-spots';
import type { Passages } from './passages';
import type { Reading } from './reading';

/** What the page says of itself: its headwords in order of first mention, and which passages stand on it. */
export function summarise(reading: Reading, passages: Passages): PageSummary {
  // A long page has thousands of mentions of each meaning: they are only counted.
  const mentions = new Map<Meaning, { readonly first: PlacedSpot; count: number }>();
  for (const placed of reading.placedSpots()) {
    const before = mentions.get(placed.spot.meaning);
    if (before) before.count++;
    else mentions.set(placed.spot.meaning, { first: placed, count: 1 });
  }
  const spots = new Map<string, SpotSummary>();
  for (const { first, count } of mentions.values()) {
    const { kind, text, headword, pinyin, gloss, entryId } = spotOf(first);
    const before = spots.get(kind + headword);
    spots.set(
      kind + headword,
      before
        ? { ...before, count: before.count + count }
        : { kind, text, headword, pinyin, gloss, ...(entryId !== undefined && { entryId }), count },
    );
  }
  return {
    spots: [...spots.values()],
    found: [...passages.found.keys()],
    edited: passages.edited,
    isReading: reading.isRunning || passages.isSearching,
    trouble: reading.trouble,
  };
}
