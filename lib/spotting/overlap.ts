import type { Kind } from '../glossary/category';
import type { NormSpan } from '../text/offset';

/** What the spotters propose before they are set against each other. */
export interface Candidate extends NormSpan {
  readonly kind: Kind;
  /** There where it can be named inside a longer term: 以习近平同志为核心的党中央 names a person, 邓小平理论 does not. */
  readonly isAddressed?: boolean;
  /** There where it was put together by a pattern. */
  readonly composed?: unknown;
  /** There where it is an entry of the reader's own. */
  readonly own?: unknown;
}

/**
 * Which kinds may lie inside which, and why. What is not listed can't: the outer one stays alone.
 * Two spots never cross.
 */
export const mayHold: Readonly<Record<Kind, readonly Kind[]>> = {
  /** A motto is made of terms, and readers ask for the words in it; a quotation of two names holds both. */
  slogan: ['term', 'formula', 'slogan'],
  /** 十三届全国人大一次会议 names the body that meets. */
  meeting: ['institution'],
  /** 市政府党组书记 names the body in which the post is. */
  position: ['institution'],
  /** 习近平新时代中国特色社会主义思想 is one thing, not a person and a term. */
  term: [],
  /** What 两个维护 stands for is listed on its card; the two characters 维护 say nothing by themselves. */
  formula: [],
  /** 国务院 in 国务院办公厅 is part of another body's name. */
  institution: [],
  /** A title between 《 and 》 is one name. */
  document: [],
  /** A name has no parts. */
  person: [],
};

/**
 * What a pattern put together may hold besides: the glossary's own words, 组织部 in 市委组织部, 党总支 in 村党总支; and a stack of
 * titles (区委副书记、区长) the titles that it joins, composed or not.
 */
function holdsAsComposed(outer: Candidate, inner: Candidate): boolean {
  if (outer.composed === undefined) return false;
  if (inner.kind === 'position') return outer.kind === 'position';
  return inner.composed === undefined && (inner.kind === 'institution' || inner.kind === 'term');
}

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
 * The candidates that may stand together: longer before shorter, of the same length the reader's own first, then by
 * precedence; one is dropped if it crosses one that stands, or lies in one that may not hold it. So an own entry takes the
 * place of what else is known of the same words, and a longer one holds or drops what lies in it or crosses it, whosever
 * it is. Sorted by start, longer first.
 */
export function settleOverlaps<C extends Candidate>(candidates: readonly C[]): C[] {
  const ranked = [...candidates].sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      Number(b.own !== undefined) - Number(a.own !== undefined) ||
      precedence[a.kind] - precedence[b.kind] ||
      a.start - b.start,
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
    candidate.end - candidate.start < outer.end - outer.start &&
    (mayHold[outer.kind].includes(candidate.kind) ||
      holdsAsComposed(outer, candidate) ||
      candidate.isAddressed === true)
  );
}
