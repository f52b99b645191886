/**
 * `npm run fit:rows`: fits the weights of lib/spotting/coined/row-features.ts to the rows that readers judged (rows.jsonl, and
 * those of shapes.jsonl that are not held out) by logistic regression, and prints them with what they get right.
 */
import { readFileSync } from 'node:fs';
import { proposeRows } from '../../lib/spotting/coined/parallels';
import { openNameTagger, openSpotterFromSource } from '../../lib/spotting/open';
import { openFoldTable } from '../../lib/text/fold';
import { normalise } from '../../lib/text/normalise';
import { rawOffset } from '../../lib/text/offset';
import { readEveningNews } from './shared-data';

interface JudgedRow {
  readonly id: string;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly heldOut?: true;
}

interface Example {
  readonly features: readonly number[];
  readonly isSlogan: boolean;
}

const steps = 6_000;
const rate = 0.01;
const decay = 0.6;

const readLabels = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as JudgedRow);

const fold = openFoldTable();
const spotter = openSpotterFromSource();
const tagger = openNameTagger();
const texts = readEveningNews();
let names: string[] = [];
let unproposed = 0;
const examples: Example[] = [];
const judged = ['rows.jsonl', 'shapes.jsonl', 'shapes-more.jsonl', 'shapes-third.jsonl'].flatMap(readLabels);
for (const { id, kind, start, end, label, heldOut } of judged) {
  if (kind !== 'enumeration' || heldOut) continue;
  const { text, map } = normalise(texts.get(id) as string, fold);
  const known = spotter()
    .spot(text)
    .filter(({ coined }) => coined === undefined);
  const [from, to] = [map.toNorm(rawOffset(start)), map.toNorm(rawOffset(end))];
  const near = [...proposeRows(text, tagger(text), known)].filter(
    ({ row }) => row.start < to && from < row.end,
  );
  const isExact = ({ row }: (typeof near)[number]) => row.start === from && row.end === to;
  if (label === 'slogan' && !near.some(isExact)) unproposed++;
  for (const one of near) {
    names = Object.keys(one.features);
    examples.push({ features: Object.values(one.features), isSlogan: label === 'slogan' && isExact(one) });
  }
}

/** The weights that logistic regression gives these examples. */
function regress(examples: readonly Example[]): number[] {
  const weights = names.map(() => 0);
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : -decay * weight));
    for (const example of examples) {
      const error = Number(example.isSlogan) - 1 / (1 + Math.exp(-oddsOf(example, weights)));
      example.features.forEach((value, i) => {
        (gradient[i] as number) += error * value;
      });
    }
    gradient.forEach((value, i) => {
      (weights[i] as number) += rate * value;
    });
  }
  return weights;
}

const oddsOf = ({ features }: Example, weights: readonly number[]) =>
  features.reduce((sum, value, i) => sum + value * (weights[i] as number), 0);

const weights = regress(examples);
console.log(
  Object.fromEntries(names.map((name, i) => [name, Math.round(10 * (weights[i] as number)) / 10])),
  `${examples.length} rows; of the slogans ${unproposed} are not proposed with their span`,
);
// Each fifth of the rows by the weights that the others give.
const folds = [0, 1, 2, 3, 4].map((fold) => regress(examples.filter((_, i) => i % 5 !== fold)));
const unseen = examples.map((one, i) => ({ one, odds: oddsOf(one, folds[i % 5] as number[]) }));
const all = examples.filter(({ isSlogan }) => isSlogan).length;
for (const least of [-1.5, -1, -0.5, 0, 0.5, 1, 1.5]) {
  const found = unseen.filter(({ odds }) => odds > least);
  const right = found.filter(({ one }) => one.isSlogan).length;
  console.log(
    `odds ${least}: precision ${(right / found.length).toFixed(2)}, recall ${(right / all).toFixed(2)} of ${all}`,
  );
}
