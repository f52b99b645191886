import type { CompiledEntry } from '../../lib/glossary/compiled-entry';
import { longestRequest, mostTexts } from '../../lib/messages/protocol';
import { ask } from '../../lib/messages/send';
import { type SharedSpot, unpackSpots } from '../../lib/messages/spot-answer';
import type { Block } from '../../lib/page/blocks';
import { isForeign } from '../../lib/page/language';
import { PageText } from '../../lib/page/page-text';
import type { TreeReader } from '../../lib/page/tree-reader';
import { firstInView } from '../../lib/page/view';
import { listNews } from '../../lib/spotting/people/list-news';
import { type DocumentMemory, emptyMemory, type Meaning, type Spot } from '../../lib/spotting/spot';
import { isChinese } from '../../lib/text/han';
import { pause } from './pause';

/** A spot with the block that it stands in. */
export interface PlacedSpot {
  readonly spot: SharedSpot;
  readonly block: Block;
}

/** What has become of the page since it was last read: blocks that are gone, and blocks with other spots than before. */
interface ReadingChange {
  readonly gone: readonly Block[];
  readonly spotted: readonly Block[];
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
  readonly #spots = new WeakMap<Block, readonly SharedSpot[]>();
  /** Blocks to be asked for again; what is known of them holds until then. */
  readonly #outdated = new WeakSet<Block>();
  readonly #meanings = new Map<string, Meaning>();
  readonly #entries = new Map<string, CompiledEntry>();
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
    this.#meanings.clear();
    for (const block of this.page.blocks) this.#spots.delete(block);
    this.#article++;
  }

  spotsOf(block: Block): readonly SharedSpot[] {
    return this.#spots.get(block) ?? [];
  }

  /** All spots in reading order. */
  *placedSpots(): Generator<PlacedSpot> {
    for (const block of this.page.blocks) for (const spot of this.spotsOf(block)) yield { spot, block };
  }

  /** The spots that lie in no other, in reading order: what is walked. */
  *outermostSpots(): Generator<PlacedSpot> {
    for (const block of this.page.blocks) for (const spot of this.outermostOf(block)) yield { spot, block };
  }

  /** The spots of a block that lie in no other: what is painted. */
  *outermostOf(block: Block): Generator<SharedSpot> {
    let end = 0;
    for (const spot of this.spotsOf(block)) {
      if (spot.start < end) continue;
      end = spot.end;
      yield spot;
    }
  }

  /** The smallest spot that this one lies in. */
  outerOf({ spot, block }: PlacedSpot): PlacedSpot | undefined {
    const outer = this.spotsOf(block).findLast(
      (one) => one !== spot && one.start <= spot.start && spot.end <= one.end,
    );
    return outer && { spot: outer, block };
  }

  entryOf({ entryId }: Meaning): CompiledEntry | undefined {
    return entryId === undefined ? undefined : this.#entries.get(entryId);
  }

  async #run(): Promise<void> {
    while (this.#wanted) {
      this.#wanted = false;
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
    const then = new Set(before);
    const now = new Set(blocks);
    const gone = before.filter((block) => !now.has(block));
    const came = blocks.filter((block) => !then.has(block));
    const known = new Map(gone.map((block) => [block.text, this.#spots.get(block)]));
    this.page = this.#pageOf(blocks);
    for (const block of came) {
      const spots = this.#spots.get(block) ?? known.get(block.text) ?? (isRead(block) ? undefined : []);
      if (spots) this.#spots.set(block, spots);
    }
    const spotted = came.filter((block) => this.spotsOf(block).length > 0);
    this.changed({ gone, spotted });
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
    const { entries, memory } = answer.value;
    for (const [id, entry] of Object.entries(entries)) this.#entries.set(id, entry);
    texts.forEach((text, i) => {
      const spots = unpackSpots(answer.value, i, this.#meanings);
      for (const block of blocks.get(text) ?? []) {
        this.#spots.set(block, spots);
        this.#outdated.delete(block);
      }
    });
    const spotted = [...blocks.values()].flat();
    this.#learn(memory, new Set(spotted));
    this.changed({ gone: [], spotted });
    return true;
  }

  /** The worker may die while it answers; it is asked again before the reader is told. */
  async #askPatiently(texts: string[]) {
    const request = { texts, memory: this.#memory, told: [...this.#entries.keys()] };
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
    const unread = this.page.blocks.filter((block) => !this.#spots.has(block) || this.#outdated.has(block));
    const first = unread.length > 1 ? firstInView(unread) : 0;
    const texts = new Map<string, Block[]>();
    let length = 0;
    for (const block of [...unread.slice(first), ...unread.slice(0, first)]) {
      const { text } = block;
      const same = texts.get(text);
      if (same) {
        same.push(block);
        continue;
      }
      if (length > 0 && (length + text.length > limit || texts.size >= mostTexts)) break;
      texts.set(text, [block]);
      length += text.length;
    }
    return texts;
  }

  /** Names that are new, or have a title now, make earlier blocks that have them be asked for again. */
  #learn(memory: DocumentMemory, answered: ReadonlySet<Block>): void {
    const news = listNews(this.#memory.people, memory.people);
    this.#memory = memory;
    if (news.length === 0) return;
    for (const block of this.page.blocks)
      if (!answered.has(block) && isRead(block) && news.some(({ name }) => block.text.includes(name)))
        this.#outdated.add(block);
  }

  #pageOf(blocks: readonly Block[]): PageText {
    return new PageText(blocks, (node) => this.reader.blockOf(node));
  }
}

/** What is to be said of a spot, and where it stands in its block. */
export function spotOf({ spot: { start, end, meaning }, block }: PlacedSpot): Spot {
  return { ...meaning, start, end, text: block.text.slice(start, end) } as Spot;
}

const isRead = ({ text, element }: Block) => isChinese(text) && !isForeign(element);

const lengthOf = (blocks: readonly Block[]) => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** Documents that are not HTML have no body. */
const readableRoot = () => document.body ?? document.documentElement;
