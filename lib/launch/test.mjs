/**
 * `npm test`: everything that must hold, from nothing but git and Node. The last line counts it all: each
 * unit and browser test, and lint, types, dead code, the two builds and the store's lint as one each.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser.mjs';
import { ensurePackages, root, runPackage } from './packages.mjs';

ensurePackages();
process.env.TIFA_BROWSER = ensureBrowser();

const reports = `${root}.tifa/`;
mkdirSync(reports, { recursive: true });
const totals = { passed: 0, failed: 0, skipped: 0 };

const checks = [
  ['types are prepared', 'wxt/bin/wxt.mjs', ['prepare']],
  ['lint and format', '@biomejs/biome/bin/biome', ['ci', '--error-on-warnings']],
  ['types', 'typescript/bin/tsc', ['--noEmit']],
  ['dead code', 'knip/bin/knip.js', []],
  ['build for Chromium', 'wxt/bin/wxt.mjs', ['build']],
  ['build for Firefox', 'wxt/bin/wxt.mjs', ['build', '--browser', 'firefox']],
  ['store lint', 'web-ext/bin/web-ext.js', ['lint', '--source-dir', '.output/firefox-mv3']],
];
for (const [name, script, args] of checks) {
  console.log(`\n== ${name}`);
  totals[runPackage(script, args) === 0 ? 'passed' : 'failed']++;
}

console.log('\n== unit tests');
const unit = `${reports}unit.json`;
runTests(
  unit,
  'vitest/vitest.mjs',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
  (report) => ({
    passed: report.numPassedTests,
    failed:
      report.numFailedTests +
      report.testResults.filter(
        ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
      ).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }),
);

console.log('\n== browser tests');
const browser = `${reports}browser.json`;
process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = browser;
runTests(browser, '@playwright/test/cli.js', ['test', '--reporter=list,json'], ({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  skipped: stats.skipped,
}));

/** Runs a test runner that writes a JSON report, and adds up what the report counts. No report is a failure. */
function runTests(report, script, args, count) {
  rmSync(report, { force: true });
  const status = runPackage(script, args);
  const counted = existsSync(report)
    ? count(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 1, skipped: 0 };
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  for (const key of Object.keys(totals)) totals[key] += counted[key];
}

const { passed, failed, skipped } = totals;
// On a build server nothing may be skipped.
process.exitCode = failed > 0 || (process.env.CI && skipped > 0) ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
