import { Readability } from '@mozilla/readability';
import { readMetadata } from '../metadata';
import { readNewsLines } from '../news-lines';
import { copyPage } from './copy-page';
import { type ArticleBlock, listBlocks } from './list-blocks';

/** A page's article as plain text, and what the page says of itself. */
export interface ReadArticle {
  readonly url: string;
  readonly title: string;
  readonly outlet: string;
  readonly published: string;
  readonly language: string;
  readonly blocks: readonly ArticleBlock[];
  /** All text of the page, since no article was found in it. */
  readonly isWholePage: boolean;
  /** There is more than these blocks. */
  readonly isCut: boolean;
}

/** What is kept of one article: UTF-16 units, and blocks. */
const mostText = 300_000;
const mostBlocks = 5_000;
const longestBlock = 100_000;

/** Readability holds the page up, so that larger pages are read without it. */
const mostElements = 12_000;
/** An article of fewer letters is believed only if the page has not many more. Readability's own threshold is made for English. */
const fewestLetters = 120;
const leastPart = 0.15;

/** Where more of the text is links, the page is a front page or a list. Articles with many links around them have up to 0.65. */
const mostLinked = 0.75;
/** A headline has so many UTF-16 units. */
const headline = { shortest: 4, longest: 120 };

/** Reads a page's article, its headline first. It changes nothing of the page, and runs nothing of it. */
export function readArticle(page: Document): ReadArticle {
  const { document: copy, elements, isCut } = copyPage(page);
  const all = listBlocks(copy.body);
  const { url, title, outlet, published, language } = metadataOf(page, all);
  const found = elements > mostElements || linkedPart(copy) > mostLinked ? [] : findArticle(copy);
  const isWholePage = !isArticle(found, all);
  const { blocks, isLonger } = limit(isWholePage ? all : withHeadline(found, all, title));
  return { url, title, outlet, published, language, blocks, isWholePage, isCut: isCut || isLonger };
}

/**
 * The blocks of what Readability takes for the article; it takes the copy apart. Where it finds little, what classes and
 * ids say may have misled it, and it looks again without them. It would do so by itself, but by writing the page anew as
 * HTML, which nothing here does.
 */
function findArticle(copy: Document): ArticleBlock[] {
  const { body } = copy;
  const plain = body.cloneNode(true) as HTMLElement;
  const found = runReadability(copy);
  if (lengthOf(found) >= fewestLetters) return found;
  for (const element of plain.querySelectorAll('[class],[id]')) {
    element.removeAttribute('class');
    element.removeAttribute('id');
  }
  copy.body.replaceWith(plain);
  const again = runReadability(copy);
  return lengthOf(again) > lengthOf(found) ? again : found;
}

function runReadability(copy: Document): ArticleBlock[] {
  const reader = new Readability<Node>(copy, {
    // Whatever it finds is enough, so that it never begins anew.
    charThreshold: -1,
    disableJSONLD: true,
    serializer: (node) => node,
  });
  const content = reader.parse()?.content;
  return content instanceof Element ? listBlocks(content) : [];
}

/** How much of a document's text is in links, from 0 to 1. */
function linkedPart({ body }: Document): number {
  const length = (node: Node) => node.textContent?.replace(/\s+/g, '').length ?? 0;
  const linked = [...body.querySelectorAll('a')].reduce((sum, link) => sum + length(link), 0);
  return linked / Math.max(length(body), 1);
}

/** Readability leaves the headline out, which the page's title begins with. */
function withHeadline(
  found: readonly ArticleBlock[],
  all: readonly ArticleBlock[],
  title: string,
): readonly ArticleBlock[] {
  const plain = (text: string) => text.replace(/\s+/g, '');
  const isHeadline = ({ text }: ArticleBlock) =>
    text.length >= headline.shortest &&
    text.length <= headline.longest &&
    plain(title).startsWith(plain(text));
  if (found.slice(0, 3).some(isHeadline)) return found;
  const [longest] = all.filter(isHeadline).sort((a, b) => b.text.length - a.text.length);
  return longest ? [{ kind: 'heading', text: longest.text }, ...found] : found;
}

const lengthOf = (blocks: readonly ArticleBlock[]) => blocks.reduce((sum, { text }) => sum + text.length, 0);

function isArticle(found: readonly ArticleBlock[], all: readonly ArticleBlock[]): boolean {
  const length = lengthOf(found);
  return length >= fewestLetters || (length > 0 && length >= lengthOf(all) * leastPart);
}

function limit(blocks: readonly ArticleBlock[]): { blocks: ArticleBlock[]; isLonger: boolean } {
  const within: ArticleBlock[] = [];
  let length = 0;
  let isLonger = blocks.length > mostBlocks;
  for (const { kind, text } of blocks.slice(0, mostBlocks)) {
    const rest = Math.min(longestBlock, mostText - length);
    if (text.length > rest) isLonger = true;
    if (rest > 0) within.push({ kind, text: text.slice(0, rest).toWellFormed() });
    length += text.length;
  }
  return { blocks: within, isLonger };
}

/** A page can have elements that stand in for what a document has; then its address is all that is sure. */
function metadataOf(page: Document, blocks: readonly ArticleBlock[]) {
  try {
    return readMetadata(page, readNewsLines(blocks.map(({ text }) => text).join('\n\n')));
  } catch {
    return { url: page.location.href.slice(0, 8_000), title: '', outlet: '', published: '', language: '' };
  }
}
