import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { compileGlossary } from './lib/glossary/build/compile';
import { glossaryFiles } from './lib/glossary/load';
import { makeDictionary } from './lib/reading/build/dictionary-file';
import { listLiteralWords } from './lib/reading/build/literal-list';
import { dictionaryFile } from './lib/reading/dictionary';
import { literalFile } from './lib/reading/literal';
import { nameModelFile } from './lib/spotting/people/name-model';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Takes dangerouslySetInnerHTML out of Preact: page text must have no way to become HTML, and stores warn
 * of the assignment. Fails when Preact has changed, so that it can't pass unnoticed.
 */
const withoutHtmlSink = {
  name: 'without-html-sink',
  transform(code: string, id: string) {
    if (!id.endsWith('/preact/dist/preact.mjs')) return undefined;
    const safe = code.replace(/\w+\.innerHTML=\w+\.__html/, '0');
    if (safe === code) throw new Error('Preact no longer sets innerHTML as it did; mend withoutHtmlSink.');
    return { code: safe, map: null };
  },
};

/**
 * In Chromium a highlight's style is inherited, so a rule for the root serves all and costs each element
 * nothing: measured at a sixth of the time that rules for every element take. Firefox does not inherit it.
 */
const highlightsOfEveryElement = {
  name: 'highlights-of-every-element',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!/\/content\/highlights\.css$/.test(id)) return undefined;
    return { code: code.replaceAll(':root::highlight', '::highlight'), map: null };
  },
};

/** A script with one character beyond Latin-1 is kept at two bytes a character: 74 kB more in every Chinese tab. */
const asciiContentScripts = {
  name: 'ascii-content-scripts',
  generateBundle(_: unknown, bundle: Record<string, { code?: string }>) {
    for (const [name, chunk] of Object.entries(bundle))
      if (name.startsWith('content-scripts/') && chunk.code !== undefined)
        chunk.code = chunk.code.replace(
          /[\u0080-\uffff]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  // The messages stand in a room of the house and not at its top.
  i18n: { localesDir: here('lib/locales') },
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_extension_name__',
    short_name: '__MSG_extension_shortName__',
    description: '__MSG_extension_description__',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'contextMenus',
      ...(browser === 'chrome' ? ['sidePanel' as const] : []),
    ],
    host_permissions: ['<all_urls>'],
    commands: {
      'save-selection': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_extension_saveSelection__',
      },
    },
    // caretPositionFromPoint with shadow roots.
    ...(browser === 'chrome' && { minimum_chrome_version: '128' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: '{6f1d4b52-7c1f-4a52-9f0e-2a4d3f9b7c11}',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  hooks: {
    // WXT knows an options page by the name "options" alone; in this house it is called settings.
    'build:manifestGenerated': (_, manifest) => {
      manifest.options_ui = { page: 'settings.html', open_in_tab: true };
      if (manifest.sidebar_action) manifest.sidebar_action.default_title = '__MSG_page_studyTitle__';
    },
    // The artefacts of glossary and dictionary are made while the extension is packaged, and copied like public files.
    'build:publicAssets': (_, files) => {
      const { forms, entries, search } = compileGlossary();
      mkdirSync(here('.wxt/glossary'), { recursive: true });
      for (const [name, bytes] of [
        [glossaryFiles.forms, forms],
        [glossaryFiles.entries, entries],
        [glossaryFiles.search, search],
        [literalFile, listLiteralWords()],
        [dictionaryFile, makeDictionary()],
      ] as const) {
        const path = here(`.wxt/glossary/${name}`);
        writeFileSync(path, bytes);
        files.push({ absoluteSrc: path, relativeDest: name });
      }
      files.push({
        absoluteSrc: here(`lib/spotting/people/${nameModelFile}`),
        relativeDest: nameModelFile,
      });
    },
  },
  vite: ({ browser }) => ({
    plugins: [withoutHtmlSink, asciiContentScripts, browser === 'firefox' && highlightsOfEveryElement],
    resolve: {
      // WXT's own context posts a message that every page can read, and obeys an event that any page can
      // forge. Ours is silent.
      alias: { 'wxt/utils/content-script-context': here('lib/page/silent-context.ts') },
    },
    // Schemas that a script does not use are left out of it, though others are made from them.
    build: { rolldownOptions: { treeshake: { propertyReadSideEffects: false } } },
  }),
});
