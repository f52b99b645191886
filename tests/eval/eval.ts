/**
 * `npm run eval`: quality on labelled data, as tables. The data lie beside the project's folder and not in
 * it; without them there is nothing to score. The saved pages are opened in a browser (TIFA_BROWSER) with the built extension.
 */
import { openSpotterFromSource } from '../../lib/spotting/open';
import { scorePages } from './pages';
import { scoreForms, scoreModernNews, scoreReadings } from './people';
import { scorePersons } from './persons';
import { scoreSample } from './sample';
import { hasSharedData } from './shared-data';

if (!hasSharedData) {
  console.log('Skipped: the labelled data are not here (../shared).');
  process.exit(process.env.CI ? 1 : 0);
}
const spotter = openSpotterFromSource();
console.table(scoreSample(spotter));
console.table(scorePersons(spotter));
// `npm run eval -- --misses` names each miss and each mistake.
const report = process.argv.includes('--misses') ? console.log : undefined;
for (const set of ['modern-people', 'held-out-people'] as const)
  console.table(scoreModernNews(spotter, set, report));
console.table(scoreForms(spotter, report));
console.table(scoreReadings(report));
const executable = process.env.TIFA_BROWSER ?? '/usr/bin/chromium';
console.table(await scorePages(executable));
