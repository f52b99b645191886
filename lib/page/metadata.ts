import { addressOf } from './address';
import { readArticleData } from './article-data';
import { type NewsLines, writeDate } from './news-lines';

/** Longer ones (data: addresses) are cut. */
const longestAddress = 8_000;
const longestField = 300;

/** What a page says of itself. Empty strings where it says nothing. */
export interface PageMetadata {
  readonly url: string;
  readonly title: string;
  readonly outlet: string;
  readonly byline: string;
  /** ISO 8601 where it could be read as a date, else as the page gives it. */
  readonly published: string;
  readonly language: string;
}

/**
 * Reads title, outlet, byline and date: from what the page shows in the habits of Chinese news pages
 * (`lines`), from JSON-LD, and from meta tags. The source that an article names counts
 * before the site that it stands on, since much is reprinted.
 */
export function readMetadata(page: Document, lines: NewsLines): PageMetadata {
  const meta = (...names: string[]) => {
    for (const name of names) {
      const found = page.querySelector(`meta[property="${name}" i],meta[name="${name}" i]`);
      const content = found?.getAttribute('content')?.trim();
      if (content) return content;
    }
    return '';
  };
  const data = readArticleData(page);
  const title = meta('og:title') || page.title.trim() || data.title;
  const site = meta('og:site_name') || siteInTitle(page.title) || meta('sitename', 'dc.publisher');
  const source = meta('mediaid', 'source', 'contentsource');
  const author = [data.byline, meta('author'), meta('article:author')].find(isName) ?? '';
  const published =
    data.published ||
    meta(
      'article:published_time',
      'publishdate',
      'pubdate',
      'og:release_date',
      'og:time',
      'og:time ',
      'og:published_time',
    );
  const first = (...found: string[]) => (found.find(Boolean) ?? '').slice(0, longestField);
  return {
    url: addressOf(page).slice(0, longestAddress),
    title: title.slice(0, longestField),
    outlet: first(lines.source, source, lines.outlet, data.outlet, site, lines.agency),
    byline: first(lines.byline, author === site || author === source ? '' : author, lines.editor),
    published: first(writeDate(published), lines.published, published),
    language: page.documentElement.lang.slice(0, 40),
  };
}

/** Some templates leave an address or their own name in the author's tag. */
const isName = (author: string) => author !== '' && !/@|^https?:|网$|^admin/i.test(author);

/** The last part of a title names the site: 标题_新闻中心_长江网. */
function siteInTitle(title: string): string {
  const last =
    title
      .split(/[_|｜—]+|\s*-+\s*/)
      .at(-1)
      ?.trim() ?? '';
  return last !== title.trim() &&
    /^.{1,10}[网報报社台線线刊]$|新闻$|新聞$|日报$|新闻网$/.test(last) &&
    last.length <= 16
    ? last
    : '';
}
