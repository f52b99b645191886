import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { build } from 'vite';
import { composeHighlights } from '../bench/compose-highlights';
import { cards } from '../components/fixtures/cards';
import { type Language, languages, messagesScript } from '../components/fixtures/messages';
import { clippedIn } from './clipped';
import { expect, test } from './harness';
import { openLibrary } from './open-library';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const css = ['../../components/tokens.css', '../../components/card/card.css']
  .map((file) => readFileSync(here(file), 'utf8'))
  .join('\n');

/** What axe has to say of a page, a line a fault. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: {
          run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
        };
      }
    ).axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 300)}`),
    );
  });
}

/** Parts of a card that are wider than it, or text that is cut. */
const overflowOf = (page: Page) =>
  page.evaluate(() => {
    const card = document.querySelector('.card') as HTMLElement;
    const { left, right } = card.getBoundingClientRect();
    const cut = [...card.querySelectorAll<HTMLElement>('*')].filter((part) => {
      if (part.closest('.copies')) return false;
      const box = part.getBoundingClientRect();
      return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
    });
    const scroll = card.querySelector('.scroll') as HTMLElement;
    return [
      ...cut.map((part) => part.outerHTML.slice(0, 120)),
      ...(scroll.scrollWidth > scroll.clientWidth ? ['scrolls sideways'] : []),
    ];
  });

async function openFixtures(page: Page, scheme: 'light' | 'dark', language: Language = 'en'): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: false,
      lib: { entry: here('../components/fixtures/main.tsx'), formats: ['iife'], name: 'fixtures' },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as { output: { code: string }[] }[];
  await page.emulateMedia({ colorScheme: scheme });
  await page.setContent(
    `<!doctype html><html lang="${language.replace('_', '-')}"><title>Cards</title><style>${css} body { background: var(--paper); color: var(--ink); margin: 20px }</style><header><h1>Cards</h1></header><main></main></html>`,
  );
  await page.addScriptTag({ content: await messagesScript(language) });
  await page.addScriptTag({ content: output?.output[0]?.code ?? '' });
}

const showCard = (page: Page, name: string) =>
  page.evaluate((name) => (globalThis as unknown as { showCard(name: string): void }).showCard(name), name);

for (const [language, scheme] of languages.flatMap((language) => [
  [language, 'light'] as const,
  [language, 'dark'] as const,
]))
  test(`cards at their worst have no fault that axe finds, and nothing is cut (${language}, ${scheme})`, async ({
    bench,
  }) => {
    const page = await bench.context.newPage();
    await page.setViewportSize({ width: 420, height: 800 });
    await openFixtures(page, scheme, language);
    for (const name of Object.keys(cards)) {
      await showCard(page, name);
      expect(await faultsOf(page), name).toEqual([]);
      expect(await overflowOf(page), name).toEqual([]);
      if (process.env.TIFA_SCREENSHOTS)
        await page.screenshot({
          path: `${process.env.TIFA_SCREENSHOTS}/${name.replace(/\W+/g, '-')}-${language}-${scheme}.png`,
        });
    }
    await page.close();
  });

test('axe finds a planted fault', async ({ bench }) => {
  const page = await bench.context.newPage();
  await openFixtures(page, 'light');
  await showCard(page, 'plain');
  await page.evaluate(() => {
    document.querySelector('.card button[aria-label]')?.removeAttribute('aria-label');
    const button = document.querySelector('.card header button') as HTMLElement;
    button.textContent = '';
    button.removeAttribute('title');
    (document.querySelector('.gloss') as HTMLElement).style.color = '#ccc';
  });
  const faults = (await faultsOf(page)).join('\n');
  expect(faults).toContain('button-name');
  expect(faults).toContain('color-contrast');
  await page.close();
});

test('the popup has no fault that axe finds', async ({ bench }) => {
  const popup = await bench.context.newPage();
  await popup.setViewportSize({ width: 392, height: 600 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await popup.emulateMedia({ colorScheme });
    await popup.goto(`${bench.origin}/popup.html`);
    await popup.getByRole('searchbox').fill('jiceng');
    await expect(popup.getByRole('region', { name: 'In the glossary' })).toBeVisible();
    expect(await faultsOf(popup)).toEqual([]);
    expect(await clippedIn(popup)).toEqual([]);
  }
  await popup.close();
});

for (const name of ['settings', 'reading-room', 'welcome', 'study'])
  test(`the page ${name} has no fault that axe finds`, async ({ bench }) => {
    const page = await bench.context.newPage();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${bench.origin}/${name}.html`);
      await expect(page.getByRole('heading').first()).toBeVisible();
      expect(await faultsOf(page)).toEqual([]);
      expect(await clippedIn(page)).toEqual([]);
    }
    await page.close();
  });

test('the own glossary has no fault that axe finds, with its form, a preview and entries', async ({
  bench,
}) => {
  const page = await bench.context.newPage();
  const file =
    'zh,gloss,kind,variants\n清风计划,the Clean Wind plan,slogan,清风行动\n青,x,term,\n青澜县,a county,institution,\n';
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1100, 420]) {
      const check = async (state: string) => {
        expect(await faultsOf(page), `${state} ${width} ${colorScheme}`).toEqual([]);
        if (process.env.TIFA_SCREENSHOTS)
          await page.screenshot({
            path: `${process.env.TIFA_SCREENSHOTS}/glossary-${state}-${width}-${colorScheme}.png`,
            fullPage: true,
          });
      };
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.goto(`${bench.origin}/glossary.html`);
      await expect(page.getByRole('button', { name: 'Add an entry' })).toBeVisible();
      await page.locator('input[type=file]').setInputFiles({
        name: 'list.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(file),
      });
      await expect(page.getByRole('region', { name: 'Import' })).toContainText('Row 3');
      await check('preview');
      await page.getByRole('button', { name: /^(?:Import \d|Close)/ }).click();
      await expect(page.getByRole('list', { name: 'Entries' })).toContainText('清风行动');
      await page.getByRole('button', { name: 'Add an entry' }).click();
      await page.getByRole('button', { name: 'Keep' }).click();
      await check('form');
    }
  await page.close();
});

test('the library has no fault that axe finds, at any width, with and without a passage', async ({
  bench,
}) => {
  const highlights = composeHighlights(40, 12, 3).map((one, i) =>
    i === 0 ? { ...one, note: 'A note', tags: ['经济'] } : one,
  );
  const library = await openLibrary(bench, highlights);
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 900, 420])
      for (const [state, query] of [
        ['open', '?open=h0&tag=经济'],
        ['list', '?group=day'],
        ['empty', '?q=zzz'],
      ] as const) {
        await library.setViewportSize({ width, height: 800 });
        await library.emulateMedia({ colorScheme });
        await library.goto(`${bench.origin}/library.html${query}`);
        await expect(library.getByRole('navigation', { name: 'Filters', includeHidden: true })).toContainText(
          'Kinds',
        );
        if (state === 'open') await expect(library.locator('blockquote')).toBeVisible();
        if (state === 'list') await library.locator('.box').first().click();
        if (width < 1280 && state === 'list') await library.getByRole('button', { name: 'Filters' }).click();
        expect(await faultsOf(library), `${state} ${width} ${colorScheme}`).toEqual([]);
        if (process.env.TIFA_SCREENSHOTS)
          await library.screenshot({
            path: `${process.env.TIFA_SCREENSHOTS}/library-${state}-${width}-${colorScheme}.png`,
          });
      }
  await library.close();
});
