import type { CompiledEntry } from '../../lib/glossary/compiled-entry';
import { longestRequest, mostTexts } from '../../lib/messages/protocol';
import { ask } from '../../lib/messages/send';
import { type Block, readBlocks } from '../../lib/page/blocks';
import { isForeign } from '../../lib/page/language';
import { PageText } from '../../lib/page/page-text';
import { listNews } from '../../lib/spotting/people/list-news';
import { type DocumentMemory, emptyMemory, type Spot } from '../../lib/spotting/spot';
import { isChinese } from '../../lib/text/han';
import { sameBlock } from './same-block';

/** A spot with the block that it stands in. */
export interface PlacedSpot {
  readonly spot: Spot;
  readonly block: Block;
}

const longestSlice = 8;
/** The first request is small, so that the top of the page is painted soon. */
const firstRequest = 6_000;
const pausesBeforeRetry = [300, 1_500];

const pause = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The page as it was last read: its text, and the spots in it. What the document has taught is kept here. */
export class Reading {
  page = new PageText([]);
  trouble = '';
  readonly #spots = new Map<string, readonly Spot[]>();
  readonly #entries = new Map<string, CompiledEntry>();
  #memory: DocumentMemory = emptyMemory;
  /** Counts articles, so that an answer for the last one is not taken for this one. */
  #article = 0;
  #wanted = false;
  #running: Promise<void> | undefined;

  constructor(
    private readonly ours: (node: Node) => boolean,
    /** Called whenever there is more, or something else, to paint. */
    private readonly changed: () => void,
  ) {}

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** Reads the page and asks for the spots of what is new. While it runs, calls ask for one more round. */
  refresh(): Promise<void> {
    this.#wanted = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Reads the page at once, for an action that can't wait. */
  readNow(): PageText {
    this.#accept([...readBlocks(document.body, this.ours)]);
    return this.page;
  }

  /** Forgets what the document has taught: another article has taken its place. */
  forget(): void {
    this.#memory = emptyMemory;
    this.#spots.clear();
    this.#article++;
  }

  spotsOf(block: Block): readonly Spot[] {
    return this.#spots.get(block.text) ?? [];
  }

  /** All spots in reading order. */
  *placedSpots(): Generator<PlacedSpot> {
    for (const block of this.page.blocks) for (const spot of this.spotsOf(block)) yield { spot, block };
  }

  /** The spots that lie in no other, in reading order: what is painted and walked. */
  *outermostSpots(): Generator<PlacedSpot> {
    for (const block of this.page.blocks) {
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

  async #run(): Promise<void> {
    while (this.#wanted) {
      this.#wanted = false;
      this.#accept(await this.#readInSlices());
      await this.#askForSpots();
    }
  }

  /** Reads the whole page in slices that don't hold it up. */
  async #readInSlices(): Promise<Block[]> {
    const blocks: Block[] = [];
    let sliceEnd = performance.now() + longestSlice;
    for (const block of readBlocks(document.body, this.ours)) {
      blocks.push(block);
      if (performance.now() < sliceEnd) continue;
      await pause();
      sliceEnd = performance.now() + longestSlice;
    }
    return blocks;
  }

  /** Takes over what was read. Blocks that are as they were stay the same objects, so that what points at them holds. */
  #accept(read: readonly Block[]): void {
    const before = new Map(this.page.blocks.map((block) => [block.segments[0]?.node, block]));
    const blocks = read.map((block) => {
      const old = before.get(block.segments[0]?.node);
      return old && sameBlock(old, block) ? old : block;
    });
    const same =
      blocks.length === this.page.blocks.length && blocks.every((block, i) => block === this.page.blocks[i]);
    if (same) return;
    this.page = new PageText(blocks);
    const texts = new Set(blocks.map(({ text }) => text));
    for (const text of this.#spots.keys()) if (!texts.has(text)) this.#spots.delete(text);
    this.changed();
  }

  async #askForSpots(): Promise<void> {
    for (let limit = firstRequest; ; limit = longestRequest) {
      const texts = this.#unread(limit);
      if (texts.length === 0) return;
      const article = this.#article;
      const answer = await this.#askPatiently(texts);
      if (article !== this.#article) return;
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
      this.changed();
      if (this.#wanted) return;
    }
  }

  /** The worker may die while it answers; it is asked again before the reader is told. */
  async #askPatiently(texts: string[]) {
    for (const milliseconds of pausesBeforeRetry) {
      const answer = await ask('spot', { texts, memory: this.#memory });
      if (answer.ok) return answer;
      await pause(milliseconds);
    }
    return ask('spot', { texts, memory: this.#memory });
  }

  /** Chinese blocks without an answer, in order, each text once, up to `limit` units but at least one. */
  #unread(limit: number): string[] {
    const texts = new Set<string>();
    let length = 0;
    for (const { text, element } of this.page.blocks) {
      if (this.#spots.has(text) || texts.has(text) || !isChinese(text) || isForeign(element)) continue;
      if (length > 0 && (length + text.length > limit || texts.size >= mostTexts)) break;
      texts.add(text);
      length += text.length;
    }
    return [...texts];
  }

  /** Names that are new, or have a title now, make earlier blocks that have them be asked for again. */
  #learn(memory: DocumentMemory, answered: ReadonlySet<string>): void {
    const news = listNews(this.#memory.people, memory.people);
    this.#memory = memory;
    if (news.length === 0) return;
    for (const text of [...this.#spots.keys()])
      if (!answered.has(text) && news.some(({ name }) => text.includes(name))) this.#spots.delete(text);
  }
}
