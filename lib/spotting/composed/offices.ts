import type { Rank } from '../../glossary/ladder';
import { type NormSpan, normSpan } from '../../text/offset';
import { endsInsideWord } from '../word-boundaries';
import {
  type Body,
  bodyOf,
  findTerritories,
  glossBody,
  glossTerritory,
  headOfBody,
  nameTerritory,
  partsOfBody,
  rankIn,
  type Territory,
} from './bodies';
import { anyOf, below, type ComposedCandidate } from './composed';
import { former, type PostWord, qualifiers } from './post-words';
import { headAfter, postAfter, readHead, readPost, wordIn } from './read-post';
import { type Post, stackPosts } from './stacks';

/** A body or a title that the glossary lists: what a title can be composed of, beside local bodies. */
export interface ListedOffice extends NormSpan {
  readonly kind: 'institution' | 'position';
  readonly gloss: string;
  readonly rank?: Rank;
}

const qualifierBefore = new RegExp(`(?:${anyOf(former)})?${anyOf(qualifiers)}$`, 'u');
const longestQualifier = 5;

/**
 * Bodies of local government (嘉定区教育局), titles held in bodies (市政府党组书记, 外交部发言人) and
 * stacks of titles (市委副书记、市长、市政府党组书记), in normalised text. `listed` are the glossary's bodies
 * and positions that stand in it. What the glossary lists as it stands is not given again.
 */
export function findOffices(text: string, listed: readonly ListedOffice[]): ComposedCandidate[] {
  const posts = new Map<number, Post>();
  const put = (post: Post | undefined) => {
    const before = post && posts.get(post.start);
    if (post && (!before || post.end > before.end)) posts.set(post.start, post);
  };
  const found: ComposedCandidate[] = [];
  for (const office of listed) {
    put(office.kind === 'position' ? listedPost(text, office) : postInListed(text, office));
  }
  const isListed = new Set(listed.map(({ start, end }) => `${start}-${end}`));
  for (const territory of findTerritories(text)) {
    put(headOfGovernment(text, territory));
    const body = bodyOf(text, territory);
    if (!body) continue;
    put(postInBody(text, body));
    if (!isListed.has(`${body.start}-${body.end}`)) found.push(composeBody(text, body));
  }
  for (const stack of stackPosts(
    text,
    [...posts.values()].sort((a, b) => a.start - b.start),
  ))
    found.push(stack);
  return found;
}

function composeBody(text: string, body: Body): ComposedCandidate {
  const head = headOfBody(body);
  const rank = head === undefined ? undefined : rankIn(body.territory, head);
  return {
    ...normSpan(body.start, body.end),
    kind: 'institution',
    category: 'institutions',
    composed: {
      gloss: glossBody(body),
      parts: partsOfBody(text, body),
      ...(rank && { rank }),
    },
  };
}

/** A position of the glossary, also with 副 before it: 副司令员. */
function listedPost(text: string, { start, end, gloss, rank }: ListedOffice): Post {
  const zh = text.slice(start, end);
  if (text.charAt(start - 1) !== '副')
    return { ...normSpan(start, end), gloss, rank, parts: [{ zh, gloss }], isListed: true };
  return {
    ...normSpan(start - 1, end),
    gloss: `deputy ${gloss}`,
    rank: below(rank, 1),
    parts: [
      { zh: '副', gloss: 'deputy' },
      { zh, gloss },
    ],
    isListed: false,
  };
}

/** 市人社局副局长, 区委书记. */
function postInBody(text: string, body: Body): Post | undefined {
  const read = readPost(text, body.end, postAfter) ?? readHead(text, body.end);
  if (!read) return undefined;
  const head = headOfBody(body);
  const steps = head !== undefined && read.below !== undefined ? head + read.below : undefined;
  return {
    ...normSpan(body.start, read.end),
    gloss: `${read.gloss}, ${glossBody(body)}`,
    parts: [...partsOfBody(text, body), ...read.parts],
    rank: steps === undefined ? undefined : rankIn(body.territory, steps),
    isListed: false,
  };
}

/** 外交部发言人, 国家发展改革委副主任: a post right after a body of the glossary. */
function postInListed(text: string, { start, end, gloss, rank }: ListedOffice): Post | undefined {
  const read = readPost(text, end, postAfter) ?? readHead(text, end);
  return (
    read && {
      ...normSpan(start, read.end),
      gloss: `${read.gloss}, ${gloss}`,
      parts: [{ zh: text.slice(start, end), gloss }, ...read.parts],
      rank: read.below === undefined ? undefined : below(rank, read.below),
      isListed: false,
    }
  );
}

/** 区长, 副市长, 杭州市代市长, 上海市长, 自治区主席. */
function headOfGovernment(text: string, territory: Territory): Post | undefined {
  const { level } = territory;
  // 代县长 is an acting county head, not the head of the county Dai.
  const isActing =
    territory.chain.length > 0 &&
    qualifiers.some(({ zh }) => `${zh}${level.zh}` === territory.chain.at(-1)?.zh);
  const chain = isActing ? [] : territory.chain;
  const levelAt = chain.length > 0 ? territory.start : territory.end - level.zh.length;
  const read = readPost(text, territory.end, headAfter);
  const again = read?.again ?? level.zh;
  if (!read || !level.head || level.head.zh !== read.word || !level.zh.endsWith(again.slice(-1)))
    return undefined;
  if (endsInsideWord(text, read.end) || (chain.length === 0 && (read.qualifier ?? read.again)))
    return undefined;
  const before = chain.length === 0 ? text.slice(Math.max(0, levelAt - longestQualifier), levelAt) : '';
  const qualifier = read.qualifier ?? qualifierBefore.exec(before)?.[0];
  const start = levelAt - (read.qualifier ? 0 : (qualifier?.length ?? 0));
  const words = [
    wordIn(former, former.find(({ zh }) => qualifier?.startsWith(zh))?.zh),
    qualifierIn(qualifier),
  ].filter((word): word is PostWord => word !== undefined);
  const title = chain.length > 0 ? `${level.head.of} of ${nameTerritory(territory)}` : level.head.alone;
  const gloss = [...words.map(({ en }) => en), title].join(' ');
  const steps = words.reduce((sum, word) => sum + (word.below ?? 0), 0);
  const zh = text.slice(start, read.end);
  return {
    ...normSpan(start, read.end),
    gloss,
    parts:
      chain.length > 0
        ? [
            { zh: text.slice(start, territory.end), gloss: glossTerritory(territory) },
            {
              zh: text.slice(territory.end, read.end),
              gloss: [...words.map(({ en }) => en), level.head.alone].join(' '),
            },
          ]
        : [{ zh, gloss }],
    rank: rankIn({ ...territory, chain }, steps),
    isListed: false,
  };
}

const qualifierIn = (zh: string | undefined) => qualifiers.find((word) => zh?.endsWith(word.zh));
