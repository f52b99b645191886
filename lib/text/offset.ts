/**
 * Three kinds of offset that must never be mixed; all count UTF-16 code units. RawOffset is a place in a
 * text as it was given (a block of a page, a file), NormOffset one in the normalised text, and PageOffset
 * one in the text of a whole page, which is its blocks put together.
 */
export type RawOffset = number & { readonly unit: 'raw' };
export type NormOffset = number & { readonly unit: 'norm' };
export type PageOffset = number & { readonly unit: 'page' };

/** Half-open: `end` is the first offset after the span. */
interface Span<Offset extends number> {
  readonly start: Offset;
  readonly end: Offset;
}
export type RawSpan = Span<RawOffset>;
export type NormSpan = Span<NormOffset>;
export type PageSpan = Span<PageOffset>;

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
export const pageSpan = (start: number, end: number): PageSpan => ({
  start: start as PageOffset,
  end: end as PageOffset,
});
