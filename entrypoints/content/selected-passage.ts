import type { ReadWord } from '../../lib/reading/definition';
import type { PageOffset, PageSpan } from '../../lib/text/offset';
import type { PlacedSpot } from './page-spots';
import type { Reading } from './reading';

/** A spot with its place in the page's text. */
interface SpotInPassage {
  readonly placed: PlacedSpot;
  readonly place: PageSpan;
}

/** The outermost spots in a span of the page's text, in order. */
export function spotsInSpan(reading: Reading, { start, end }: PageSpan): SpotInPassage[] {
  const inside: SpotInPassage[] = [];
  for (const placed of reading.outermostSpots()) {
    const place = reading.page.spanInPage(placed.block, placed.spot);
    if (place && place.start >= start && place.end <= end) inside.push({ placed, place });
  }
  return inside;
}

/** Makes each person's name one word of a passage, with its own reading. `from` is where the passage begins in the page's text. */
export function joinNames(
  words: readonly ReadWord[],
  spots: readonly SpotInPassage[],
  from: PageOffset,
): readonly ReadWord[] {
  const joined: ReadWord[] = [];
  let at: number = from;
  let end = 0;
  for (const word of words) {
    const name = spots.find(
      ({ placed, place }) => placed.spot.meaning.kind === 'person' && place.start === at,
    );
    if (name) {
      joined.push({ zh: '', pinyin: name.placed.spot.meaning.pinyin });
      end = name.place.end;
    }
    const last = joined.at(-1);
    if (last && at < end) joined[joined.length - 1] = { ...last, zh: last.zh + word.zh };
    else joined.push(word);
    at += word.zh.length;
  }
  return joined;
}
