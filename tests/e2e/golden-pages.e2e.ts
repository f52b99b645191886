import { readdirSync } from 'node:fs';
import { type Browsers, openBrowsers } from '../golden/browsers';
import { findGoldenPage, goldenFolder, readStages, type Stages, writeStages } from '../golden/golden-files';
import { takeDownFrames } from '../golden/page-as-served';
import { traits } from '../golden/traits';
import { ofStage, reach, settle, stagesOf } from '../golden/visit-trait';
import { CardView, expect, test } from './harness';

let browsers: Browsers;
test.beforeAll(async () => {
  browsers = await openBrowsers(findGoldenPage);
});
test.afterAll(() => browsers.close());

test('each golden page is in the list, and has its spots', () => {
  const files = readdirSync(goldenFolder);
  const named = (ending: RegExp) => files.flatMap((file) => ending.exec(file)?.[1] ?? []).sort();
  const listed = traits.map(({ name }) => name).sort();
  expect(named(/^([\w-]+)\.html$/)).toEqual(listed);
  expect(named(/^([\w-]+)\.spots\.json$/)).toEqual(listed);
});

for (const trait of traits)
  test(`Tifa reads ${trait.what} (${trait.name})`, async () => {
    // Only `npm run golden:update` writes down what it sees.
    const isUpdate = test.info().config.updateSnapshots === 'all';
    const expected = isUpdate ? undefined : readStages(trait);
    const page = await browsers.tifa.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && message.location().url.startsWith(browsers.origin))
        errors.push(message.text());
    });
    const plain = await browsers.plain.newPage();

    let seen: Stages = {};
    let before: Stages = {};
    for (const stage of stagesOf(trait)) {
      const wanted = expected && ofStage(expected, stage);
      await Promise.all([reach(page, trait, stage), reach(plain, trait, stage)]);
      const now = await settle(page, stage, wanted && { wanted, before });
      if (wanted) expect.soft(now).toEqual(wanted);
      seen = { ...seen, ...now };
      before = wanted ?? {};
      if (stage.step && 'card' in stage.step) {
        const card = await CardView.of(page);
        await expect.soft.poll(() => card.text(), { timeout: 2_000 }).toContain(stage.step.card);
      }
      expect
        .soft(await takeDownFrames(page), `the page itself, ${stage.label}`)
        .toEqual(await takeDownFrames(plain));
    }
    expect(errors).toEqual([]);
    if (isUpdate) writeStages(trait, seen);
    await Promise.all([page.close(), plain.close()]);
  });
