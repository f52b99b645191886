import { locateAsSaved } from '../../lib/anchor/as-saved';
import { describeSpan } from '../../lib/anchor/describe';
import { locateChanged, readChanged } from '../../lib/anchor/locate-changed';
import { seeded } from '../../lib/spotting/people/train/random';
import { openFoldTable } from '../../lib/text/fold';
import { drawPassages } from './anchors';
import { blocksOf, EditedPage } from './edited-page';
import { type PageEdit, pageEdits } from './page-edits';
import { readSavedText } from './saved-text';

const characters = 100_000;
const passages = 350;
const rounds = 7;

/** Milliseconds (median) to find 350 passages on a page of 100,000 characters: in the page, and in the background what is left. */
export function timeAnchoring(): Record<string, object> {
  const page = takeBlocks(readSavedText().flat());
  const original = new EditedPage(blocksOf(page));
  const saved = drawPassages([page], passages, seeded(3)).map(({ span }) =>
    describeSpan(original.text, span),
  );
  const fold = openFoldTable();
  const table: Record<string, object> = {};
  for (const [kind, edit] of Object.entries<PageEdit>(pageEdits)) {
    const nowhere = { start: 0, end: 1 } as Parameters<PageEdit>[2];
    const { text } = new EditedPage(edit(original.blocks, seeded(9), nowhere));
    const changed = saved.filter((one) => !locateAsSaved(text, one));
    table[kind] = {
      'in the page': median(() => {
        for (const one of saved) locateAsSaved(text, one);
      }),
      'in the background': median(() => {
        if (changed.length === 0) return;
        const read = readChanged(text, fold);
        for (const one of changed) locateChanged(read, one);
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
