import { describeSpan } from '../../lib/anchor/describe';
import { isLetter, keepLetters } from '../../lib/anchor/letter';
import { locate, openSearch } from '../../lib/anchor/locate';
import { contextLength } from '../../lib/anchor/selectors';
import { pick, type Random, seeded } from '../../lib/spotting/people/train/random';
import { openFoldTable } from '../../lib/text/fold';
import { type PageSpan, pageSpan } from '../../lib/text/offset';
import { blocksOf, EditedPage } from './edited-page';
import { type PageEdit, pageEdits, passageEdits } from './page-edits';
import { type Half, readSavedText } from './saved-text';

/** What came of looking for passages after one kind of edit. */
interface Tally {
  survive: number;
  right: number;
  lost: number;
  wrong: number;
  /** At its place, but with an end that is off. */
  cut: number;
  /** Passages of which too much is gone, or that were torn apart: to be reported as lost. */
  gone: number;
  reportedLost: number;
}

interface SavedPassage {
  readonly page: number;
  readonly span: PageSpan;
}

const search = openSearch(openFoldTable());

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
  seed: number,
  report?: (line: string) => void,
): Record<string, Tally> {
  const random = seeded(seed);
  const passages = drawPassages(pages, count, random);
  const blocks = pages.map(blocksOf);
  const originals = blocks.map((page) => new EditedPage(page));
  const table: Record<string, Tally> = {};
  const all: Record<string, PageEdit> = { ...pageEdits, ...passageEdits };
  for (const [kind, edit] of Object.entries(all)) {
    const tally: Tally = { survive: 0, right: 0, lost: 0, wrong: 0, cut: 0, gone: 0, reportedLost: 0 };
    table[kind] = tally;
    const isForAll = kind in pageEdits && kind !== 'words inserted far';
    let known: { page: number; edited: EditedPage } | undefined;
    for (const { page, span } of [...passages].sort((a, b) => a.page - b.page)) {
      const original = originals[page] as EditedPage;
      if (!isForAll || known?.page !== page) {
        const edited = new EditedPage(edit(blocks[page] ?? [], random, span));
        known = { page, edited };
      }
      const { edited } = known;
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
      const found = locate(edited.text, describeSpan(original.text, span), search);
      const overlaps = found && trace.span && found.start < trace.span.end && found.end > trace.span.start;
      const isWhole = trace.kept === 1 && grown === 0;
      const isRight =
        found &&
        trace.span &&
        (hasEndsOf(edited.text, found, trace.span, isWhole ? 0 : slack) ||
          isTwin(original.text, span, edited.text, found, trace.span));
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
          tally[overlaps ? 'cut' : 'wrong']++;
          say(overlaps ? 'cut' : 'wrong');
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

/** The ends of what was edited may be off by so many letters. */
const slack = 2;

/** A place and its context to the length that is saved, and whether a block begins or ends between the two. */
const inContext = (text: string, { start, end }: PageSpan) =>
  [
    text.slice(Math.max(0, start - contextLength), start),
    text.slice(start, end),
    text.slice(end, end + contextLength),
  ]
    .map((part) => part.replace(/\s+/g, (space) => (space.includes('\n\n') ? '\n' : '')))
    .join('|');

/**
 * Is a place as good as the right one? Only where nothing that is saved of a passage could tell the two apart: on the page
 * as it was another place had the same letters in the same context as the passage, and on the page as it is now the
 * place found has what the right one has.
 */
function isTwin(saved: string, span: PageSpan, edited: string, found: PageSpan, right: PageSpan): boolean {
  if (inContext(edited, found) !== inContext(edited, right)) return false;
  const quote = saved.slice(span.start, span.end);
  for (let at = saved.indexOf(quote); at >= 0; at = saved.indexOf(quote, at + 1))
    if (at !== span.start && inContext(saved, pageSpan(at, at + quote.length)) === inContext(saved, span))
      return true;
  return false;
}

const countLetters = (text: string) => {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isLetter(text.charCodeAt(i))) count++;
  return count;
};

/** Does a span begin and end at the same letters as the right one, give or take a few? */
function hasEndsOf(text: string, found: PageSpan, right: PageSpan, slack: number): boolean {
  const between = (from: number, to: number) =>
    countLetters(text.slice(Math.min(from, to), Math.max(from, to)));
  return between(found.start, right.start) <= slack && between(found.end, right.end) <= slack;
}

const seeds: Record<Half, number> = { open: 20_240_701, 'held out': 20_261_123 };

/** 3,000 passages from a half of the saved pages. The misses of the held-out half are not told. */
export const scoreSavedPages = (half: Half, report?: (line: string) => void) =>
  scoreAnchoring(readSavedText(half), 3_000, seeds[half], half === 'open' ? report : undefined);
