/** Another place to look a word up. It is opened only when the reader presses it. */
export interface LookupLink {
  readonly name: string;
  /** An https address with {word} where the word goes. */
  readonly address: string;
}

export const mostLinks = 12;
export const longestLinkName = 40;
const longestAddress = 500;
const place = '{word}';

/** The forms of address are those by which these sites' own search pages open (seen in November 2026 in many programs). */
export const standardLinks: readonly LookupLink[] = [
  { name: 'MDBG', address: 'https://www.mdbg.net/chinese/dictionary?page=worddict&wdrst=0&wdqb={word}' },
  { name: 'Wiktionary', address: 'https://en.wiktionary.org/wiki/{word}' },
  { name: 'Baidu Baike', address: 'https://baike.baidu.com/item/{word}' },
  { name: 'People’s Daily', address: 'https://search.people.cn/s?keyword={word}' },
  { name: 'Xinhua', address: 'https://so.news.cn/#search/0/{word}/1/0' },
];

/** Is this an https address with a place for the word, and one where the word can't choose the site? */
export function isLinkAddress(address: string): boolean {
  if (!address.startsWith('https://') || !address.includes(place) || address.length > longestAddress)
    return false;
  const [one, other] = ['a', 'b'].map((word) => address.replaceAll(place, word)) as [string, string];
  if (!URL.canParse(one) || !URL.canParse(other)) return false;
  const { host, username, password } = new URL(one);
  return host !== '' && host === new URL(other).host && username === '' && password === '';
}

/** A link as it was stored; undefined where it is none. */
export function readLink(stored: unknown): LookupLink | undefined {
  const { name, address } = (stored ?? {}) as Record<keyof LookupLink, unknown>;
  if (typeof name !== 'string' || name === '' || name.length > longestLinkName) return undefined;
  return typeof address === 'string' && isLinkAddress(address) ? { name, address } : undefined;
}

/** Where a link leads for a word. */
export const addressOfWord = ({ address }: LookupLink, word: string): string =>
  address.replaceAll(place, encodeURIComponent(word));
