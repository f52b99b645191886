/** `npm start [-- URL_OR_FILE]`: builds the extension and opens it on a sample page, or on the page named. */
import { ensureBrowser } from './browser.mjs';
import { ensurePackages, runPackage } from './packages.mjs';

ensurePackages();
const browser = ensureBrowser();
const built = runPackage('wxt/bin/wxt.mjs', ['build']);
process.exitCode =
  built ||
  runPackage('tsx/dist/cli.mjs', ['tests/visit/visit.ts', ...process.argv.slice(2)], {
    env: { ...process.env, TIFA_BROWSER: browser },
  });
