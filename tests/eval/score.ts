/** Exact-span counts of one set. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Compares two sets of spans, written "start-end". */
export function compareSpans(found: ReadonlySet<string>, gold: ReadonlySet<string>): Counts {
  const right = [...found].filter((span) => gold.has(span)).length;
  return { right, wrong: found.size - right, missed: gold.size - right };
}

export const addCounts = (a: Counts, b: Counts): Counts => ({
  right: a.right + b.right,
  wrong: a.wrong + b.wrong,
  missed: a.missed + b.missed,
});

/** Precision, recall and F1 in per cent, to one decimal. */
export function rate({ right, wrong, missed }: Counts): { precision: number; recall: number; F1: number } {
  const percent = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10);
  return {
    precision: percent(right, right + wrong),
    recall: percent(right, right + missed),
    F1: percent(2 * right, 2 * right + wrong + missed),
  };
}
