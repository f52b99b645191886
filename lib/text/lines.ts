import type { NormOffset } from './offset';

/** A place in normalised text where a line break between two Han characters was taken out. */
export interface Join {
  readonly at: NormOffset;
  /** The line that ended there is as wide as its paragraph: in print any word may be broken there. */
  readonly isFull: boolean;
}

const space = 0x20;

/** Print is set in lines of at least so many characters, whose widths differ by at most one. */
const narrowestColumn = 8;
const slack = 1;
/** The first line of a paragraph begins with two blanks, which are not counted. */
const indent = 2;
/** Of the broken lines of a paragraph, how many must be full before it is taken for print, and what part of them. */
const fewestFull = 2;
const leastShare = 2 / 3;

interface Line {
  readonly width: number;
  readonly join: NormOffset | undefined;
}

/** Follows the lines of a text and tells which of them are full. Widths are in Han characters; Latin counts half. */
export class LineWidths {
  width = 0;
  /** The same since the last line break that stayed. */
  widthSinceBreak = 0;
  readonly #joins: Join[] = [];
  #lines: Line[] = [];

  /** A unit of the line as it is normalised. */
  add(unit: number): void {
    const width = unit < 0x2000 ? 0.5 : 1;
    this.width += width;
    if (unit !== space) this.widthSinceBreak += width;
  }

  /** A single line break; `join` where it was taken out. */
  endLine(join?: NormOffset): void {
    this.#lines.push({ width: this.width, join });
    this.width = 0;
  }

  /** A line break that stays since the line is one of a menu. */
  endMenuLine(): void {
    this.endLine();
    this.widthSinceBreak = 0;
  }

  endParagraph(): void {
    this.width = 0;
    this.widthSinceBreak = 0;
    if (this.#lines.length === 0) return;
    const column = this.#lines.reduce((most, { width }) => Math.max(most, width), narrowestColumn);
    const [first] = this.#lines;
    const isFull = (line: Line) => line.width >= column - slack - (line === first ? indent : 0);
    const full = this.#lines.filter(isFull).length;
    const isPrint = full >= fewestFull && full >= this.#lines.length * leastShare;
    for (const line of this.#lines)
      if (line.join !== undefined) this.#joins.push({ at: line.join, isFull: isPrint && isFull(line) });
    this.#lines = [];
  }

  /** Ends the last paragraph and gives all joins, ascending. */
  finish(): readonly Join[] {
    this.endParagraph();
    return this.#joins;
  }
}
