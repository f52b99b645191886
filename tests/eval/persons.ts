import type { Spotter } from '../../lib/spotting/spotter';
import { addCounts, type Counts, compareSpans, rate } from './score';
import { readLines } from './shared-data';

interface LabelledSentence {
  readonly text: string;
  readonly ents: readonly [start: number, end: number, kind: 'PER' | 'LOC' | 'ORG'][];
}

/** Where `npm run train:names -- --hold=…` leaves its weights. */
export const heldOutModelFile = '.tifa/names-held-out.bin';

const none: Counts = { right: 0, wrong: 0, missed: 0 };
const isChineseName = (text: string) => /^[\u4e00-\u9fff]{2,4}$/.test(text);

/**
 * The labels count the person in 邓小平理论 and 尤伯杯; Tifa does not, since there the name is another thing's. One row
 * leaves out what these words follow.
 */
const namesAnother = /^(?:理论|党建理论|主义|思想|杯|奖|基金)/;

/** Exact-span scores of persons on sentences that others have labelled; rows for the table. */
export function scorePersons(spotter: Spotter, sets: readonly string[]): Record<string, object> {
  const rows: Record<string, object> = {};
  for (const set of sets) {
    const counts = { all: none, chinese: none, own: none, certain: none };
    for (const { text, ents } of readLines<LabelledSentence>(`ner/${set}.jsonl.gz`)) {
      const gold = ents.filter(([, , kind]) => kind === 'PER').map(([start, end]) => ({ start, end }));
      const found = spotter()
        .spot(text)
        .filter(({ kind }) => kind === 'person');
      type Span = { readonly start: number; readonly end: number };
      const compare = (before: Counts, spots: readonly Span[], only: (span: Span) => boolean) => {
        const keys = (list: readonly Span[]) =>
          new Set(list.filter(only).map(({ start, end }) => `${start}-${end}`));
        return addCounts(before, compareSpans(keys(spots), keys(gold)));
      };
      const isChinese = ({ start, end }: Span) => isChineseName(text.slice(start, end));
      counts.all = compare(counts.all, found, () => true);
      counts.chinese = compare(counts.chinese, found, isChinese);
      counts.own = compare(
        counts.own,
        found,
        (span) => isChinese(span) && !namesAnother.test(text.slice(span.end, span.end + 4)),
      );
      counts.certain = compare(
        counts.certain,
        found.filter(({ tier }) => tier === 'certain'),
        () => true,
      );
    }
    const row = (one: Counts) => ({ ...rate(one), of: one.right + one.missed });
    rows[`persons, ${set}`] = row(counts.all);
    rows[`Chinese names, ${set}`] = row(counts.chinese);
    rows[`the same without 邓小平理论 and the like, ${set}`] = row(counts.own);
    rows[`persons that are certain, ${set}`] = row(counts.certain);
  }
  return rows;
}
