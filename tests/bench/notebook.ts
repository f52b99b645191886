import { countFacets, groupRows, selectRows, wholeLibrary } from '../../lib/notebook/filter';
import { rowOf } from '../../lib/notebook/row';
import { SearchIndex, searchText } from '../../lib/notebook/search';
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
  const index = new SearchIndex();
  const indexing = time(() => {
    for (const [place, highlight] of saved.entries()) index.put(place, searchText(highlight));
  });
  const strings = new Map<string, string>();
  const intern = (text: string) => strings.get(text) ?? strings.set(text, text).get(text) ?? text;
  const rows = saved.map((highlight, place) => rowOf(highlight, place, intern));
  const actions: Record<string, () => unknown> = {
    group: () => groupRows(rows, 'page'),
    count: () => countFacets(rows),
  };
  for (const search of searches) actions[search] = () => selectRows(rows, index, { ...wholeLibrary, search });
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
      row('indexing all of them, in portions while they load', indexing),
      ...searches.map((search) => row(`search: ${search}`, medians[search] as number, 50)),
      row('grouping all by page', medians.group as number),
      row('counting all that can be filtered by', medians.count as number),
    ],
  };
}
