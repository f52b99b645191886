import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { root } from './source-files';

const folder = join(root, '.output/chrome-mv3');
const isBuilt = existsSync(folder);
if (!isBuilt && process.env.CI) throw new Error('the extension is not built; npm test builds it first');
if (!isBuilt) console.warn('Skipped: the extension is not built; npm run build makes it.');

const gzipped = (...files: string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0);

const popupChunks = isBuilt ? readdirSync(join(folder, 'chunks')).map((name) => `chunks/${name}`) : [];

const contentScripts = ['sentinel', 'content', 'frame-card'].map((name) => `content-scripts/${name}.js`);

describe.skipIf(!isBuilt)('the built extension', () => {
  const manifest = () =>
    JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;

  test('what every page gets is at most 4 kB gzipped', () => {
    expect(gzipped('content-scripts/sentinel.js')).toBeLessThanOrEqual(4_000);
  });

  test('what a Chinese page gets is at most 45 kB gzipped in all', () => {
    const all = gzipped(
      'content-scripts/sentinel.js',
      'content-scripts/content.js',
      'content-scripts/content.css',
    );
    expect(all).toBeLessThanOrEqual(45_000);
  });

  test('what the top page gets when a small frame has its card drawn there is at most 25 kB gzipped', () => {
    expect(gzipped('content-scripts/frame-card.js')).toBeLessThanOrEqual(25_000);
  });

  test('what spotting needs of the glossary is at most 400 kB gzipped', () => {
    expect(gzipped('glossary-forms.bin')).toBeLessThanOrEqual(400_000);
  });

  test('the names model is at most 450 kB gzipped', () => {
    expect(gzipped('names-model.bin')).toBeLessThanOrEqual(450_000);
  });

  test('the dictionary, which is kept in memory as it is, is at most 10 MB', () => {
    expect(statSync(join(folder, 'dictionary.txt')).size).toBeLessThanOrEqual(10_000_000);
  });

  test('it asks for these permissions and no others', () => {
    const { permissions, host_permissions, optional_permissions, content_security_policy } = manifest();
    expect({ permissions, host_permissions, optional_permissions, content_security_policy }).toEqual({
      permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'sidePanel'],
      host_permissions: ['<all_urls>'],
      optional_permissions: undefined,
      content_security_policy: undefined,
    });
  });

  test('pages can reach none of its files', () => {
    expect(manifest().web_accessible_resources).toBeUndefined();
    expect(manifest().externally_connectable).toBeUndefined();
  });

  test('the manifest injects the sentinel and nothing else', () => {
    expect(manifest().content_scripts).toEqual([
      expect.objectContaining({ js: ['content-scripts/sentinel.js'], all_frames: true }),
    ]);
  });

  test.each([...contentScripts, 'background.js', ...popupChunks])(
    '%s holds no eval, no remote code and no HTML sink',
    (file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      expect(
        /\beval\(|new Function\(|\bimport\(|importScripts\(|\.innerHTML\s*=[^=]/.exec(text)?.[0],
      ).toBeUndefined();
    },
  );

  test.each(contentScripts)(
    '%s has no character that makes the browser keep it at twice its size',
    (file) => {
      expect(/[^\0-\x7f]/.exec(readFileSync(join(folder, file), 'utf8'))?.[0]).toBeUndefined();
    },
  );

  test('underlines are ruled for the root where they are inherited, and for every element in Firefox', () => {
    const selectors = (browser: string) => [
      ...new Set(
        readFileSync(join(root, `.output/${browser}-mv3/content-scripts/content.css`), 'utf8')
          .match(/[^{}]+(?=\{)/g)
          ?.map((selector) => selector.replace(/\(.*/, '')),
      ),
    ];
    expect(selectors('chrome')).toEqual([':root::highlight']);
    expect(selectors('firefox')).toEqual(['::highlight']);
  });

  test.each(contentScripts)('%s says nothing to the page', (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(/wxt:content-script|postMessage\(|dispatchEvent\(/.exec(text)?.[0]).toBeUndefined();
  });
});
