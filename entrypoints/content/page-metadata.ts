import { type PageMetadata, readMetadata } from '../../lib/page/metadata';
import { type NewsLines, readNewsLines } from '../../lib/page/news-lines';
import type { PageText } from '../../lib/page/page-text';

const known = new WeakMap<PageText, NewsLines>();

/** What this page says of itself. Its text is searched once for each reading of the page; each card asks. */
export function metadataOf(page: PageText): PageMetadata {
  const lines = known.get(page) ?? readNewsLines(page.text);
  known.set(page, lines);
  return readMetadata(document, lines);
}
