/** Which rows are selected, and from which one a range goes on. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly anchor: string;
}

export const nothingSelected: Selection = { ids: new Set(), anchor: '' };

/** Selects one row more, or one less. */
export function toggle({ ids }: Selection, id: string): Selection {
  const changed = new Set(ids);
  if (!changed.delete(id)) changed.add(id);
  return { ids: changed, anchor: id };
}

/** Selects all rows from the anchor to this one; `order` is how they are listed. Without an anchor there, this one. */
export function extend({ ids, anchor }: Selection, id: string, order: readonly string[]): Selection {
  const [from, to] = [order.indexOf(anchor), order.indexOf(id)];
  if (from < 0 || to < 0) return { ids: new Set([...ids, id]), anchor: id };
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...ids, ...range]), anchor };
}

/** What is selected and listed: what a filter hides is no longer selected, lest it be deleted unseen. */
export function withoutHidden(selection: Selection, listed: ReadonlySet<string>): Selection {
  const ids = new Set([...selection.ids].filter((id) => listed.has(id)));
  return ids.size === selection.ids.size ? selection : { ...selection, ids };
}
