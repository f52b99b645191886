/**
 * `npm run glossary:mine -- news.jsonl.gz` prints the formulations of a body of news that the glossary does not
 * cover yet, most frequent first, and counts. The file has a JSON object with a `text` on each line; it may be
 * gzipped. A finding is covered if it is a spot, or if spots make up at least half of it; what is left out on
 * purpose stands in lib/glossary/left-out.yaml.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readLeftOut } from '../glossary/build/left-out';
import { mine } from '../glossary/build/mine';
import { openGlossaryFromSource } from '../glossary/build/open';
import { openFoldTable } from '../text/fold';
import { normalise } from '../text/normalise';
import { openSpotterFromSource } from './open';
import { lookUp } from './terms';

const [path] = process.argv.slice(2);
if (!path) {
  console.error('Say which news to mine: npm run glossary:mine -- news.jsonl.gz');
  process.exit(1);
}
const file = readFileSync(path);
const lines = (path.endsWith('.gz') ? gunzipSync(file) : file).toString('utf8').trim().split('\n');
const fold = openFoldTable();
const texts = lines.map((line) => normalise(String((JSON.parse(line) as { text: unknown }).text), fold).text);
const glossary = openGlossaryFromSource();
const spotter = openSpotterFromSource(glossary);
const leftOut = readLeftOut();

type State = 'entry' | 'pattern' | 'in part' | 'left out' | 'uncovered';
const counts: Record<State, number> = { entry: 0, pattern: 0, 'in part': 0, 'left out': 0, uncovered: 0 };
const reasons: Record<string, number> = {};
const uncovered: string[] = [];
const findings = mine(texts);
for (const { text, texts } of findings) {
  const state = stateOf(text);
  counts[state]++;
  if (state === 'uncovered') uncovered.push(`${texts}\t${text}`);
  const reason = state === 'left out' ? (leftOut.get(text) as string) : undefined;
  if (reason) reasons[reason] = (reasons[reason] ?? 0) + 1;
}
if (uncovered.length > 0) console.log(uncovered.join('\n'));
const share = (count: number) => `${((100 * count) / findings.length).toFixed(1)}%`;
console.log(`${findings.length} findings in ${texts.length} texts`);
for (const [state, count] of Object.entries(counts)) console.log(`${state}: ${count} (${share(count)})`);
console.log(
  `reasons: ${Object.entries(reasons)
    .map(([reason, count]) => `${reason} ${count}`)
    .join(', ')}`,
);

function stateOf(text: string): State {
  // A name that needs a title beside it is no spot by itself.
  if (lookUp(glossary, text)) return 'entry';
  const spots = spotter().spot(text);
  const whole = spots.find(({ start, end }) => start === 0 && end === text.length);
  if (whole) return whole.basis === 'pattern' ? 'pattern' : 'entry';
  const covered = new Set(
    spots.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
  );
  if (2 * covered.size >= text.length) return 'in part';
  return leftOut.has(text) ? 'left out' : 'uncovered';
}
