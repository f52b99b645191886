import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const variable = 'TIFA_BROWSER';

/** Where Chromium, Chrome and Edge usually are, Chromium first: branded Chrome needs a detour to load an extension. */
function usualPlaces() {
  const { platform, env } = process;
  if (platform === 'darwin')
    return ['Chromium', 'Google Chrome for Testing', 'Microsoft Edge', 'Google Chrome'].flatMap((name) =>
      ['/Applications', `${env.HOME}/Applications`].map(
        (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  if (platform === 'win32')
    return [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']]
      .filter(Boolean)
      .flatMap((folder) =>
        [
          'Chromium\\Application\\chrome.exe',
          'Microsoft\\Edge\\Application\\msedge.exe',
          'Google\\Chrome\\Application\\chrome.exe',
        ].map((path) => join(folder, path)),
      );
  return [
    ...[
      'chromium',
      'chromium-browser',
      'microsoft-edge',
      'microsoft-edge-stable',
      'google-chrome',
      'google-chrome-stable',
    ].flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`]),
    '/opt/google/chrome/chrome',
  ];
}

const isDebianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;

/** Installs Debian packages; false where that fails. */
function install(...names) {
  console.log(`Installing ${names.join(' and ')} …`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  return [['update'], ['install', '-y', '--no-install-recommends', ...names]].every(
    (args) => spawnSync('apt-get', args, options).status === 0,
  );
}

/**
 * The path of a browser: the one that TIFA_BROWSER names, else the first in the usual places, else, on
 * Debian or Ubuntu as root, one that is installed now. Ends the process with one sentence if there is none.
 */
export function ensureBrowser() {
  const named = process.env[variable];
  if (named && !existsSync(named)) {
    console.error(`${variable} names ${named}, where there is no browser; mend or unset it.`);
    process.exit(1);
  }
  const find = () => named || usualPlaces().find((path) => existsSync(path));
  if (!find() && isDebianRoot()) install('chromium', 'fonts-noto-cjk');
  const path = find();
  if (!path) {
    console.error(
      `No Chromium, Chrome or Edge was found: install one, or set ${variable} to the path of its program.`,
    );
    process.exit(1);
  }
  ensureHanFonts();
  return path;
}

/** Without a Chinese font pages show boxes. Only Linux lacks them, and only Debian as root can be helped. */
function ensureHanFonts() {
  if (process.platform !== 'linux') return;
  const { stdout, status } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (status === 0 && stdout.trim() !== '') return;
  if (isDebianRoot()) install('fonts-noto-cjk', 'fontconfig');
  else
    console.warn(
      'No Chinese font was found, so pages will show boxes: install one, for example Noto Sans CJK.',
    );
}
