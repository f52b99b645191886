import { describeSpan } from '../../lib/anchor/describe';
import { locateInPage, openSearch } from '../../lib/anchor/locate';
import { seeded } from '../../lib/spotting/people/train/random';
import { openFoldTable } from '../../lib/text/fold';
import { drawPassages } from './anchors';
import { blocksOf, EditedPage } from './edited-page';
import { type PageEdit, pageEdits, passageEdits } from './page-edits';
import { readSavedText } from './saved-text';

const characters = 100_000;
const passages = 350;
const rounds = 7;

/**
 * Milliseconds (median) to find 350 passages on a page of 100,000 characters: in the page, and in the background what is
 * left, the page read anew each time. Edits that aim at a passage are made to each of them.
 */
export function timeAnchoring(): Record<string, object> {
  const page = takeBlocks(readSavedText().flat());
  const original = new EditedPage(blocksOf(page));
  const drawn = drawPassages([page], passages, seeded(3));
  const saved = drawn.map(({ span }) => describeSpan(original.text, span));
  const fold = openFoldTable();
  const table: Record<string, object> = {};
  for (const [kind, edit] of Object.entries<PageEdit>({ ...pageEdits, ...passageEdits })) {
    const random = seeded(9);
    const spans =
      kind in passageEdits ? drawn.map(({ span }) => span) : [drawn[0]?.span].filter((span) => !!span);
    const { text } = new EditedPage(
      spans.reduce((blocks, span) => edit(blocks, random, span), original.blocks as ReturnType<PageEdit>),
    );
    const changed = saved.filter((one) => !locateInPage(text, one));
    table[kind] = {
      'in the page': median(() => {
        for (const one of saved) locateInPage(text, one);
      }),
      'in the background': median(() => {
        if (changed.length > 0) openSearch(fold)(text, changed);
      }),
      'left to the background': changed.length,
    };
  }
  return table;
}

function takeBlocks(blocks: readonly string[]): string[] {
  let length = 0;
  return blocks.filter((block) => {
    length += block.length + 2;
    return length <= characters;
  });
}

function median(work: () => void): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return Math.round((times[rounds >> 1] as number) * 10) / 10;
}
