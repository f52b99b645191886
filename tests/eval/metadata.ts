import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { readMetadata } from '../../lib/page/metadata';
import { readNewsLines } from '../../lib/page/news-lines';
import { blocksOfHtml } from './saved-text';
import { listSharedPages, readShared } from './shared-data';

/** What a reader sees on a saved page: date and outlet, '' where it shows none. */
type PageFacts = Readonly<Record<string, { readonly published: string; readonly outlet: string }>>;

const readFacts = () =>
  JSON.parse(readFileSync(new URL('page-facts.json', import.meta.url), 'utf8')) as PageFacts;

/** Outlets and dates read off the saved pages, against what a reader saw there. `report` gets each mistake. */
export function scoreMetadata(report?: (line: string) => void): Record<string, object> {
  const facts = readFacts();
  const counts = {
    outlet: { shown: 0, right: 0, 'not shown': 0, 'something given': 0 },
    published: { shown: 0, right: 0, 'not shown': 0, 'something given': 0 },
  };
  for (const { file, charset } of listSharedPages()) {
    const seen = facts[file];
    if (!seen) continue;
    const html = new TextDecoder(charset).decode(readShared(`pages/${file}`));
    const { document } = parseHTML(html);
    Object.defineProperty(document, 'location', { value: new URL('http://news.example/') });
    const read = readMetadata(
      document as unknown as Document,
      readNewsLines(blocksOfHtml(html).join('\n\n')),
    );
    for (const field of ['outlet', 'published'] as const) {
      const given = field === 'published' ? read.published.slice(0, 10) : read.outlet;
      const count = counts[field];
      if (seen[field] === '') {
        count['not shown']++;
        if (given !== '') count['something given']++;
        continue;
      }
      count.shown++;
      if (given === seen[field]) count.right++;
      else report?.(`${file}: ${field} read as "${given}", shown as "${seen[field]}"`);
    }
  }
  return Object.fromEntries(
    Object.entries(counts).map(([field, count]) => [
      field,
      { ...count, share: `${Math.round((1_000 * count.right) / count.shown) / 10}%` },
    ]),
  );
}
