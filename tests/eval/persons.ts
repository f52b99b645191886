import type { Spotter } from '../../lib/spotting/spotter';
import { addCounts, type Counts, compareSpans, rate } from './score';
import { readLines } from './shared-data';

interface LabelledSentence {
  readonly text: string;
  readonly ents: readonly [start: number, end: number, kind: 'PER' | 'LOC' | 'ORG'][];
}

const none: Counts = { right: 0, wrong: 0, missed: 0 };
const isChineseName = (text: string) => /^[\u4e00-\u9fff]{2,4}$/.test(text);

/** Exact-span scores of persons on sentences that others have labelled; rows for the table. */
export function scorePersons(spotter: Spotter): Record<string, object> {
  const rows: Record<string, object> = {};
  for (const set of ['pd.dev', 'msra.val']) {
    let all = none;
    let chinese = none;
    for (const { text, ents } of readLines<LabelledSentence>(`ner/${set}.jsonl.gz`)) {
      const gold = ents.filter(([, , kind]) => kind === 'PER').map(([start, end]) => ({ start, end }));
      const found = spotter()
        .spot(text)
        .filter(({ kind }) => kind === 'person');
      const spans = (list: readonly { start: number; end: number }[], only: (text: string) => boolean) =>
        new Set(
          list
            .filter(({ start, end }) => only(text.slice(start, end)))
            .map(({ start, end }) => `${start}-${end}`),
        );
      all = addCounts(
        all,
        compareSpans(
          spans(found, () => true),
          spans(gold, () => true),
        ),
      );
      chinese = addCounts(chinese, compareSpans(spans(found, isChineseName), spans(gold, isChineseName)));
    }
    rows[`persons, ${set}`] = { ...rate(all), of: all.right + all.missed };
    rows[`Chinese names, ${set}`] = { ...rate(chinese), of: chinese.right + chinese.missed };
  }
  return rows;
}
