/** A run of a text node's characters that stand one to one in the block's text. */
export interface Segment {
  readonly node: Text;
  /** Where the run begins in the block's text, and in the node's data. */
  readonly start: number;
  readonly offset: number;
  readonly length: number;
}

/** The text of one block as the reader sees it: white space collapsed, inline tags ignored, hidden text left out. */
export interface Block {
  readonly element: Element;
  readonly text: string;
  /** Ascending; white space that is not shown stands between them. */
  readonly segments: readonly Segment[];
}

/** Are these two readings of one block: the same text out of the same nodes? */
export function sameBlock(a: Block, b: Block): boolean {
  return (
    a.text === b.text &&
    a.element === b.element &&
    a.segments.length === b.segments.length &&
    a.segments.every(({ node, start, offset, length }, i) => {
      const other = b.segments[i];
      return (
        other?.node === node && other.start === start && other.offset === offset && other.length === length
      );
    })
  );
}

const preserved = /^(?:pre|break-spaces)/;
const needsCollapsing = /[\t\n\r\f]| {2}/;

/** Chinese characters and punctuation. */
const isWide = (unit: number) => unit >= 0x2e80;

/** Puts one block together out of text nodes and line breaks, in order. */
export class BlockBuilder {
  /** How many UTF-16 units there are so far. */
  length = 0;
  /** True while nothing has followed the end of a link. */
  endsInLink = false;
  /** Put together once at the end: looking into a growing string would flatten it again and again. */
  readonly #parts: string[] = [];
  readonly #segments: Segment[] = [];
  /** The last unit, a space while there is none. */
  #last = 0x20;

  constructor(readonly element: Element) {}

  append(node: Text): void {
    const { data } = node;
    if (data === '') return;
    if (
      needsCollapsing.test(data) &&
      !preserved.test(getComputedStyle(node.parentElement ?? this.element).whiteSpace)
    ) {
      this.#appendCollapsed(node);
    } else {
      const hidden = data.charCodeAt(0) === 0x20 && this.#endsInSpace() ? 1 : 0;
      this.#push(node, hidden, data.length, data.slice(hidden));
    }
    if (this.length > 0 && data.trim() !== '') this.endsInLink = false;
  }

  appendBreak(): void {
    if (this.length > 0) this.#show('\n');
    this.endsInLink = false;
  }

  finish(): Block | undefined {
    const text = this.#parts.join('');
    return text.trim() === '' ? undefined : { element: this.element, text, segments: this.#segments };
  }

  /** White space becomes one character; a line break beside Chinese is kept, since print breaks words and lines are counted. */
  #appendCollapsed(node: Text): void {
    const { data } = node;
    for (const { 0: run, index } of data.matchAll(/[^ \t\n\r\f]+|[ \t\n\r\f]+/g)) {
      if (/^[^ \t\n\r\f]/.test(run)) {
        this.#push(node, index, index + run.length, run);
      } else if (!this.#endsInSpace()) {
        const isChinese = isWide(this.#last) || isWide(data.charCodeAt(index + run.length));
        this.#push(node, index, index + 1, isChinese && run.includes('\n') ? '\n' : ' ');
      }
    }
  }

  #push(node: Text, from: number, to: number, shown: string): void {
    if (to <= from) return;
    const last = this.#segments.at(-1);
    if (last?.node === node && last.offset + last.length === from)
      this.#segments[this.#segments.length - 1] = { ...last, length: last.length + to - from };
    else this.#segments.push({ node, start: this.length, offset: from, length: to - from });
    this.#show(shown);
  }

  #show(text: string): void {
    this.#parts.push(text);
    this.length += text.length;
    this.#last = text.charCodeAt(text.length - 1);
  }

  #endsInSpace(): boolean {
    return this.#last === 0x20 || this.#last === 0x09 || this.#last === 0x0a;
  }
}
