import { countFacets } from '../../lib/notebook/count-facets';
import { wholeLibrary } from '../../lib/notebook/filter';
import { Listing } from '../../lib/notebook/listing';
import { RowTable } from '../../lib/notebook/row-table';
import { selectRows } from '../../lib/notebook/select-rows';
import { composeHighlights } from './compose-highlights';
import { interleave, time } from './figures';
import type { Row, Section } from './report';

const highlights = 100_000;
const pages = 20_000;
const runs = 7;
const searches = ['经济', '經濟 wording', 'gaozhiliang', 'liǎng gè', 'upholds', 'a', 'nothing has this'];

/** The library's work on a large notebook, without the browser. */
export function benchNotebook(): Section {
  const saved = composeHighlights(highlights, pages);
  const table = new RowTable();
  const indexing = time(() => {
    for (const highlight of saved) table.put(highlight);
  });
  const places = table.newestFirst();
  const rows = { table, places };
  const actions: Record<string, () => unknown> = {
    group: () => new Listing(table, places, 'page'),
    count: () => countFacets(rows),
  };
  for (const search of searches)
    actions[search] = () => {
      // Forgets what was found before.
      table.index.put(highlights, '');
      return selectRows(rows, { ...wholeLibrary, search });
    };
  const medians = interleave(actions, runs);
  const row = (what: string, figure: number, atMost?: number): Row => ({
    what,
    figure,
    unit: 'ms',
    ...(atMost !== undefined && { limit: { atMost } }),
  });
  return {
    title: 'Notebook',
    method: `${highlights.toLocaleString('en')} highlights on ${pages.toLocaleString('en')} pages; medians of ${runs} runs`,
    rows: [
      row('reading all of them into the table, in portions while they load', indexing),
      ...searches.map((search) => row(`search: ${search}`, medians[search] as number, 50)),
      row('grouping all by page', medians.group as number),
      row('counting all that can be filtered by', medians.count as number),
    ],
  };
}
