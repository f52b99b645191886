import type { PageText } from '../../lib/page/page-text';
import { scrollToRange } from '../../lib/page/scroll';
import { pageSpan } from '../../lib/text/offset';
import type { PlacedSpot } from './page-spots';

const escapeUnit = (unit: string) => unit.replace(/[\\^$.*+?()[\]{}|]/u, '\\$&');

/**
 * Scrolls to the place nearest to a spot at which these characters stand, and gives its ranges; none where they are not on
 * the page. Line breaks may be between them.
 */
export function revealText(page: PageText, { block, spot }: PlacedSpot, zh: string): readonly StaticRange[] {
  const from = page.spanInPage(block, spot)?.start ?? pageSpan(0, 0).start;
  const places = [...page.text.matchAll(new RegExp([...zh].map(escapeUnit).join('\\s*'), 'gu'))];
  const distance = (at: number) => Math.abs(at - from);
  const [nearest] = places.sort((a, b) => distance(a.index) - distance(b.index));
  const ranges = nearest ? page.rangesOf(pageSpan(nearest.index, nearest.index + nearest[0].length)) : [];
  if (ranges[0]) scrollToRange(ranges[0]);
  return ranges;
}
