import * as v from 'valibot';

/**
 * The article of a page as plain text, so that a passage can be read in it when the page is gone, and the page compared
 * with what it was. Of a page that changes there are several versions, a row each.
 */

/** What is kept of one article, in UTF-16 units and blocks. */
const longestArticle = 300_000;
const mostBlocks = 5_000;

const short = v.pipe(v.string(), v.maxLength(2_000));

const articleDraft = v.pipe(
  v.strictObject({
    url: v.pipe(v.string(), v.maxLength(8_000)),
    title: short,
    outlet: short,
    published: short,
    language: short,
    blocks: v.pipe(
      v.array(
        v.strictObject({
          /** A row is one of a table, its cells parted by tabs. */
          kind: v.picklist(['heading', 'paragraph', 'item', 'row']),
          text: v.pipe(v.string(), v.minLength(1), v.maxLength(longestArticle)),
        }),
      ),
      v.minLength(1),
      v.maxLength(mostBlocks),
    ),
    /** All text of the page, since no article was found in it. */
    isWholePage: v.boolean(),
    /** The page has more than was kept. */
    isCut: v.boolean(),
  }),
  v.check(
    ({ blocks }) => blocks.reduce((sum, { text }) => sum + text.length, 0) <= longestArticle,
    'the article is too long',
  ),
);

/** An article before the notebook has given it an id and a time. */
export type ArticleDraft = v.InferOutput<typeof articleDraft>;
export type ArticleBlock = ArticleDraft['blocks'][number];

export interface KeptArticle extends ArticleDraft {
  readonly id: string;
  /** Key of the page that it belongs to (lib/page/address). */
  readonly pageKey: string;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
  /** Of what it says: versions with the same hash are the same, however they are set. */
  readonly hash: string;
}

/** What a page's script has read. Throws the name of a refusal where that is no article. */
export function readDraft(read: unknown): ArticleDraft {
  const parsed = v.safeParse(articleDraft, read);
  if (!parsed.success) throw new Error('pageWithoutText');
  return parsed.output;
}

/** The article as one text, as the text of a page is put together (lib/page/page-text). */
export const textOf = (blocks: readonly ArticleBlock[]): string =>
  blocks.map(({ text }) => text).join('\n\n');

/** Versions of one page: the first and the newest always stay. */
const mostVersions = 5;

/** Which versions stay, oldest first, when there are more than are kept: of those between first and last the oldest goes. */
export const withoutOldest = <Version>(versions: readonly Version[]): readonly Version[] =>
  versions.length <= mostVersions
    ? versions
    : [versions[0] as Version, ...versions.slice(versions.length - mostVersions + 1)];
