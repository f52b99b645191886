import type { SharedSpot } from '../../lib/messages/spot-answer';
import type { Block } from '../../lib/page/blocks';
import type { Settings } from '../../lib/settings/settings';
import type { Meaning } from '../../lib/spotting/spot';
import type { PageSpots } from './page-spots';

/** Which spots are underlined and walked. The others open their cards all the same. */
export class Marks {
  #density: Settings['density'] = 'all';
  /** With density 'page': the first mentions in each block that has any. */
  #first = new Map<Block, SharedSpot[]>();

  constructor(private readonly spots: PageSpots) {}

  set density(density: Settings['density']) {
    this.#density = density;
    this.#first = new Map();
  }

  /** The marked spots of a block, by start. */
  of(block: Block): readonly SharedSpot[] {
    if (this.#density === 'page') return this.#first.get(block) ?? [];
    if (this.#density === 'paragraph') return new Mentions().firstOf(this.spots.unknownOf(block));
    return [...this.spots.unknownOf(block)];
  }

  /**
   * Looks through all blocks of the page, in reading order, for what is mentioned first; returns the blocks that have
   * other marks than before by it. Answers for later blocks may come sooner than those for earlier ones.
   */
  recount(blocks: readonly Block[]): Block[] {
    if (this.#density !== 'page') return [];
    const before = this.#first;
    const mentions = new Mentions();
    this.#first = new Map();
    for (const block of blocks) {
      if (mentions.hasAll(this.spots.of(block))) continue;
      const first = mentions.firstOf(this.spots.unknownOf(block));
      if (first.length > 0) this.#first.set(block, first);
    }
    return blocks.filter((block) => !areSame(before.get(block), this.#first.get(block)));
  }
}

/** What has been mentioned. Spots share their meanings, which are quicker to look up than words. */
class Mentions {
  readonly #meanings = new Set<Meaning>();
  readonly #keys = new Set<string>();

  hasAll(spots: readonly SharedSpot[]): boolean {
    return spots.every(({ meaning }) => this.#meanings.has(meaning));
  }

  /** Of these spots the first mentions, which are none from now on. */
  firstOf(spots: Iterable<SharedSpot>): SharedSpot[] {
    const first: SharedSpot[] = [];
    for (const spot of spots) {
      const { meaning } = spot;
      if (this.#meanings.has(meaning)) continue;
      this.#meanings.add(meaning);
      const key = meaning.entryId ?? `${meaning.kind} ${meaning.headword}`;
      if (!this.#keys.has(key)) first.push(spot);
      this.#keys.add(key);
    }
    return first;
  }
}

const areSame = (some: readonly SharedSpot[] = [], others: readonly SharedSpot[] = []) =>
  some === others || (some.length === others.length && some.every((spot, i) => spot === others[i]));
