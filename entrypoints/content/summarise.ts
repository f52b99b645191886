import type { PageSummary, SpotSummary } from '../../lib/messages/protocol';
import { spotOf } from './page-spots';
import type { Passages } from './passages';
import type { Reading } from './reading';

/** What the page says of itself: its headwords in order of first mention, and which passages stand on it. */
export function summarise(reading: Reading, passages: Passages): PageSummary {
  const spots = new Map<string, SpotSummary>();
  for (const placed of reading.placedSpots()) {
    const { kind, text, headword, pinyin, gloss, entryId } = spotOf(placed);
    const before = spots.get(kind + headword);
    spots.set(
      kind + headword,
      before
        ? { ...before, count: before.count + 1 }
        : { kind, text, headword, pinyin, gloss, ...(entryId !== undefined && { entryId }), count: 1 },
    );
  }
  return {
    spots: [...spots.values()],
    found: [...passages.found.keys()],
    isReading: reading.isRunning,
    trouble: reading.trouble,
  };
}
