import type { Kind } from '../glossary/category';
import type { NormSpan } from '../text/offset';

/** What the spotters propose before they are set against each other. */
export interface Candidate extends NormSpan {
  readonly kind: Kind;
}

/**
 * Which kinds may lie inside which, and why. What is not listed can't: the outer one stays alone.
 * Two spots never cross.
 */
export const mayHold: Readonly<Record<Kind, readonly Kind[]>> = {
  /** A motto is made of terms, and readers ask for the words in it. */
  slogan: ['term', 'formula'],
  /** 十三届全国人大一次会议 names its body. */
  meeting: ['institution'],
  /** 习近平新时代中国特色社会主义思想 is one thing, not a person and a term. */
  term: [],
  formula: [],
  institution: [],
  /** 市政府党组书记 stands in a body. */
  position: ['institution'],
  document: [],
  person: [],
};

/** When two of the same length cross or coincide, the one that is rarer and more exact wins. */
const precedence: Readonly<Record<Kind, number>> = {
  person: 0,
  formula: 1,
  document: 2,
  meeting: 3,
  position: 4,
  institution: 5,
  slogan: 6,
  term: 7,
};

/**
 * The candidates that may stand together: longer before shorter, then by precedence; one is dropped if
 * it crosses one that stands, or lies in one that may not hold it. Sorted by start, longer first.
 */
export function settleOverlaps<C extends Candidate>(candidates: readonly C[]): C[] {
  const ranked = [...candidates].sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) || precedence[a.kind] - precedence[b.kind] || a.start - b.start,
  );
  const standing: C[] = [];
  // The innermost standing candidate at each place; longer ones come first, so later writes are inner.
  const holder = new Map<number, C>();
  for (const candidate of ranked) {
    if (!fits(candidate, holder)) continue;
    standing.push(candidate);
    for (let at: number = candidate.start; at < candidate.end; at++) holder.set(at, candidate);
  }
  return standing.sort((a, b) => a.start - b.start || b.end - a.end);
}

function fits<C extends Candidate>(candidate: C, holder: ReadonlyMap<number, C>): boolean {
  const outer = holder.get(candidate.start);
  for (let at: number = candidate.start; at < candidate.end; at++) if (holder.get(at) !== outer) return false;
  if (!outer) return true;
  return (
    outer.start <= candidate.start &&
    candidate.end <= outer.end &&
    mayHold[outer.kind].includes(candidate.kind)
  );
}
