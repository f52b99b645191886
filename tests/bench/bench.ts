/**
 * `npm run bench`: speed, memory and growth, measured on the built extension and beside named peers, as
 * tables. `npm run bench -- matcher page` runs these sections alone, `--json file` writes the figures down.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Browsers, openBrowsers } from './browsers';
import { benchGrowth } from './growth';
import { benchLibrary } from './library';
import { benchMatcher } from './matcher';
import { benchMemory } from './memory';
import { benchNotebook } from './notebook';
import { benchPage } from './page';
import { format, isMet, type Section, writeJson } from './report';
import { benchSpotter } from './spotter';
import { benchStartup } from './startup';

const inNode = { matcher: benchMatcher, spotter: benchSpotter, notebook: benchNotebook };
const inBrowser = {
  library: benchLibrary,
  page: benchPage,
  startup: benchStartup,
  memory: benchMemory,
  growth: benchGrowth,
};
const names = [...Object.keys(inNode), ...Object.keys(inBrowser)];

const { values, positionals } = parseArgs({
  options: { json: { type: 'string' } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no section ${unknown.join(', ')}; there are ${names.join(', ')}.`);
  process.exit(1);
}
const isWanted = (name: string) => positionals.length === 0 || positionals.includes(name);

const started = performance.now();
const sections: Section[] = [];
const show = (section: Section) => {
  sections.push(section);
  console.log(format(section));
};

const [load = 0] = loadavg();
let machine = `${cpus().length} cores (${cpus()[0]?.model}), load ${load.toFixed(1)}, Node ${process.versions.node}`;
console.log(machine);
for (const [name, bench] of Object.entries(inNode)) if (isWanted(name)) show(bench());
if (Object.keys(inBrowser).some(isWanted)) {
  const browsers: Browsers = await openBrowsers();
  machine += `, Chromium ${browsers.version}`;
  console.log(`\nChromium ${browsers.version}`);
  try {
    for (const [name, bench] of Object.entries(inBrowser)) if (isWanted(name)) show(await bench(browsers));
  } finally {
    await browsers.close();
  }
}
if (values.json) writeJson(values.json, machine, sections);

const limited = sections.flatMap(({ rows }) => rows).filter(({ limit }) => limit);
const missed = limited.filter((row) => !isMet(row)).length;
const seconds = ((performance.now() - started) / 1_000).toFixed(0);
console.log(`\n${limited.length - missed} of ${limited.length} limits met, in ${seconds} s`);
