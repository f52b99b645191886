import { openFoldTable } from '../text/fold';
import { normalise } from '../text/normalise';
import type { Highlight, SavedSpot } from './highlight';

/**
 * Search as you type: each highlight has one text with all that it can be found by, made alike once, and a
 * search asks whether all its words are somewhere in it. Texts stand in blocks of a thousand, joined: looking
 * through a few long strings takes a fifth of the time that many short ones take (100,000 highlights: 4 to 15 ms
 * a word).
 */

const fold = openFoldTable();

/** Latin letters with marks, and marks alone: pinyin, mostly. */
const marked = /[\u00c0-\u024f\u1e00-\u1eff]|\p{M}/u;

/** Text as it is searched: simplified script, letters without marks, lower case, line breaks inside words taken out. */
function plain(text: string): string {
  const alike = normalise(text, fold).text.toLowerCase();
  return marked.test(alike) ? alike.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC') : alike;
}

/** The words of a search; a highlight fits that has them all. */
const readWords = (search: string): string[] => plain(search).split(/\s+/).filter(Boolean);

/** What a highlight is found by: quote, note, tags, its page, and its terms with their reading and gloss. */
export function searchText({ exact, note, tags, page, spots }: Highlight): string {
  const terms = new Set(spots.map(termText));
  const said = [exact, note, ...tags, page.title, page.outlet, page.byline].map(plain).join('\n');
  return flatten(`${said}\n${[...terms].join('\n')}`);
}

/** Some terms stand in a good part of all highlights. */
const termTexts = new Map<string, string>();
const mostTerms = 20_000;

/** A term, its gloss, and its pinyin without tones, in syllables and in one piece; ü can be typed as v too. */
function termText({ headword, pinyin, gloss }: SavedSpot): string {
  const key = `${headword}\n${pinyin}\n${gloss}`;
  let text = termTexts.get(key);
  if (text === undefined) {
    const reading = plain(pinyin);
    const joined = reading.replace(/[\s'’]/g, '');
    const withV = /[üǖǘǚǜ]/i.test(pinyin) ? plain(pinyin.replace(/[üǖǘǚǜ]/gi, 'v')).replace(/\s/g, '') : '';
    text = flatten([plain(headword), reading, joined, withV, plain(gloss)].join('\n'));
    if (termTexts.size >= mostTerms) termTexts.clear();
    termTexts.set(key, text);
  }
  return text;
}

/** A joined string is kept in its pieces until it is first read, and the first search must not pay for that. */
function flatten(text: string): string {
  text.charCodeAt(text.length - 1);
  return text;
}

const blockSize = 1_000;
/** Stands between two texts. */
const separator = '\0';

interface Block {
  /** The texts of its places, each with a separator after it, and where each begins. */
  text: string;
  starts: Uint32Array;
  /** Texts that are not in `text` yet, by their number in the block. */
  readonly waiting: Map<number, string>;
}

/** What a search has found: its words, and 1 for each place that has all of them, else 0. */
interface Found {
  readonly words: readonly string[];
  readonly hits: Uint8Array;
}

/** So many searches are remembered: a letter that is taken back is found again at once. */
const mostFound = 24;

/** Texts in numbered places, to be searched all at once. A place without a text is as good as ''. */
export class SearchIndex {
  readonly #blocks: Block[] = [];
  /** Since the last text was put, the last first. */
  #found: Found[] = [];

  /** Puts a text in a place, instead of the one that was there. */
  put(place: number, text: string): void {
    this.#found = [];
    const number = Math.floor(place / blockSize);
    while (this.#blocks.length <= number)
      this.#blocks.push({ text: '', starts: new Uint32Array(blockSize + 1), waiting: new Map() });
    const block = this.#blocks[number] as Block;
    block.waiting.set(place % blockSize, text);
    if (block.waiting.size === blockSize) join(block);
  }

  /**
   * For each place 1 where its text has all words of a search, else 0; undefined where the search has no words. A search
   * that goes on from an earlier one looks only at what that one has found.
   */
  find(search: string): Uint8Array | undefined {
    const words = readWords(search);
    if (words.length === 0) return undefined;
    const wider = this.#found.find((found) =>
      found.words.every((word) => words.some((one) => one.includes(word))),
    );
    const found = { words, hits: this.#narrow(words, wider) };
    this.#found = [found, ...this.#found.filter(({ hits }) => hits !== found.hits)].slice(0, mostFound);
    return found.hits;
  }

  #narrow(words: readonly string[], wider: Found | undefined): Uint8Array {
    const left = wider ? words.filter((word) => !wider.words.includes(word)) : words;
    if (wider && left.length === 0) return wider.hits;
    const hits = wider?.hits.slice() ?? new Uint8Array(this.#blocks.length * blockSize).fill(1);
    this.#blocks.forEach((block, number) => {
      if (block.waiting.size > 0) join(block);
      const ofBlock = hits.subarray(number * blockSize, (number + 1) * blockSize);
      left.every((word) => keepHits(block, word, ofBlock));
    });
    return hits;
  }
}

/** Below this share of a block's places each is looked at for itself. */
const fewHits = blockSize / 8;

/** Of the places that are marked with 1, leaves those marked that have the word; false where none is left. */
function keepHits({ text, starts }: Block, word: string, hits: Uint8Array): boolean {
  let count = 0;
  for (const hit of hits) count += hit;
  if (count === 0) return false;
  let left = 0;
  if (count < fewHits) {
    for (let place = hits.indexOf(1); place >= 0; place = hits.indexOf(1, place + 1))
      left += hits[place] = text.slice(starts[place], starts[place + 1]).includes(word) ? 1 : 0;
    return left > 0;
  }
  let place = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[place])) {
    while ((starts[place + 1] as number) <= at) hits[place++] = 0;
    left += hits[place++] as number;
  }
  hits.fill(0, place);
  return left > 0;
}

function join(block: Block): void {
  const { text, starts, waiting } = block;
  const texts: string[] = [];
  const joinedStarts = new Uint32Array(blockSize + 1);
  let length = 0;
  for (let i = 0; i < blockSize; i++) {
    const one = waiting.get(i) ?? text.slice(starts[i], Math.max((starts[i + 1] as number) - 1, 0));
    texts.push(one);
    length += one.length + 1;
    joinedStarts[i + 1] = length;
  }
  block.text = flatten(texts.join(separator) + separator);
  block.starts = joinedStarts;
  waiting.clear();
}

/** Search texts for as long as their highlights are held. */
const searchTexts = new WeakMap<Highlight, string>();

/** Those of a few highlights that have all words of a search; all of them where it has none. */
export function findHighlights(highlights: readonly Highlight[], search: string): readonly Highlight[] {
  const words = readWords(search);
  if (words.length === 0) return highlights;
  return highlights.filter((highlight) => {
    let text = searchTexts.get(highlight);
    if (text === undefined) searchTexts.set(highlight, (text = searchText(highlight)));
    return words.every((word) => text.includes(word));
  });
}
