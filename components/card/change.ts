/** Where two wordings part and meet again: what is alike before and after, and what each has between. */
export function partsOfChange(
  from: string,
  to: string,
): { before: string; dropped: string; added: string; after: string } {
  const size = Math.min(from.length, to.length);
  let head = 0;
  while (head < size && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < size - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  return {
    before: from.slice(0, head),
    dropped: from.slice(head, from.length - tail),
    added: to.slice(head, to.length - tail),
    after: tail > 0 ? from.slice(-tail) : '',
  };
}
