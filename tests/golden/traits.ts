/** Something that a reader does on a golden page. Each says in `then` what is to be seen afterwards. */
export type Step = { readonly then: string } & (
  | { readonly click: string }
  | { readonly scrollTo: string }
  /** Rests the mouse on the first place of this text in a text node; the card must say `card`. */
  | { readonly hover: string; readonly card: string }
);

/** A golden page: tests/golden/<name>.html, and <name>.spots.json with what is painted at first and after each step. */
export interface Trait {
  readonly name: string;
  /** Completes "Tifa reads …". */
  readonly what: string;
  /** How the page is served; as UTF-8 HTML where it says nothing. Pages stand in UTF-8 in the repository. */
  readonly type?: string;
  readonly encoding?: 'gbk';
  readonly headers?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
}

export const traits: readonly Trait[] = [{ name: 'inline-tags', what: 'words that inline tags break' }];
