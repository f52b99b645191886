/** What a page's JSON-LD says of its article. Empty strings where it says nothing. */
export interface ArticleData {
  readonly title: string;
  readonly outlet: string;
  readonly byline: string;
  readonly published: string;
}

const nothing: ArticleData = { title: '', outlet: '', byline: '', published: '' };
const longestScript = 200_000;
const mostScripts = 20;
const deepest = 4;

/** Reads the first article in a page's JSON-LD (schema.org, and the form that Baidu asks for). What is no JSON is passed over. */
export function readArticleData(page: Document): ArticleData {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json" i]')].slice(0, mostScripts);
  for (const { textContent } of scripts) {
    if (!textContent || textContent.length > longestScript) continue;
    try {
      const article = findArticle(JSON.parse(textContent), deepest);
      if (article)
        return {
          title: read(article.headline) || read(article.title),
          outlet: read(article.publisher),
          byline: read(article.author),
          published: read(article.datePublished) || read(article.pubDate),
        };
    } catch {}
  }
  return nothing;
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The first object with a date of publication. */
function findArticle(value: unknown, depth: number): Fields | undefined {
  if (!isFields(value) || depth === 0) return undefined;
  if (typeof value.datePublished === 'string' || typeof value.pubDate === 'string') return value;
  const inside = Array.isArray(value) ? value : [value['@graph'], value.mainEntity];
  for (const one of inside.slice(0, 50)) {
    const found = findArticle(one, depth - 1);
    if (found) return found;
  }
  return undefined;
}

/** A text, the name of a thing, or the names of several. */
function read(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.slice(0, 10).map(read).filter(Boolean).join('、');
  return isFields(value) && typeof value.name === 'string' ? value.name.trim() : '';
}
