/**
 * Two kinds of offset that must never be mixed; both count UTF-16 code units.
 * RawOffset is a place in text as the page (or a file) has it, NormOffset one in the normalised text.
 */
export type RawOffset = number & { readonly unit: 'raw' };
export type NormOffset = number & { readonly unit: 'norm' };

/** Half-open: `end` is the first offset after the span. */
interface Span<Offset extends number> {
  readonly start: Offset;
  readonly end: Offset;
}
export type RawSpan = Span<RawOffset>;
export type NormSpan = Span<NormOffset>;

export const rawOffset = (value: number) => value as RawOffset;
export const normOffset = (value: number) => value as NormOffset;
export const rawSpan = (start: number, end: number): RawSpan => ({
  start: start as RawOffset,
  end: end as RawOffset,
});
export const normSpan = (start: number, end: number): NormSpan => ({
  start: start as NormOffset,
  end: end as NormOffset,
});
