/** Whether a thing is only in the first sequence, only in the second, or in both. */
export type Fate = 'same' | 'removed' | 'added';

/** Where two sequences are compared, things with the same key are the same. */
export interface Keyed {
  readonly key: string;
}

/** A larger table of differences would hold the page up. */
const largestTable = 1_000_000;

/**
 * The shortest edit from one sequence to the other (longest common subsequence); what is the same is given as it is in
 * `now`. Time and memory grow with the product of the lengths of what lies between the first and the last change; where that
 * is more than `largest`, all of it counts as replaced.
 */
export function listEdits<Item extends Keyed>(
  then: readonly Item[],
  now: readonly Item[],
  largest = largestTable,
): [Fate, Item][] {
  let first = 0;
  while (first < then.length && first < now.length && then[first]?.key === now[first]?.key) first++;
  let last = 0;
  while (
    last < then.length - first &&
    last < now.length - first &&
    then[then.length - 1 - last]?.key === now[now.length - 1 - last]?.key
  )
    last++;
  const same = (items: readonly Item[]) => items.map((item): [Fate, Item] => ['same', item]);
  return [
    ...same(now.slice(0, first)),
    ...alignMiddle(then.slice(first, then.length - last), now.slice(first, now.length - last), largest),
    ...same(now.slice(now.length - last)),
  ];
}

function alignMiddle<Item extends Keyed>(
  a: readonly Item[],
  b: readonly Item[],
  largest: number,
): [Fate, Item][] {
  if (a.length * b.length > largest)
    return [
      ...a.map((item): [Fate, Item] => ['removed', item]),
      ...b.map((item): [Fate, Item] => ['added', item]),
    ];
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] =
        a[i]?.key === b[j]?.key ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const edits: [Fate, Item][] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [then, now] = [a[i], b[j]];
    if (then && now && then.key === now.key) {
      edits.push(['same', now]);
      i++;
      j++;
    } else if (then && (!now || at(i + 1, j) >= at(i, j + 1))) {
      edits.push(['removed', then]);
      i++;
    } else if (now) {
      edits.push(['added', now]);
      j++;
    }
  }
  return edits;
}
