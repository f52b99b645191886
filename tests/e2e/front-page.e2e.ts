import { hasSharedData, readShared } from '../eval/shared-data';
import { expect, painted, test, waitForPaint } from './harness';

const reason =
  'the labelled front page is not here (../shared/samples); it may not be part of this repository';
if (!hasSharedData) console.log(`Skipped: ${reason}.`);

test("on a district newspaper's front page most of what an analyst marked is spotted", async ({ bench }) => {
  test.skip(!hasSharedData, reason);
  const text = readShared('samples/jiading-front-page.txt').toString('utf8');
  const gold = JSON.parse(readShared('samples/jiading-front-page.gold.json').toString('utf8')) as {
    terms: string[];
    persons: { name: string }[];
  };
  const escapeHtml = (part: string) => part.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const paragraphs = text.split(/\n\s*\n/).map((part) => `<p>${escapeHtml(part)}</p>`);
  bench.serve('/front-page', `<meta charset="utf-8"><body>${paragraphs.join('\n')}`);
  const page = await bench.context.newPage();
  // Only what is in or near the window is painted.
  await page.setViewportSize({ width: 1_100, height: 8_000 });
  await page.goto(bench.plain('/front-page'));
  await waitForPaint(page, 'person');

  const found = async () =>
    new Set(
      Object.values(await painted(page)).flatMap((texts) => texts.map((one) => one.replace(/\s/g, ''))),
    );
  await expect.poll(async () => (await found()).has('撰稿')).toBe(true);
  const spots = await found();
  const terms = gold.terms.filter((term) => spots.has(term));
  const persons = gold.persons.filter(({ name }) => spots.has(name));
  console.log(
    `Front page in the browser: ${terms.length} of ${gold.terms.length} terms, ${persons.length} of ${gold.persons.length} persons.`,
  );
  expect(terms.length / gold.terms.length).toBeGreaterThanOrEqual(0.6);
  expect(persons.length).toBeGreaterThanOrEqual(10);
  await page.close();
});
