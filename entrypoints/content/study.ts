import { t } from '../../lib/locales/translate';
import type { PageStudy, Params } from '../../lib/messages/protocol';
import { addressOf } from '../../lib/page/address';
import { rangeInBlock } from '../../lib/page/page-text';
import { scrollToRange } from '../../lib/page/scroll';
import { isHan } from '../../lib/text/han';
import type { Passages } from './passages';
import type { Reading } from './reading';
import { summarise } from './summarise';

/** Answers the study view, which asks again and again while it is open. A page that has none pays a counter. */
export class Study {
  #changes = 0;
  #shown = { term: '', mention: 0 };

  constructor(
    private readonly reading: Reading,
    private readonly passages: Passages,
    private readonly flash: (ranges: readonly StaticRange[]) => void,
  ) {}

  /** The page, or what is known of it, has changed. */
  changed(): void {
    this.#changes++;
  }

  /** What the study view shows; null where it has that already. */
  answer(since: string): PageStudy | null {
    const { isRunning, trouble, page } = this.reading;
    const stamp = [performance.timeOrigin, this.#changes, isRunning, trouble === ''].join();
    if (stamp === since) return null;
    return {
      ...summarise(this.reading, this.passages),
      isReading: isRunning,
      stamp,
      title: document.title.slice(0, 300),
      url: addressOf(document).slice(0, 8_000),
      characters: page.blocks.reduce((sum, { text }) => sum + countHan(text), 0),
    };
  }

  /** Shows the first mention of a headword; asked for the same again, the next one. Throws where there is none. */
  scrollTo({ kind, headword }: Params<'scrollTo'>): { at: number; of: number } {
    const mentions = [...this.reading.placedSpots()].filter(
      ({ spot: { meaning } }) => meaning.kind === kind && meaning.headword === headword,
    );
    const term = `${kind} ${headword}`;
    const mention = this.#shown.term === term ? (this.#shown.mention + 1) % (mentions.length || 1) : 0;
    const target = mentions[mention];
    const range = target && rangeInBlock(target.block, target.spot);
    if (!range) throw new Error(t('said.termNotOnPage', { word: headword.slice(0, 40) }));
    this.#shown = { term, mention };
    scrollToRange(range);
    this.flash([range]);
    return { at: mention + 1, of: mentions.length };
  }
}

function countHan(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) count++;
  return count;
}
