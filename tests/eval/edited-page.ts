import { type PageSpan, pageSpan } from '../../lib/text/offset';

/** A block of a page's text that remembers where on the page as it was each UTF-16 unit stood; -1 for what is new. */
export interface Block {
  readonly text: string;
  readonly origins: readonly number[];
}

const separator = '\n\n';

export function blocksOf(texts: readonly string[]): Block[] {
  let at = 0;
  return texts.map((text) => {
    const start = at;
    at += text.length + separator.length;
    return {
      text,
      origins: rangeFrom(start, text.length),
    };
  });
}

const rangeFrom = (start: number, length: number) => Array.from({ length }, (_, i) => start + i);

export const newBlock = (text: string): Block => ({ text, origins: new Array(text.length).fill(-1) });

/** Puts `inserted` in place of the units from `start` to `end`. What takes the place of as many units keeps their origins. */
export function splice({ text, origins }: Block, start: number, end: number, inserted: string): Block {
  const kept = origins.slice(start, end);
  return {
    text: text.slice(0, start) + inserted + text.slice(end),
    origins: [
      ...origins.slice(0, start),
      ...(inserted.length === kept.length ? kept : new Array(inserted.length).fill(-1)),
      ...origins.slice(end),
    ],
  };
}

/** A page after an edit: its text, and the way from places on the old page to the new one. */
export class EditedPage {
  readonly text: string;
  readonly #placeOf = new Map<number, number>();

  constructor(readonly blocks: readonly Block[]) {
    this.text = blocks.map(({ text }) => text).join(separator);
    let at = 0;
    for (const { text, origins } of blocks) {
      origins.forEach((origin, i) => {
        if (origin >= 0) this.#placeOf.set(origin, at + i);
      });
      at += text.length + separator.length;
    }
  }

  /** Where a span of the old page is now, from its first letter to its last, and how much of it that is. */
  trace({ start, end }: PageSpan, isLetter: (origin: number) => boolean): Trace {
    const places: number[] = [];
    let letters = 0;
    for (let origin = start as number; origin < end; origin++) {
      if (!isLetter(origin)) continue;
      letters++;
      const place = this.#placeOf.get(origin);
      if (place !== undefined) places.push(place);
    }
    const isInOrder = places.every((place, i) => i === 0 || place > (places[i - 1] as number));
    const first = places[0];
    if (first === undefined) return { span: undefined, kept: 0, isInOrder: true };
    return {
      span: pageSpan(Math.min(...places), Math.max(...places) + 1),
      kept: places.length / letters,
      isInOrder,
    };
  }
}

export interface Trace {
  readonly span: PageSpan | undefined;
  /** The part of its letters that are still there. */
  readonly kept: number;
  readonly isInOrder: boolean;
}
