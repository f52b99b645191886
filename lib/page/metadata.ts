import { addressOf } from './address';

/** Longer ones (data: addresses) are cut. */
const longestAddress = 8_000;

/** What a page says of itself. Empty strings where it says nothing. */
export interface PageMetadata {
  readonly url: string;
  readonly title: string;
  readonly outlet: string;
  readonly byline: string;
  /** As the page gives it, ISO 8601 as a rule. */
  readonly published: string;
  readonly language: string;
}

/** Reads title, outlet, byline and date from the page's meta tags. */
export function readMetadata(page: Document): PageMetadata {
  const meta = (...names: string[]) => {
    for (const name of names) {
      const content = page
        .querySelector(`meta[property="${name}"],meta[name="${name}"]`)
        ?.getAttribute('content');
      if (content?.trim()) return content.trim().slice(0, 300);
    }
    return '';
  };
  return {
    url: addressOf(page).slice(0, longestAddress),
    title: (meta('og:title') || page.title).trim().slice(0, 300),
    outlet: meta('og:site_name', 'mediaid', 'source', 'Source', 'ContentSource'),
    byline: meta('author', 'article:author', 'Author'),
    published: meta('article:published_time', 'publishdate', 'PubDate', 'pubdate', 'og:release_date'),
    language: page.documentElement.lang.slice(0, 40),
  };
}
