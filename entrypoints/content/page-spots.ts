import type { CompiledEntry } from '../../lib/glossary/compiled-entry';
import { type SharedSpot, type SpotAnswer, unpackSpots } from '../../lib/messages/spot-answer';
import { termKey } from '../../lib/notebook/mark';
import type { Block } from '../../lib/page/blocks';
import type { Meaning, Spot } from '../../lib/spotting/spot';

/** A spot with the block that it stands in. */
export interface PlacedSpot {
  readonly spot: SharedSpot;
  readonly block: Block;
}

/** Fewer meanings than twice this are not worth looking through for unused ones. */
const fewestKept = 200;

/** The spots of a page's blocks, what they mean, and the glossary's entries behind them. */
export class PageSpots {
  /** Kinds that the reader has switched off: they are found, counted and saved, but neither painted nor opened. */
  kindsOff: readonly string[] = [];
  readonly #spots = new WeakMap<Block, readonly SharedSpot[]>();
  /** Blocks to be asked for again; what is known of them holds until then. */
  readonly #outdated = new WeakSet<Block>();
  readonly #meanings = new Map<string, Meaning>();
  /** As JSON texts. */
  readonly #entries = new Map<string, string>();
  /** Keys of the terms that the reader knows. */
  known: ReadonlySet<string> = new Set();
  /** How many meanings were left when unused ones were last forgotten. */
  #kept = fewestKept;

  /** The spots of a block, by start, longer first; none where it has not been answered. */
  of(block: Block): readonly SharedSpot[] {
    return this.#spots.get(block) ?? [];
  }

  /** Those that can be opened. */
  shownOf(block: Block): readonly SharedSpot[] {
    const spots = this.of(block);
    if (this.kindsOff.length === 0) return spots;
    return spots.filter(({ meaning }) => !this.kindsOff.includes(meaning.kind));
  }

  /** Those that can be opened and lie in no other such spot. */
  outermostOf(block: Block): Generator<SharedSpot> {
    return outermost(this.shownOf(block));
  }

  /** The outermost of those that the reader does not know. */
  unknownOf(block: Block): Generator<SharedSpot> {
    const { known } = this;
    const spots = this.shownOf(block);
    return outermost(known.size > 0 ? spots.filter(({ meaning }) => !known.has(termKey(meaning))) : spots);
  }

  /** The smallest spot that this one lies in. */
  outerOf({ spot, block }: PlacedSpot): PlacedSpot | undefined {
    const outer = this.shownOf(block).findLast(
      (one) => one !== spot && one.start <= spot.start && spot.end <= one.end,
    );
    return outer && { spot: outer, block };
  }

  entryOf({ entryId }: Meaning): CompiledEntry | undefined {
    const text = entryId === undefined ? undefined : this.#entries.get(entryId);
    return text === undefined ? undefined : (JSON.parse(text) as CompiledEntry);
  }

  /** The ids of the entries that have been told. */
  get told(): string[] {
    return [...this.#entries.keys()];
  }

  isAnswered(block: Block): boolean {
    return this.#spots.has(block);
  }

  isWanted(block: Block): boolean {
    return !this.#spots.has(block) || this.#outdated.has(block);
  }

  /** This block is to be asked for again. */
  outdate(block: Block): void {
    this.#outdated.add(block);
  }

  put(block: Block, spots: readonly SharedSpot[]): void {
    this.#spots.set(block, spots);
    this.#outdated.delete(block);
  }

  /** Is there nothing to ask: answered, not outdated, and every entry at hand? A block may come back when these have been forgotten. */
  isWhole(block: Block): boolean {
    return (
      !this.isWanted(block) &&
      this.of(block).every(({ meaning: { entryId } }) => entryId === undefined || this.#entries.has(entryId))
    );
  }

  forget(block: Block): void {
    this.#spots.delete(block);
  }

  /** Takes over the answer to a request; `blocks` are those of each of its texts, in order. */
  take(answer: SpotAnswer, blocks: readonly (readonly Block[])[]): void {
    for (const [id, entry] of Object.entries(answer.entries)) this.#entries.set(id, entry);
    const spots = unpackSpots(answer, this.#meanings);
    blocks.forEach((same, text) => {
      for (const block of same) this.put(block, spots[text] ?? []);
    });
  }

  /** A page that goes on for ever must not gather what none of its `blocks` needs any more. */
  forgetUnused(blocks: readonly Block[]): void {
    if (this.#meanings.size < 2 * this.#kept) return;
    const used = new Set<Meaning>();
    for (const block of blocks) for (const { meaning } of this.of(block)) used.add(meaning);
    for (const [key, meaning] of this.#meanings) if (!used.has(meaning)) this.#meanings.delete(key);
    const ids = new Set([...used].map(({ entryId }) => entryId));
    for (const id of this.#entries.keys()) if (!ids.has(id)) this.#entries.delete(id);
    this.#kept = Math.max(fewestKept, used.size);
  }
}

/** What is to be said of a spot, and where it stands in its block. */
export function spotOf({ spot: { start, end, meaning }, block }: PlacedSpot): Spot {
  return { ...meaning, start, end, text: block.text.slice(start, end) } as Spot;
}

/** Of ascending spots, longer first, those that lie in no other. */
function* outermost(spots: readonly SharedSpot[]): Generator<SharedSpot> {
  let end = 0;
  for (const spot of spots) {
    if (spot.start < end) continue;
    end = spot.end;
    yield spot;
  }
}
