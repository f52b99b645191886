/**
 * `npm run eval`: quality on labelled data, as tables. The data lie beside the project's folder and not in
 * it; without them there is nothing to score. The saved pages are opened in a browser (TIFA_BROWSER) with the built extension.
 */
import { openNameTagger, openSpotterFromSource } from '../../lib/spotting/open';
import { timeAnchoring } from './anchor-times';
import { scoreSavedPages } from './anchors';
import { scoreMetadata } from './metadata';
import { scorePages } from './pages';
import { scoreForms, scoreModernNews, scoreReadings } from './people';
import { heldOutModelFile, scorePersons } from './persons';
import { scorePolyphones } from './polyphones';
import { scoreSample } from './sample';
import { scoreAltered, scoreShapes } from './shapes';
import { hasSharedData } from './shared-data';

if (!hasSharedData) {
  console.log('Skipped: the labelled data are not here (../shared).');
  process.exit(process.env.CI ? 1 : 0);
}
const spotter = openSpotterFromSource();
console.table(scoreSample(spotter));
console.table(scorePersons(spotter, ['pd.dev']));
// `npm run eval -- --held=msra.val`, after `npm run train:names -- --hold=msra.val`, scores that set with weights that have not seen it.
const held = process.argv.find((one) => one.startsWith('--held='))?.slice('--held='.length);
if (held)
  console.table(
    scorePersons(openSpotterFromSource(undefined, openNameTagger(heldOutModelFile)), ['pd.dev', held]),
  );
// `npm run eval -- --misses` names each miss and each mistake.
const report = process.argv.includes('--misses') ? console.log : undefined;
for (const set of ['modern-people', 'held-out-people'] as const)
  console.table(scoreModernNews(spotter, set, report));
console.table(scoreForms(spotter, report));
console.table(scoreReadings(report));
console.table(scorePolyphones(report));
console.table(scoreShapes(spotter, report));
console.table(scoreAltered(spotter, report));
console.table(scoreMetadata(report));
// Passages on pages that the rules of lib/anchor were made with, and on the others.
for (const half of ['open', 'held out'] as const) console.table(scoreSavedPages(half, report));
console.table(timeAnchoring());
const executable = process.env.TIFA_BROWSER ?? '/usr/bin/chromium';
console.table(await scorePages(executable));
