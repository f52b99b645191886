/**
 * How a saved passage is found again: the text quote and text position selectors of the W3C Web
 * Annotation model. All strings are the page's text as PageText gives it.
 */
export interface Selectors extends Quoted {
  /** How often the page had these letters at the time; 0 where that was not counted (version 1 of the notebook). */
  readonly copies: number;
  /** Which of them it was, from 0. */
  readonly nth: number;
  /**
   * How many letters next to it, on both sides together and within its context, the copy that was most like it shared with it;
   * absent where that was not counted. A place that shares more is none of the other copies.
   */
  readonly rival?: number | undefined;
  /** How many other copies shared all of the context; absent where that was not counted. */
  readonly twins?: number | undefined;
  /** How far on the nearest copy in much the same context began, in letters of the page, below 0 before; absent where there was none. */
  readonly apart?: number | undefined;
  /** What else stood around a quote that has copies or others like it; absent where it had none, or where that was not kept. */
  readonly landmarks?: Landmark[] | undefined;
  /** Hash of the text of the blocks that the quote stands in, '' where there is none (version 1 of the notebook). */
  readonly blockHash: string;
}

/** A copy that shares so many letters of the context might be taken for the saved one if that was edited. */
export const closeRival = 16;

export const contextLength = 64;

/** A few letters that the page had only once. */
export interface Landmark {
  /** From the first letter of the quote to the first of these, in letters of the page; below 0 before the quote. */
  readonly offset: number;
  readonly letters: string;
}

export const landmarkLength = 6;

/** A passage of a page's text in its context. */
export interface Quoted {
  readonly exact: string;
  /** Up to 64 characters of the page's text on each side. */
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 offset in the page's text at the time. */
  readonly start: number;
}

/** The selectors of what is stored with more. */
export const selectorsOf = ({
  exact,
  prefix,
  suffix,
  start,
  copies,
  nth,
  rival,
  twins,
  apart,
  landmarks,
  blockHash,
}: Selectors): Selectors => ({
  exact,
  prefix,
  suffix,
  start,
  copies,
  nth,
  rival,
  twins,
  apart,
  landmarks,
  blockHash,
});
