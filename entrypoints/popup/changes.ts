import { type Changes, listChanges } from '../../lib/anchor/changes';
import type { PageSummary } from '../../lib/messages/protocol';
import type { Highlight } from '../../lib/notebook/highlight';
import { openFoldTable } from '../../lib/text/fold';
import { pageSpan } from '../../lib/text/offset';

const fold = openFoldTable();

/** What has become of the highlights that a page says stand there edited, by id; those that only were set anew are left out. */
export function changesOf(
  edited: PageSummary['edited'],
  highlights: readonly Highlight[],
): Map<string, Changes> {
  const changes = new Map<string, Changes>();
  for (const { id, prefix, exact, suffix } of edited) {
    const saved = highlights.find((highlight) => highlight.id === id);
    if (!saved) continue;
    const span = pageSpan(prefix.length, prefix.length + exact.length);
    const found = listChanges(saved, prefix + exact + suffix, span, fold);
    if (found.isQuoteChanged || found.isContextChanged) changes.set(id, found);
  }
  return changes;
}
