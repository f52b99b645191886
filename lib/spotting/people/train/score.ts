import type { NameTagger } from '../name-tagger';
import type { Sentence } from './sentences';

/** Odds from which a name is counted. */
const thresholds = [-0.5, 0, 1, 2];
const isChineseName = (name: string) => /^[\u4e00-\u9fff]{2,4}$/.test(name);

/** Exact spans of the tagger by itself: precision, recall and F1 of Chinese names in per cent, and F1 of all, by threshold. */
export function scoreTagger(tagger: NameTagger, sentences: readonly Sentence[]): Record<string, string> {
  const row: Record<string, string> = {};
  for (const threshold of thresholds) {
    const all = { found: 0, labelled: 0, right: 0 };
    const chinese = { found: 0, labelled: 0, right: 0 };
    for (const { text, names } of sentences) {
      const gold = new Set(names.map(([start, end]) => `${start}-${end}`));
      const count = (name: string, what: 'found' | 'labelled' | 'right') => {
        all[what]++;
        if (isChineseName(name)) chinese[what]++;
      };
      for (const { start, end, odds } of tagger(text).names) {
        if (odds < threshold) continue;
        count(text.slice(start, end), 'found');
        if (gold.has(`${start}-${end}`)) count(text.slice(start, end), 'right');
      }
      for (const [start, end] of names) count(text.slice(start, end), 'labelled');
    }
    const f1 = ({ found, labelled, right }: typeof all) => ((200 * right) / (found + labelled)).toFixed(1);
    const { found, labelled, right } = chinese;
    row[`odds ${threshold}`] =
      `P ${((100 * right) / found).toFixed(1)} R ${((100 * right) / labelled).toFixed(1)} F1 ${f1(chinese)} (all ${f1(all)})`;
  }
  return row;
}
