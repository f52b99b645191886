import { hashText } from '../../lib/text/hash';
import { listSharedPages, readShared } from './shared-data';

const fewestHan = 100;
const entities: Record<string, string> = {
  nbsp: '\u00a0',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  ensp: ' ',
  emsp: ' ',
  mdash: '—',
  hellip: '…',
  copy: '©',
};

/**
 * The halves of the saved pages. Rules are made by looking at the open ones; the held-out ones are only scored, so that
 * they tell what the rules are worth on pages that nobody has seen.
 */
export type Half = 'open' | 'held out';

/** By a hash of the file's name, so that no one chooses and new pages move none. */
const halfOf = (file: string): Half =>
  Number.parseInt(hashText(file).slice(-1), 36) % 2 ? 'held out' : 'open';

/** The saved pages with Chinese in them, all or a half, as blocks of text: about what a page's text is, without a browser. */
export function readSavedText(half?: Half): string[][] {
  return listSharedPages()
    .filter(({ file }) => half === undefined || halfOf(file) === half)
    .map(({ file, charset }) => blocksOfHtml(new TextDecoder(charset).decode(readShared(`pages/${file}`))))
    .filter((blocks) => (blocks.join('').match(/[\u4e00-\u9fff]/g)?.length ?? 0) >= fewestHan);
}

export function blocksOfHtml(html: string): string[] {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style|head|noscript|textarea|select|template|svg)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<br\b[^>]*>/gi, '\n')
    .replace(
      /<\/?(?:p|div|li|ul|ol|td|tr|th|table|tbody|h\d|section|article|header|footer|nav|dl|dt|dd|form|body|html|center|blockquote|pre|hr|aside|main|figure|figcaption)\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi,
      '\u0000',
    )
    .replace(/<(?:[^>"']|"[^"]*"|'[^']*')*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Math.min(Number(code), 0xffff)))
    .replace(/&#x([\da-f]+);/gi, (_, code) =>
      String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0xffff)),
    )
    .replace(/&([a-z]+);/gi, (entity, name) => entities[name.toLowerCase()] ?? entity)
    .split('\u0000')
    .map((text) => text.trim())
    .filter((text) => text !== '');
}
