import type { Selectors } from './selectors';

/** Longest quote, in UTF-16 units, that an address has whole; of longer ones it has the two ends. */
const longestWhole = 40;
/** What is taken of each end, and of the context; each may grow to the next boundary of a word. */
const endLength = 16;
const sideLength = 8;
/** How far a piece may grow for that. */
const longestWord = 8;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The address of a quote on its page, by the text directive of the URL Fragment Text Directives draft:
 * `#:~:text=prefix-,start,end,-suffix`. Browsers look for whole words, which Chinese does not part by spaces, so
 * that each piece is cut by characters and then grows to a boundary between words; where context stands beside
 * the quote, only its far end must be one. No piece reaches over the end of a block. An address that has a
 * fragment keeps it.
 */
export function textFragmentAddress(
  address: string,
  { exact, prefix, suffix }: Pick<Selectors, 'exact' | 'prefix' | 'suffix'>,
): string {
  const quote = exact.trim();
  const before = lastLine(prefix);
  const after = firstLine(suffix);
  const side = {
    before: startsBlock(exact) ? '' : tail(before, sideLength).trim(),
    after: endsBlock(exact) ? '' : head(after, sideLength).trim(),
  };
  const isWhole = quote.length <= longestWhole && !quote.includes('\n');
  const quoted = isWhole ? [quote] : [head(firstLine(quote), endLength), tail(lastLine(quote), endLength)];
  const pieces = [
    ...(side.before ? [`${encode(side.before)}-`] : []),
    ...quoted.map(encode),
    ...(side.after ? [`-${encode(side.after)}`] : []),
  ];
  const [page = '', fragment = ''] = address.replace(/:~:.*$/s, '').split(/#(.*)/s);
  return `${page}#${fragment}:~:text=${pieces.join(',')}`;
}

const firstLine = (text: string) => text.replace(/\n.*$/s, '');
const lastLine = (text: string) => text.replace(/^.*\n/s, '');
const startsBlock = (text: string) => /^\s*\n/.test(text);
const endsBlock = (text: string) => /\n\s*$/.test(text);

/** The first `length` units of a text, and on to the end of the word there. */
function head(text: string, length: number): string {
  return text.slice(0, boundary(text, Math.min(length, text.length), 1));
}

/** The last `length` units of a text, and back to the beginning of the word there. */
function tail(text: string, length: number): string {
  return text.slice(boundary(text, Math.max(text.length - length, 0), -1));
}

/** The next boundary between words at or after (1), or at or before (-1) an offset; a boundary of characters where none is near. */
function boundary(text: string, offset: number, direction: 1 | -1): number {
  if (offset <= 0 || offset >= text.length) return offset;
  const from = Math.max(offset - 2 * longestWord, 0);
  const near = text.slice(from, offset + 2 * longestWord);
  const starts = [...words.segment(near)].map(({ index }) => from + index);
  const found =
    direction === 1 ? starts.find((start) => start >= offset) : starts.findLast((start) => start <= offset);
  if (found !== undefined && Math.abs(found - offset) <= longestWord) return found;
  const isHalf = /[\ud800-\udbff]$/.test(text.slice(0, offset));
  return isHalf ? offset + direction : offset;
}

/** As the directive wants it: hyphen, comma and ampersand have a meaning there. A lone half of a pair can't be in an address. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
