import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, listFiles, root } from './source-files';

/** Which rooms a room may import. The order is that of the text's way through the house. */
const mayImport: Record<string, readonly string[]> = {
  'lib/text': [],
  // What the interface says; beside it nothing that the law of rooms is about.
  'lib/locales': [],
  'lib/glossary': ['lib/text'],
  'lib/glossary/build': ['lib/glossary', 'lib/text', 'lib/reading'],
  'lib/reading': ['lib/text'],
  'lib/spotting': ['lib/text', 'lib/glossary', 'lib/glossary/build', 'lib/reading'],
  'lib/page': ['lib/text'],
  'lib/anchor': ['lib/text', 'lib/page'],
  'lib/notebook': ['lib/text', 'lib/glossary'],
  'lib/export': ['lib/notebook', 'lib/glossary', 'lib/spotting'],
  'lib/messages': [
    'lib/text',
    'lib/locales',
    'lib/glossary',
    'lib/reading',
    'lib/spotting',
    'lib/page',
    'lib/anchor',
    'lib/notebook',
    'lib/export',
  ],
  'lib/settings': [],
  'lib/launch': [],
  // Components know one part of the extension API, by way of lib/locales: the browser's messages. A page without an
  // extension stands in for it in a few lines (tests/components/fixtures).
  components: [
    'lib/text',
    'lib/locales',
    'lib/anchor',
    'lib/glossary',
    'lib/reading',
    'lib/spotting',
    'lib/notebook',
    'lib/export',
    'lib/settings',
  ],
};

/** Components get types and pure functions; these are the parts of their rooms that are not. */
const notForComponents =
  /^lib\/(?:notebook\/(?!(?:article|count-facets|filter|highlight|listing|mark|own-entry|row|search|text)\.ts)|reading\/(?!(?:definition|zhuyin)\.ts))/;

const sources = listFiles().filter((file) =>
  /^(?:lib|components|entrypoints)\/.*\.(?:ts|tsx|mjs)$/.test(file),
);

function roomOf(file: string): string {
  if (file.startsWith('lib/glossary/build/')) return 'lib/glossary/build';
  const parts = file.split('/');
  return parts[0] === 'lib' ? parts.slice(0, 2).join('/') : (parts[0] as string);
}

test('a room imports what it may and nothing else', () => {
  const faults = sources.flatMap((file) => {
    const room = roomOf(file);
    const allowed = mayImport[room];
    if (room === 'entrypoints') return [];
    if (!allowed) return [`${file}: ${room} is no room of this house`];
    return importsOf(file)
      .filter((target) => roomOf(target) !== room)
      .filter(
        (target) =>
          !allowed.includes(roomOf(target)) || (room === 'components' && notForComponents.test(target)),
      )
      .map((target) => `${file} imports ${target}`);
  });
  expect(faults).toEqual([]);
});

test('no two files import each other in a loop', () => {
  const done = new Set<string>();
  const loops: string[] = [];
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) loops.push([...path.slice(path.indexOf(file)), file].join(' > '));
    if (done.has(file) || path.includes(file) || !/\.(?:ts|tsx|mjs)$/.test(file)) return;
    for (const target of importsOf(file)) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of sources) visit(file, []);
  expect(loops).toEqual([]);
});

test.each([
  ['pinyin-pro', /^lib\/reading\//],
  ['opencc-js', /^lib\/reading\//],
  ['dexie', /^(?:lib\/notebook\/|entrypoints\/(?:glossary|library|popup|reading-room|study\.sidepanel)\/)/],
  ['wxt/browser', /^(?:lib\/messages\/|entrypoints\/)/],
  ['@wxt-dev/i18n', /^lib\/locales\//],
])('%s is imported only where it belongs', (name, place) => {
  const importers = sources.filter((file) =>
    readFileSync(join(root, file), 'utf8').includes(`from '${name}'`),
  );
  expect(importers.length).toBeGreaterThan(0);
  expect(importers.filter((file) => !place.test(file))).toEqual([]);
});

test('what runs before anything is installed imports Node and its own room, and nothing else', () => {
  const launch = sources.filter((file) => file.startsWith('lib/launch/'));
  expect(launch.filter((file) => !file.endsWith('.mjs'))).toEqual([]);
  const packages = launch.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/from '([^']+)'/g)].map(
      (match) => match[1] as string,
    ),
  );
  expect(packages.filter((name) => !name.startsWith('node:') && !name.startsWith('./'))).toEqual([]);
});

test('no file is longer than 400 lines, and half are under 100', () => {
  const lengths = listFiles()
    .filter((file) => /\.(?:ts|tsx|mjs)$/.test(file))
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length }));
  expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(sorted[sorted.length >> 1]).toBeLessThan(100);
});

test('the top level holds the rooms and nothing else', () => {
  const folders = new Set(
    listFiles()
      .filter((file) => file.includes('/') && !file.startsWith('.'))
      .map((file) => file.split('/')[0]),
  );
  expect([...folders].sort()).toEqual(['components', 'entrypoints', 'lib', 'public', 'tests']);
});

interface LockedPackage {
  readonly resolved?: string;
  readonly optionalDependencies?: Record<string, string>;
}
const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

test('the lock file holds no download addresses', () => {
  expect(Object.values(locked.packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
});

test('the lock file holds the programs of every platform, or npm ci fails on some', () => {
  const names = new Set(Object.keys(locked.packages).map((path) => path.replace(/^.*node_modules\//, '')));
  const missing = Object.entries(locked.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !names.has(name))
      .map((name) => `${path} wants ${name}`),
  );
  expect(missing).toEqual([]);
});
