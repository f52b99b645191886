import { type Rank, rankNames } from '../../glossary/ladder';
import { type NormSpan, normSpan } from '../../text/offset';
import { endsInsideWord } from '../word-boundaries';
import {
  type Body,
  bodyOf,
  departmentNamed,
  findTerritories,
  glossBody,
  glossTerritory,
  headOfBody,
  nameTerritory,
  partsOfBody,
  rankIn,
  type Territory,
} from './bodies';
import { departments, innerBodies } from './body-words';
import { anyOf, below, type ComposedCandidate, type ComposedPart } from './composed';
import { former, type PostWord, posts, qualifiers } from './post-words';

/** A body or a title that the glossary lists: what a title can be composed of, beside local bodies. */
export interface ListedOffice extends NormSpan {
  readonly kind: 'institution' | 'position';
  readonly gloss: string;
  readonly rank?: Rank;
}

/** One title, with the body in which it is held. */
interface Post extends NormSpan {
  readonly gloss: string;
  readonly parts: readonly ComposedPart[];
  readonly rank?: string | undefined;
  /** The glossary has it as it stands. */
  readonly isListed: boolean;
}

/** More titles than this in a row are no stack but a list of them. */
const highestStack = 8;

/** What makes of a post's last characters another word: 书记处, 主任务, 委员会, 主席团, 成员国. */
const endsElsewhere = '(?!处|务|会(?![,。、])|团|台|国|单位|级|室|制|院|长)';
const former_ = `(?<former>${anyOf(former)})?`;
const qualified = `(?<qualifier>${anyOf(qualifiers)})?`;
const inner_ = `(?<inner>${anyOf(innerBodies)})?`;
const postAfter = new RegExp(`${inner_}${former_}${qualified}(?<post>${anyOf(posts)})${endsElsewhere}`, 'uy');
const headAfter = new RegExp(
  `${former_}${qualified}(?<again>自治区|[省市区县州盟旗镇乡])?(?<post>长|主席)${endsElsewhere}`,
  'uy',
);
const qualifierBefore = new RegExp(`(?:${anyOf(former)})?${anyOf(qualifiers)}$`, 'u');
const longestQualifier = 5;

const wordIn = (words: readonly PostWord[], zh: string | undefined) => words.find((word) => word.zh === zh);

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
    if (office.kind === 'position')
      put({
        ...office,
        parts: [{ zh: text.slice(office.start, office.end), gloss: office.gloss }],
        isListed: true,
      });
    else put(postInListed(text, office));
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
  return {
    ...normSpan(body.start, body.end),
    kind: 'institution',
    category: 'institutions',
    composed: {
      gloss: glossBody(body),
      parts: partsOfBody(text, body),
      ...rankOf(head === undefined ? undefined : rankIn(body.territory, head)),
    },
  };
}

const rankOf = (rank: string | undefined) => (rank ? { rank } : {});

/** 市人社局副局长, 区委书记. */
function postInBody(text: string, body: Body): Post | undefined {
  const read = readPost(text, body.end, postAfter);
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
  const read = readPost(text, end, postAfter);
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

interface ReadPost {
  readonly end: number;
  readonly gloss: string;
  readonly parts: readonly ComposedPart[];
  readonly below: number | undefined;
  readonly word: string;
  readonly qualifier: string | undefined;
  readonly again: string | undefined;
}

function readPost(text: string, at: number, pattern: RegExp): ReadPost | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) return undefined;
  const {
    former: was,
    qualifier,
    again,
    inner,
    post: word = '',
  } = match.groups as Record<string, string | undefined>;
  const words = [wordIn(former, was), wordIn(qualifiers, qualifier), wordIn(posts, word)].filter(
    (one): one is PostWord => one !== undefined,
  );
  const post = words.at(-1);
  const gloss = words.map(({ en }) => en).join(' ');
  return {
    end: at + match[0].length,
    gloss: inner ? `${gloss}, ${departmentNamed(inner)?.en}` : gloss,
    parts: [
      ...(inner ? [{ zh: inner, gloss: departmentNamed(inner)?.en ?? '' }] : []),
      { zh: match[0].slice(inner?.length ?? 0), gloss },
    ],
    below: post?.below === undefined ? undefined : post.below + (wordIn(qualifiers, qualifier)?.below ?? 0),
    word,
    qualifier: [was, qualifier].filter(Boolean).join('') || undefined,
    again,
  };
}

/** Puts posts together that 、 or 兼 joins; a stack may go on with a title whose body was named before: 、党组书记. */
function* stackPosts(text: string, sorted: readonly Post[]): Generator<ComposedCandidate> {
  const byStart = new Map(sorted.map((post) => [post.start as number, post]));
  let done = 0;
  for (const first of sorted) {
    if (first.start < done) continue;
    const stack = [first];
    let end: number = first.end;
    while (stack.length < highestStack && /[、兼]/u.test(text.charAt(end))) {
      const next = byStart.get(end + 1) ?? bareTitle(text, end + 1);
      if (!next) break;
      stack.push(next);
      end = next.end;
    }
    done = end;
    for (const post of stack)
      if (!post.isListed && (stack.length === 1 || byStart.has(post.start)))
        yield composePosts([post], post.end);
    if (stack.length > 1) yield composePosts(stack, end);
  }
}

const bareAfter = new RegExp(
  `(?<inner>${anyOf([...innerBodies, ...departments])})?${qualified}(?<post>${anyOf(posts)})${endsElsewhere}`,
  'uy',
);

function bareTitle(text: string, at: number): Post | undefined {
  const read = readPost(text, at, bareAfter);
  return read && { ...normSpan(at, read.end), gloss: read.gloss, parts: read.parts, isListed: false };
}

function composePosts(stack: readonly Post[], end: number): ComposedCandidate {
  const first = stack[0] as Post;
  const isStack = stack.length > 1;
  const highest = stack
    .map(({ rank }) => rank)
    .filter((rank): rank is string => rank !== undefined && rank !== '')
    .sort(
      (a, b) =>
        rankNames.findIndex((name) => a.startsWith(name)) - rankNames.findIndex((name) => b.startsWith(name)),
    )[0];
  return {
    ...normSpan(first.start, end),
    kind: 'position',
    category: 'positions',
    composed: {
      gloss: stack.map(({ gloss }) => gloss).join('; '),
      parts: isStack
        ? stack.map(({ gloss, parts }) => ({ zh: parts.map(({ zh }) => zh).join(''), gloss }))
        : first.parts,
      ...rankOf(highest),
    },
  };
}
