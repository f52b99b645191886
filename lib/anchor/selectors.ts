/**
 * How a saved passage is found again: the text quote and text position selectors of the W3C Web
 * Annotation model. All strings are the page's text as PageText gives it.
 */
export interface Selectors {
  readonly exact: string;
  /** Up to 64 characters of the page's text on each side. */
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 offset in the page's text at the time. */
  readonly start: number;
}

export const contextLength = 64;
