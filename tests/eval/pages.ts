import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { type Kind, kinds } from '../../lib/glossary/category';
import { launchExtension } from '../visit/extension-browser';
import { servePages } from '../visit/serve';
import { findSharedPage, listSharedPages } from './shared-data';

/** A painted spot with what stands around it, for a reader who judges it. */
interface PaintedSpot {
  readonly kind: Kind;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

const sampleFile = fileURLToPath(new URL('../../.tifa/sampled-spots.json', import.meta.url));
const verdictsFile = new URL('page-verdicts.json', import.meta.url);

/** One reader's verdict on a sampled spot, which is known again by a hash of it and of what stands around it. */
interface Verdict {
  readonly hash: string;
  /** Would a careful reader want this explained, with this span and this gloss? */
  readonly right: boolean;
}

const wholePage = { width: 1_100, height: 16_000 };

/**
 * Opens the saved pages in the built extension, with no other network. Rows: spots per 1,000 Chinese
 * characters by kind, pages changed or broken, and the precision that was read for 200 sampled spots.
 */
export async function scorePages(executable: string): Promise<Record<string, object>> {
  const files = listSharedPages();
  const { port, server } = await servePages(findSharedPage);
  const browser = await launchExtension(executable, {
    headless: true,
    hosts: { 'news.example': `127.0.0.1:${port}` },
    args: [`--host-resolver-rules=MAP news.example 127.0.0.1:${port},MAP * ~NOTFOUND`],
  });
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
  let characters = 0;
  const perPage: Record<string, object> = {};
  const all: (PaintedSpot & { file: string })[] = [];
  for (const { file } of files) {
    const page = await browser.context.newPage();
    // Only what is in or near the window is painted.
    await page.setViewportSize(wholePage);
    await page.route(/^https?:\/\/(?!news\.example)/, (route) => route.abort());
    const started = Date.now();
    await page.goto(`http://news.example/${file}`, { waitUntil: 'domcontentloaded' });
    const { spots, han } = await readPainted(page);
    all.push(...spots.map((spot) => ({ ...spot, file })));
    for (const { kind } of spots) counts[kind]++;
    characters += han;
    perPage[file] = {
      Han: han,
      spots: spots.length,
      'per 1,000': per1000(spots.length, han),
      ms: Date.now() - started,
    };
    await page.close();
  }
  await browser.close();
  server.close();
  console.table(perPage);
  const ofShape = judge(
    all.filter(({ kind }) => kind === 'slogan' || kind === 'formula'),
    coinedSampleSize,
    coinedSampleFile,
  );
  return {
    [`${files.length} pages`]: {
      'Han characters': characters,
      'spots per 1,000': per1000(all.length, characters),
      ...Object.fromEntries(kinds.map((kind) => [kind, per1000(counts[kind], characters)])),
      ...judge(all),
      'formulas and slogans judged': ofShape.judged,
      'of these right': ofShape['judged right'],
    },
  };
}

const per1000 = (count: number, characters: number) =>
  Math.round((100_000 * count) / Math.max(characters, 1)) / 100;

/** Waits until the paint has been still for a while, then reads it and the visible Chinese text. */
async function readPainted(page: Page): Promise<{ spots: PaintedSpot[]; han: number }> {
  const count = () =>
    page.evaluate(() =>
      [...CSS.highlights].reduce(
        (sum, [name, highlight]) => sum + (name.startsWith('tifa-') ? highlight.size : 0),
        0,
      ),
    );
  let last = -1;
  for (let still = 0; still < 3; ) {
    await page.waitForTimeout(300);
    const now = await count();
    still = now === last ? still + 1 : 0;
    last = now;
  }
  return page.evaluate(() => {
    const ranges: { kind: string; range: Range }[] = [];
    for (const [name, highlight] of CSS.highlights) {
      const kind = /^tifa-(.*)-on-/.exec(name)?.[1];
      if (!kind || kind === 'saved') continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        ranges.push({ kind, range });
      }
    }
    ranges.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    const spots = ranges.map(({ kind, range }) => ({
      kind,
      text: range.toString(),
      before: (range.startContainer.textContent ?? '').slice(
        Math.max(0, range.startOffset - 20),
        range.startOffset,
      ),
      after: (range.endContainer.textContent ?? '').slice(range.endOffset, range.endOffset + 20),
    }));
    return { spots: spots as never, han: (document.body.innerText.match(/[\u4e00-\u9fff]/g) ?? []).length };
  });
}

const sampleSize = 200;

const coinedSampleSize = 100;
const coinedSampleFile = fileURLToPath(new URL('../../.tifa/sampled-coined.json', import.meta.url));

/**
 * Draws 200 spots, writes them for reading, and scores those that have a verdict. The spots with the lowest
 * hashes are drawn, so that a change of the glossary changes the sample only by what it changes on the pages.
 */
function judge(
  all: readonly (PaintedSpot & { file: string })[],
  size = sampleSize,
  file = sampleFile,
): { judged: number; 'judged right': string } {
  const sample = all
    .map((spot) => ({ ...spot, hash: hashText(nameOf(spot)) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .slice(0, size);
  mkdirSync(new URL('../../.tifa/', import.meta.url), { recursive: true });
  writeFileSync(file, JSON.stringify(sample, null, 1));
  const verdicts = new Map(
    (JSON.parse(readFileSync(verdictsFile, 'utf8')) as Verdict[]).map(({ hash, right }) => [hash, right]),
  );
  const judged = sample.flatMap(({ hash }) => verdicts.get(hash) ?? []);
  const right = judged.filter(Boolean).length;
  return {
    judged: judged.length,
    'judged right': judged.length === 0 ? '' : `${Math.round((1000 * right) / judged.length) / 10}%`,
  };
}

const nameOf = ({ file, kind, text, before, after }: PaintedSpot & { file: string }) =>
  `${file} ${kind} ${before.slice(-8)}[${text}]${after.slice(0, 8)}`;

/** FNV-1a, mixed at the end so that near texts lie far apart. */
function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, '0');
}
