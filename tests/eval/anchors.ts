import { describeSpan } from '../../lib/anchor/describe';
import { isLetter, keepLetters } from '../../lib/anchor/letter';
import { locate } from '../../lib/anchor/locate';
import { readChanged } from '../../lib/anchor/locate-changed';
import { pick, type Random, seeded } from '../../lib/spotting/people/train/random';
import { openFoldTable } from '../../lib/text/fold';
import { type PageSpan, pageSpan } from '../../lib/text/offset';
import { blocksOf, EditedPage } from './edited-page';
import { type PageEdit, pageEdits, passageEdits } from './page-edits';
import { readSavedText } from './saved-text';

/** What came of looking for passages after one kind of edit. */
interface Tally {
  survive: number;
  right: number;
  lost: number;
  wrong: number;
  /** Passages of which too much is gone, or that were torn apart: to be reported as lost. */
  gone: number;
  reportedLost: number;
  /** Left out: the page has the same words with the same words around them elsewhere too. */
  twins: number;
}

interface SavedPassage {
  readonly page: number;
  readonly span: PageSpan;
}

const fold = openFoldTable();

/** At least so many letters, and at most. Readers save terms, phrases, sentences and paragraphs. */
const lengths = [
  [2, 6],
  [4, 11],
  [12, 40],
  [30, 120],
  [100, 400],
] as const;

/** Passages begin in running text: a heading or a paragraph, not an entry of a menu. In letters. */
const shortestBlock = 20;

/** Draws passages from pages, each page as likely as its text is long. */
export function drawPassages(
  pages: readonly (readonly string[])[],
  count: number,
  random: Random,
): SavedPassage[] {
  const texts = pages.map((blocks) => blocks.join('\n\n'));
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  const drawn: SavedPassage[] = [];
  while (drawn.length < count) {
    let at = Math.floor(random() * total);
    const page = texts.findIndex((text) => {
      at -= text.length;
      return at < 0;
    });
    const text = texts[page] as string;
    const [least, most] = pick(lengths, random);
    const start = at + text.length;
    const blockStart = text.lastIndexOf('\n\n', start) + 2;
    const blockEnd = text.indexOf('\n\n', start);
    if (keepLetters(text.slice(blockStart, blockEnd < 0 ? text.length : blockEnd)).length < shortestBlock)
      continue;
    const end = Math.min(text.length, start + least + Math.floor(random() * (most - least + 1)));
    const slice = text.slice(start, end);
    const from = start + slice.length - slice.trimStart().length;
    const to = from + slice.trim().length;
    if (/[\u4e00-\u9fff]{2}/.test(text.slice(from, to))) drawn.push({ page, span: pageSpan(from, to) });
  }
  return drawn;
}

/** Saves passages, edits their pages in every way, and looks for them again. `report` gets each miss and mistake. */
export function scoreAnchoring(
  pages: readonly (readonly string[])[],
  count: number,
  report?: (line: string) => void,
): Record<string, Tally> {
  const random = seeded(20_240_701);
  const passages = drawPassages(pages, count, random);
  const blocks = pages.map(blocksOf);
  const originals = blocks.map((page) => new EditedPage(page));
  const table: Record<string, Tally> = {};
  const all: Record<string, PageEdit> = { ...pageEdits, ...passageEdits };
  for (const [kind, edit] of Object.entries(all)) {
    const tally: Tally = { survive: 0, right: 0, lost: 0, wrong: 0, gone: 0, reportedLost: 0, twins: 0 };
    table[kind] = tally;
    const isForAll = kind in pageEdits && kind !== 'words inserted far';
    let known: { page: number; edited: EditedPage; changed: ReturnType<typeof readChanged> } | undefined;
    for (const { page, span } of [...passages].sort((a, b) => a.page - b.page)) {
      const original = originals[page] as EditedPage;
      if (!isForAll || known?.page !== page) {
        const edited = new EditedPage(edit(blocks[page] ?? [], random, span));
        known = { page, edited, changed: readChanged(edited.text, fold) };
      }
      const { edited, changed } = known;
      const quote = original.text.slice(span.start, span.end);
      const letterAt = (origin: number) => isLetter(original.text.charCodeAt(origin));
      const letters = [...quote].filter((character) => isLetter(character.charCodeAt(0))).length;
      const trace = edited.trace(span, letterAt);
      const now = trace.span && edited.text.slice(trace.span.start, trace.span.end);
      const grown = now === undefined ? 0 : countLetters(now) - letters;
      const survives =
        trace.isInOrder &&
        trace.kept > 0.8 &&
        (letters < 12 || kind === 'paragraphs moved'
          ? trace.kept === 1 && grown === 0
          : grown <= (letters < 40 ? letters / 5 : letters));
      const found = locate(changed, describeSpan(original.text, span));
      if (hasTwin(original.text, span)) {
        tally.twins++;
        continue;
      }
      const overlaps = found && trace.span && found.start < trace.span.end && found.end > trace.span.start;
      const isRight =
        found &&
        trace.span &&
        (isTwin(edited.text, found, trace.span) ||
          sameLetters(edited.text, found, trace.span, survives && letters >= 12 ? 2 : 0));
      const say = (what: string) =>
        report?.(
          `${kind}: ${what} [${quote.slice(0, 60)}] ${found ? `at [${edited.text.slice(Math.max(0, found.start - 12), found.start)}|${edited.text.slice(found.start, Math.min(found.end, found.start + 60))}|${edited.text.slice(found.end, found.end + 12)}]` : ''} was in [${original.text.slice(Math.max(0, span.start - 30), span.start)}|…|${original.text.slice(span.end, span.end + 30)}]`.replaceAll(
            '\n',
            '⏎',
          ),
        );
      if (survives) {
        tally.survive++;
        if (isRight) tally.right++;
        else if (found) {
          tally.wrong++;
          say('wrong');
        } else {
          tally.lost++;
          say('lost');
        }
      } else {
        tally.gone++;
        if (!found) tally.reportedLost++;
        else if (!overlaps) {
          tally.wrong++;
          say('wrong though gone');
        }
      }
    }
  }
  return table;
}

const around = 10;

/** Does the page have the passage twice, with the same letters around it? No reader could tell them apart. */
function hasTwin(text: string, { start, end }: PageSpan): boolean {
  const whole = keepLetters(text.slice(Math.max(0, start - around), end + around));
  const all = keepLetters(text);
  return all.indexOf(whole) !== all.lastIndexOf(whole);
}

const isTwin = (text: string, a: PageSpan, b: PageSpan) =>
  keepLetters(text.slice(Math.max(0, a.start - around), a.end + around)) ===
  keepLetters(text.slice(Math.max(0, b.start - around), b.end + around));

const countLetters = (text: string) => {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isLetter(text.charCodeAt(i))) count++;
  return count;
};

/** Do two spans begin and end at the same letters, give or take a few? */
function sameLetters(text: string, a: PageSpan, b: PageSpan, slack: number): boolean {
  const between = (from: number, to: number) =>
    countLetters(text.slice(Math.min(from, to), Math.max(from, to)));
  return between(a.start, b.start) <= slack && between(a.end, b.end) <= slack;
}

export const scoreSavedPages = (report?: (line: string) => void) =>
  scoreAnchoring(readSavedText(), 3_000, report);
