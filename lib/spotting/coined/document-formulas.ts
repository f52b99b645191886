import { areMembers, readOrdinal } from './expansions';

/** A formula that the document spells out. */
export interface KnownFormula {
  /** Normalised, without quotation marks. */
  readonly formula: string;
  readonly members: readonly string[];
}

const mostFormulas = 200;

/** The formulas that a document has spelled out so far. Grows as the document is read. */
export class DocumentFormulas {
  readonly #members = new Map<string, readonly string[]>();
  #list: readonly KnownFormula[] | undefined;
  /** The last formula that nobody has spelled out, and what paragraphs after it have given so far. */
  #awaited: { readonly formula: string; readonly members: string[] } | undefined;

  constructor(known: readonly KnownFormula[]) {
    for (const { formula, members } of known) this.#members.set(formula, members);
    this.#list = known;
  }

  get all(): readonly KnownFormula[] {
    this.#list ??= [...this.#members].map(([formula, members]) => ({ formula, members }));
    return this.#list;
  }

  membersOf(formula: string): readonly string[] | undefined {
    return this.#members.get(formula);
  }

  /** Nobody has spelled this formula out yet: the next paragraphs may. */
  await(formula: string): void {
    if (!this.#members.has(formula) && formula !== this.#awaited?.formula)
      this.#awaited = { formula, members: [] };
  }

  /** Takes the next paragraph in, which may give the next member of the formula that is awaited. */
  readOn(text: string): void {
    if (!this.#awaited) return;
    const { formula, members } = this.#awaited;
    const member = readOrdinal(text, members.length);
    if (member !== undefined) members.push(member);
    else if (members.length > 0) this.#awaited = undefined;
    if (areMembers(formula, members)) {
      this.learn(formula, members);
      this.#awaited = undefined;
    }
  }

  /** The first spelling out stays. */
  learn(formula: string, members: readonly string[]): void {
    if (this.#members.has(formula) || this.#members.size >= mostFormulas) return;
    this.#members.set(formula, members);
    this.#list = undefined;
  }
}
