import { type NormOffset, type NormSpan, type RawOffset, type RawSpan, rawSpan } from './offset';

/** The one place that converts between offsets in raw and in normalised text. */
export class OffsetMap {
  readonly #starts: Uint32Array | null;

  /** `starts[n]` is the raw offset that normalised unit n was read from; null where the two texts are the same. */
  constructor(starts: Uint32Array | null) {
    this.#starts = starts;
  }

  /** The map of a text of which only some units are kept, whose offsets here `kept` gives, ascending. */
  narrow(kept: ArrayLike<number>): OffsetMap {
    const starts = this.#starts;
    const narrowed = Uint32Array.from(kept);
    if (starts)
      for (let i = 0; i < narrowed.length; i++) narrowed[i] = starts[narrowed[i] as number] as number;
    return new OffsetMap(narrowed);
  }

  /** The raw text that a non-empty normalised span was read from, without dropped characters at its ends. */
  toRaw({ start, end }: NormSpan): RawSpan {
    const starts = this.#starts;
    if (!starts) return rawSpan(start, end);
    const first = starts[start];
    const last = starts[end - 1];
    if (first === undefined || last === undefined || end <= start)
      throw new RangeError(`span ${start}-${end} is not in the normalised text`);
    return rawSpan(first, last + 1);
  }

  /** The first normalised offset that was read from `raw` or from after it. */
  toNorm(raw: RawOffset): NormOffset {
    const starts = this.#starts;
    if (!starts) return raw as number as NormOffset;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) < raw) low = middle + 1;
      else high = middle;
    }
    return low as NormOffset;
  }
}
