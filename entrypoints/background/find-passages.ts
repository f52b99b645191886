import { locateChanged, readChanged } from '../../lib/anchor/locate-changed';
import type { Selectors } from '../../lib/anchor/selectors';
import { type FoldTable, openFoldTable } from '../../lib/text/fold';
import type { PageSpan } from '../../lib/text/offset';

let fold: FoldTable | undefined;

/**
 * Where passages stand in a page's text that has changed since they were saved. It is done here and not in the
 * page: the table of scripts is too much to put into every page, and no page is held up.
 */
export function findPassages(text: string, passages: readonly Selectors[]): (PageSpan | null)[] {
  const page = readChanged(text, (fold ??= openFoldTable()));
  return passages.map((passage) => locateChanged(page, passage) ?? null);
}
