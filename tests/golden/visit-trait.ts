import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { centreOf } from '../e2e/harness';
import type { Stages } from './golden-files';
import { highlightedInFrames } from './highlighted';
import type { Step, Trait } from './traits';

/** A golden page as it opens, and then as each of its steps leaves it. */
export interface Stage {
  readonly label: string;
  readonly step?: Step;
}

export const stagesOf = ({ steps = [] }: Trait): Stage[] => [
  { label: 'at first' },
  ...steps.map((step) => ({ label: step.gives, step })),
];

/** What is expected at a stage, in the page and in its frames. */
export const ofStage = (stages: Stages, { label }: Stage): Stages =>
  Object.fromEntries(
    Object.entries(stages).filter(([key]) => key === label || key.startsWith(`${label}, frame `)),
  );

/** Does what leads to a stage: opens the page, or takes a step on it. */
export async function reach(page: Page, trait: Trait, { step }: Stage): Promise<void> {
  if (!step) {
    await page.goto(`http://news.example/${trait.name}.html`);
  } else if ('click' in step) {
    await page.click(step.click);
  } else if ('scrollTo' in step) {
    await page.locator(step.scrollTo).scrollIntoViewIfNeeded();
  } else {
    const { x, y } = await centreOf(page, step.hover);
    await page.mouse.move(x, y);
  }
}

const glance = 60;
/** What has come is watched for this long, lest something wrong comes after it. */
const briefly = 350;
/** Longer than any pause in which Tifa lets a page come to rest: what never comes must be waited for. */
const long = 1_300;
const patience = 3_000;

/**
 * What is painted at a stage once the painting has settled: when it is as `wanted` and has stayed so, or has
 * not become so in good time. Where nothing is expected, or only
 * what stood there `before`, it waits longer.
 */
export async function settle(
  page: Page,
  { label }: Stage,
  expected?: { readonly wanted: Stages; readonly before: Stages },
): Promise<Stages> {
  const look = async (): Promise<Stages> =>
    Object.fromEntries(
      [...(await highlightedInFrames(page))].map(([name, spots]) => [
        name === '' ? label : `${label}, frame ${name}`,
        spots,
      ]),
    );
  const giveUp = Date.now() + patience;
  const comes =
    expected && !isDeepStrictEqual(Object.values(expected.before), Object.values(expected.wanted));
  const stillness = comes ? briefly : long;
  let seen = await look();
  let since = Date.now();
  for (;;) {
    await page.waitForTimeout(glance);
    const now = await look();
    if (!isDeepStrictEqual(now, seen)) since = Date.now();
    seen = now;
    const isThere = !expected || isDeepStrictEqual(seen, expected.wanted);
    if (Date.now() - since >= stillness && (isThere || Date.now() > giveUp)) return seen;
  }
}
