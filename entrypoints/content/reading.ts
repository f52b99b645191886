import type { CompiledEntry } from '../../lib/glossary/compiled-entry';
import { longestRequest } from '../../lib/messages/protocol';
import { ask } from '../../lib/messages/send';
import { type Block, readBlocks } from '../../lib/page/blocks';
import { PageText } from '../../lib/page/page-text';
import { type DocumentMemory, emptyMemory, type Spot } from '../../lib/spotting/spot';
import { isChinese } from '../../lib/text/han';

/** A spot with its place: the number of its block in the page's text. */
export interface PlacedSpot {
  readonly spot: Spot;
  readonly block: number;
}

const longestSlice = 8;
/** The first request is small, so that the top of the page is painted soon. */
const firstRequest = 6_000;

/** The page as it was last read: its text, and the spots in it. What the document has taught is kept here. */
export class Reading {
  page = new PageText([]);
  trouble = '';
  readonly #spots = new Map<string, readonly Spot[]>();
  readonly #entries = new Map<string, CompiledEntry>();
  #memory: DocumentMemory = emptyMemory;
  #round = 0;

  constructor(
    private readonly ours: (node: Node) => boolean,
    /** Called whenever there is more, or something else, to paint. */
    private readonly changed: () => void,
  ) {}

  /** Reads the whole page in slices that don't hold the page up, then asks for the spots of what is new. */
  async refresh(): Promise<void> {
    const round = ++this.#round;
    const blocks: Block[] = [];
    let sliceEnd = performance.now() + longestSlice;
    for (const block of readBlocks(document.body, this.ours)) {
      blocks.push(block);
      if (performance.now() < sliceEnd) continue;
      await new Promise((resolve) => setTimeout(resolve));
      if (round !== this.#round) return;
      sliceEnd = performance.now() + longestSlice;
    }
    this.#accept(blocks);
    await this.#askForSpots(round);
  }

  /** Reads the page at once, for an action that can't wait. */
  readNow(): PageText {
    this.#accept([...readBlocks(document.body, this.ours)]);
    return this.page;
  }

  spotsOf(block: number): readonly Spot[] {
    return this.#spots.get((this.page.blocks[block] as Block).text) ?? [];
  }

  /** All spots in reading order. */
  *placedSpots(): Generator<PlacedSpot> {
    for (let block = 0; block < this.page.blocks.length; block++)
      for (const spot of this.spotsOf(block)) yield { spot, block };
  }

  /** The spots that lie in no other, in reading order: what is painted and walked. */
  *outermostSpots(): Generator<PlacedSpot> {
    for (let block = 0; block < this.page.blocks.length; block++) {
      let end = 0;
      for (const spot of this.spotsOf(block)) {
        if (spot.start < end) continue;
        end = spot.end;
        yield { spot, block };
      }
    }
  }

  /** The smallest spot that this one lies in. */
  outerOf({ spot, block }: PlacedSpot): PlacedSpot | undefined {
    const outer = this.spotsOf(block).findLast(
      (one) => one !== spot && one.start <= spot.start && spot.end <= one.end,
    );
    return outer && { spot: outer, block };
  }

  entryOf({ entryId }: Spot): CompiledEntry | undefined {
    return entryId === undefined ? undefined : this.#entries.get(entryId);
  }

  #accept(blocks: readonly Block[]): void {
    this.page = new PageText(blocks);
    const texts = new Set(blocks.map(({ text }) => text));
    for (const text of this.#spots.keys()) if (!texts.has(text)) this.#spots.delete(text);
    this.changed();
  }

  async #askForSpots(round: number): Promise<void> {
    for (let limit = firstRequest; ; limit = longestRequest) {
      const texts = this.#unread(limit);
      if (texts.length === 0) return;
      const answer = await ask('spot', { texts, memory: this.#memory });
      if (!answer.ok) {
        this.trouble = answer.error;
        return;
      }
      this.trouble = '';
      const { spots, entries, memory } = answer.value;
      texts.forEach((text, i) => {
        this.#spots.set(
          text,
          (spots[i] ?? []).filter(({ tier }) => tier === 'certain'),
        );
      });
      for (const [id, entry] of Object.entries(entries)) this.#entries.set(id, entry);
      this.#learn(memory, new Set(texts));
      if (round !== this.#round) return;
      this.changed();
    }
  }

  /** Chinese blocks without an answer, in order, each text once, up to `limit` units but at least one. */
  #unread(limit: number): string[] {
    const texts = new Set<string>();
    let length = 0;
    for (const { text } of this.page.blocks) {
      if (this.#spots.has(text) || texts.has(text) || text.length > longestRequest || !isChinese(text))
        continue;
      if (length > 0 && length + text.length > limit) break;
      texts.add(text);
      length += text.length;
    }
    return [...texts];
  }

  /** Names that are new make earlier blocks that have them be asked for again. */
  #learn(memory: DocumentMemory, answered: ReadonlySet<string>): void {
    const before = new Set(this.#memory.people.map(({ name }) => name));
    const fresh = memory.people.filter(({ name }) => !before.has(name));
    this.#memory = memory;
    if (fresh.length === 0) return;
    for (const text of [...this.#spots.keys()])
      if (!answered.has(text) && fresh.some(({ name }) => text.includes(name))) this.#spots.delete(text);
  }
}
