import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { beforeAll, expect, test } from 'vitest';
import { plainWords, translatedKeys } from './interface-strings';
import { listFiles, root } from './source-files';

const files = listFiles().filter((file) => /^lib\/locales\/\w+\.yml$/.test(file));
const sources = listFiles()
  .filter((file) => /^(?:lib|components|entrypoints)\/.*\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

/** For each language the placeholders of each message. */
const languages = new Map<string, Map<string, string>>();
beforeAll(async () => {
  for (const file of files) {
    const messages = (await parseMessagesFile(join(root, file))).filter(
      ({ key }) => !key[0]?.startsWith('@@'),
    );
    languages.set(
      file,
      new Map(
        messages.map((message) => {
          const text = JSON.stringify('plurals' in message ? message.plurals : message.message);
          const places = new Set(text.match(/\$\d|\{\w+\}/g));
          return [message.key.join('.'), [...places].sort().join(' ')];
        }),
      ),
    );
  }
});
const english = () => languages.get('lib/locales/en.yml') as Map<string, string>;

test('there is English and Chinese', () => {
  expect(files).toEqual(expect.arrayContaining(['lib/locales/en.yml', 'lib/locales/zh_CN.yml']));
  expect(english().size).toBeGreaterThan(300);
});

test('every message is there in every language, with the same placeholders', () => {
  for (const [file, messages] of languages)
    expect(Object.fromEntries(messages), file).toEqual(Object.fromEntries(english()));
});

test('every message is used, and what is used is there', () => {
  const used = new Set<string>();
  const unknown: string[] = [];
  const take = (file: string, key: string) => {
    const fitting = [...english().keys()].filter((one) =>
      key.endsWith('.*') ? one.startsWith(key.slice(0, -1)) : one === key,
    );
    if (fitting.length === 0) unknown.push(`${file}: ${key}`);
    for (const one of fitting) used.add(one);
  };
  for (const { file, text } of sources)
    if (/\bt\(/.test(text)) for (const key of translatedKeys(file, text)) take(file, key);
  const config = readFileSync(join(root, 'wxt.config.ts'), 'utf8');
  for (const [, key = ''] of config.matchAll(/__MSG_(\w+)__/g)) take('wxt.config.ts', key.replace('_', '.'));
  expect(unknown).toEqual([]);
  expect([...english().keys()].filter((key) => !used.has(key))).toEqual([]);
});

test('every refusal that a room throws has a sentence, and every sentence a refusal', () => {
  const thrown = sources
    .filter(({ file }) => file.startsWith('lib/') && !/^lib\/(?:locales|launch)\//.test(file))
    .flatMap(({ text }) =>
      [...text.matchAll(/['`]([a-z]+(?:[A-Z][a-z]+)+)(?:['`]|: \$)/g)].map(([, name]) => name),
    );
  const named = [...english().keys()]
    .filter((key) => key.startsWith('refusal.'))
    .map((key) => key.replace('refusal.', ''));
  expect(named.filter((name) => !thrown.includes(name))).toEqual([]);
  const errors = sources
    .filter(({ file }) => file.startsWith('lib/'))
    .flatMap(({ text }) =>
      [...text.matchAll(/(?:new Error|super)\(['`]([a-z]+(?:[A-Z][a-z]+)+)(?:['`]|: )/g)].map(
        ([, name]) => name,
      ),
    );
  expect(errors.filter((name) => !named.includes(name as string))).toEqual([]);
  expect(errors.length).toBeGreaterThan(0);
});

/** What a reader copies for the maintainers. */
const forMaintainers = 'entrypoints/content/report.ts';

test('components and entrypoints say nothing in plain English', () => {
  const found = sources
    .filter(({ file }) => /^(?:components|entrypoints)\//.test(file) && file !== forMaintainers)
    .flatMap(({ file, text }) => plainWords(file, text).map((words) => `${file}: ${words}`));
  expect(found).toEqual([]);
});

test.each([
  ['<p>Nothing saved yet</p>', 'Nothing saved yet'],
  ['<p>off</p>', 'off'],
  ['<button aria-label="close" />', 'close'],
  [`<input placeholder={on === 'now' ? \`find \${word}\` : ''} />`, 'find {}'],
  ["<Choice name='Text size' />", 'Text size'],
  ["<Toast message={ok ? 'Saved.' : t('said.saved')} />", 'Saved.'],
  ["say(t('said.notSaved', { reason: 'The disk is full.' }))", 'The disk is full.'],
  [`fail(\`Only \${count} are kept.\`)`, 'Only {} are kept.'],
])('plain English is found: %s', (text, words) => {
  expect(plainWords('some.tsx', `const a = ${text};`)).toEqual([words]);
});
