import { longestRequest, longestText, mostTexts } from '../../lib/messages/protocol';
import { ask } from '../../lib/messages/send';
import type { Block } from '../../lib/page/blocks';
import { isForeign } from '../../lib/page/language';
import { PageText } from '../../lib/page/page-text';
import type { TreeReader } from '../../lib/page/tree-reader';
import { firstInView } from '../../lib/page/view';
import { listNews } from '../../lib/spotting/list-news';
import { type DocumentMemory, emptyMemory } from '../../lib/spotting/spot';
import { isChinese } from '../../lib/text/han';
import { Marks } from './marks';
import { PageSpots, type PlacedSpot } from './page-spots';
import { afterFrame, pause } from './pause';

/** What has become of the page since it was last read: blocks that are gone, and blocks with other spots than before. */
interface ReadingChange {
  readonly gone: readonly Block[];
  readonly spotted: readonly Block[];
  /** The text has changed, not only what is known of it. */
  readonly isReread: boolean;
}

/** Milliseconds of reading after which the page may go on. */
const longestSlice = 6;
/** UTF-16 units that fill the first screens: what is in view is asked for first, and by itself. */
const firstRequest = 6_000;
const pausesBeforeRetry = [300, 1_500];

/** The page as it was last read: its text, and the spots in it. What the document has taught is kept here. */
export class Reading {
  page: PageText;
  trouble = '';
  /** Milliseconds that the last reading of the page took. */
  cost = 0;
  readonly spots = new PageSpots();
  readonly marks = new Marks(this.spots);
  /** Is text read that says it is Japanese or Korean? */
  readsForeign = false;
  #onPage: ReadonlySet<Block> = new Set();
  #memory: DocumentMemory = emptyMemory;
  /** Counts articles, so that an answer for the last one is not taken for this one. */
  #article = 0;
  #wanted = false;
  #running: Promise<void> | undefined;

  constructor(
    private readonly reader: TreeReader,
    private readonly changed: (change: ReadingChange) => void,
  ) {
    this.page = this.#pageOf([]);
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** Reads what is new on the page and asks for its spots. While it runs, calls ask for one more round. */
  refresh(): Promise<void> {
    this.#wanted = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Reads what is new on the page at once, for an action that can't wait. */
  readNow(): PageText {
    const { value } = this.reader.read(readableRoot()).next();
    if (value) this.#accept(value);
    return this.page;
  }

  /** Forgets what the document has taught: another article has taken its place. */
  forget(): void {
    this.#memory = emptyMemory;
    for (const block of this.page.blocks) this.spots.forget(block);
    this.#article++;
  }

  /** All spots in reading order. */
  *placedSpots(): Generator<PlacedSpot> {
    for (const block of this.page.blocks) for (const spot of this.spots.of(block)) yield { spot, block };
  }

  /** The spots that lie in no other, in reading order. */
  *outermostSpots(): Generator<PlacedSpot> {
    for (const block of this.page.blocks)
      for (const spot of this.spots.outermostOf(block)) yield { spot, block };
  }

  /** The spots that are underlined, in reading order. */
  *markedSpots(): Generator<PlacedSpot> {
    for (const block of this.page.blocks) for (const spot of this.marks.of(block)) yield { spot, block };
  }

  async #run(): Promise<void> {
    while (this.#wanted) {
      this.#wanted = false;
      await afterFrame();
      const blocks = await this.#readInSlices();
      if (blocks) this.#accept(blocks);
      let limit = firstRequest;
      while ((await this.#askForSpots(limit)) && !this.#wanted) limit = longestRequest;
    }
  }

  /**
   * Reads in slices that don't hold the page up; undefined where another reading has come in between. A page
   * that is new gets the spots of its first screens while the rest is still read.
   */
  async #readInSlices(): Promise<readonly Block[] | undefined> {
    const reading = this.reader.read(readableRoot(), longestSlice);
    let early: Promise<boolean> | undefined;
    let slices = 0;
    for (;;) {
      const start = performance.now();
      const { done, value } = reading.next();
      if (done) {
        this.cost = slices * longestSlice + performance.now() - start;
        await early;
        return value;
      }
      slices++;
      if (this.page.blocks.length === 0 && lengthOf(value) > firstRequest) {
        this.#accept([...value]);
        early = this.#askForSpots(firstRequest);
      }
      await pause();
    }
  }

  /** Takes over what was read. What has only moved keeps its spots. */
  #accept(blocks: readonly Block[]): void {
    const before = this.page.blocks;
    if (blocks.length === before.length && blocks.every((block, i) => block === before[i])) return;
    const then = this.#onPage;
    const now = new Set(blocks);
    const gone = before.filter((block) => !now.has(block));
    const came = blocks.filter((block) => !then.has(block));
    const known = new Map(gone.map((block) => [block.text, block]));
    this.#onPage = now;
    this.page = this.#pageOf(blocks);
    for (const block of came) {
      if (this.spots.isWhole(block)) continue;
      this.spots.forget(block);
      const same = known.get(block.text);
      if (same && this.spots.isWhole(same) && !this.#isForeign(block))
        this.spots.put(block, this.spots.of(same));
    }
    if (gone.length > 0) this.spots.forgetUnused(blocks);
    const spotted = came.filter((block) => this.spots.of(block).length > 0);
    this.changed({ gone, spotted, isReread: true });
  }

  /** Asks for the spots of blocks that have none, up to `limit` units; false where nothing more can be asked. */
  async #askForSpots(limit: number): Promise<boolean> {
    const blocks = this.#unread(limit);
    if (blocks.size === 0) return false;
    const article = this.#article;
    const texts = [...blocks.keys()];
    const answer = await this.#askPatiently(texts);
    if (article !== this.#article) return false;
    if (!answer.ok) {
      this.trouble = answer.error;
      return false;
    }
    this.trouble = '';
    this.spots.take(answer.value, [...blocks.values()]);
    // What has left the page since it was asked for must not be painted.
    const spotted = [...blocks.values()].flat().filter((block) => this.#onPage.has(block));
    this.changed({ gone: [], spotted, isReread: false });
    await this.#learn(answer.value.memory, new Set(spotted));
    return true;
  }

  /** The worker may die while it answers; it is asked again before the reader is told. */
  async #askPatiently(texts: string[]) {
    const request = { texts, memory: this.#memory, told: this.spots.told };
    for (const milliseconds of pausesBeforeRetry) {
      const answer = await ask('spot', request);
      if (answer.ok) return answer;
      await pause(milliseconds);
    }
    return ask('spot', request);
  }

  /**
   * Blocks without an answer, by their text: from the first one in view on, then from the top, up to
   * `limit` units but at least one.
   */
  #unread(limit: number): Map<string, Block[]> {
    const unread = this.page.blocks.filter((block) => this.spots.isWanted(block));
    const first = unread.length > 1 ? firstInView(unread) : 0;
    const texts = new Map<string, Block[]>();
    let length = 0;
    for (const block of [...unread.slice(first), ...unread.slice(0, first)]) {
      const { text } = block;
      const same = texts.get(text);
      if (this.#isForeign(block) || !isChinese(text) || text.length > longestText) {
        this.spots.put(block, []);
      } else if (same) {
        same.push(block);
      } else if (length > 0 && (length + text.length > limit || texts.size >= mostTexts)) {
        break;
      } else {
        texts.set(text, [block]);
        length += text.length;
      }
    }
    return texts;
  }

  /** Names that are new, or have a title now, and formulas that were spelled out make earlier blocks that have them be asked for again. */
  async #learn(memory: DocumentMemory, answered: ReadonlySet<Block>): Promise<void> {
    const news = listNews(this.#memory, memory);
    this.#memory = memory;
    if (news.length === 0) return;
    let sliceEnd = performance.now() + longestSlice;
    for (const block of this.page.blocks) {
      if (answered.has(block) || !this.spots.isAnswered(block)) continue;
      if (news.some((word) => block.text.includes(word))) this.spots.outdate(block);
      if (performance.now() < sliceEnd) continue;
      await pause();
      sliceEnd = performance.now() + longestSlice;
    }
  }

  #isForeign({ element }: Block): boolean {
    return !this.readsForeign && isForeign(element);
  }

  #pageOf(blocks: readonly Block[]): PageText {
    return new PageText(blocks, (node) => this.reader.blockOf(node));
  }
}

const lengthOf = (blocks: readonly Block[]) => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** Documents that are not HTML have no body. */
const readableRoot = () => document.body ?? document.documentElement;
