import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kinds } from '../../lib/glossary/category';
import { root } from './source-files';

const read = (file: string) => readFileSync(join(root, file), 'utf8');

test('SECURITY.md lists every highlight name that a page can see', () => {
  const inRules = [...read('entrypoints/content/highlights.css').matchAll(/::highlight\(([\w-]+)\)/g)].map(
    (match) => match[1],
  );
  const listed = [...read('SECURITY.md').matchAll(/`(tifa-[\w-]+-on-\w+)`/g)].map((match) => match[1]);
  expect(listed.sort()).toEqual(inRules.sort());
  const named = [...kinds, 'saved', 'saved-green', 'saved-blue', 'saved-pink'].flatMap((name) => [
    `tifa-${name}-on-dark`,
    `tifa-${name}-on-light`,
  ]);
  expect(inRules).toEqual(named.sort());
});

test('SECURITY.md says of every permission what it is for', () => {
  const inManifest = [...read('wxt.config.ts').matchAll(/(?:host_)?permissions: \[([^\]]*)\]/g)].flatMap(
    (match) =>
      [...(match[1] as string).matchAll(/'([\w<>]+)'/g)]
        .map(([, name]) => name)
        .filter((name) => name !== 'chrome'),
  );
  const table = read('SECURITY.md').split('| --- | --- |')[1]?.split('\n\n')[0] ?? '';
  const listed = [...table.matchAll(/`([\w<>]+)`/g)].map((match) => match[1]);
  expect(listed.sort()).toEqual(inManifest.sort());
});

test('every package that goes into the product has a licence that allows it, and a line in THIRD-PARTY.md', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  const notices = read('THIRD-PARTY.md');
  for (const name of [...Object.keys(dependencies), 'opencc-js']) {
    const { license } = JSON.parse(read(`node_modules/${name}/package.json`)) as { license: string };
    expect(license, name).toMatch(/^(?:MIT|Apache-2\.0|BSD-[23]-Clause|ISC|MIT AND Apache-2\.0)$/);
    expect(notices, name).toContain(`${name} (${license})`);
  }
});
