import { rankNames } from '../../glossary/ladder';
import { type NormSpan, normSpan } from '../../text/offset';
import type { ComposedCandidate, ComposedPart } from './composed';
import { bareAfter, readPost } from './read-post';

/** One title, with the body in which it is held. */
export interface Post extends NormSpan {
  readonly gloss: string;
  readonly parts: readonly ComposedPart[];
  readonly rank?: string | undefined;
  /** The glossary has it as it stands. */
  readonly isListed: boolean;
}

/** More titles than this in a row are no stack but a list of them. */
const highestStack = 8;

/** Puts posts together that 、 or 兼 joins; a stack may go on with a title whose body was named before: 、党组书记. */
export function* stackPosts(text: string, sorted: readonly Post[]): Generator<ComposedCandidate> {
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
      ...(highest && { rank: highest }),
    },
  };
}
