/** Whoever shows a card. */
export interface CardOwner {
  /** The card stays until the reader closes it. */
  readonly isPinned: boolean;
  /** Another card takes its place. */
  giveWay(): void;
}
