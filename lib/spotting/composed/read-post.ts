import { endsInsideWord } from '../word-boundaries';
import { departmentNamed } from './bodies';
import { departments, innerBodies } from './body-words';
import { anyOf, type ComposedPart } from './composed';
import { former, type PostWord, posts, qualifiers } from './post-words';

/** What makes of a post's last characters another word: 书记处, 主任务, 委员会, 主席团, 成员国. */
const endsElsewhere = '(?!处|务|会(?![,。、])|团|台|国|单位|级|室|制|院|长)';
const formerPart = `(?<former>${anyOf(former)})?`;
const qualifierPart = `(?<qualifier>${anyOf(qualifiers)})?`;
const innerPart = `(?<inner>${anyOf(innerBodies)})?`;
/** A post right after its body: 党组书记, 原副主任. */
export const postAfter = new RegExp(
  `${innerPart}${formerPart}${qualifierPart}(?<post>${anyOf(posts)})${endsElsewhere}`,
  'uy',
);
/** The head of a government right after its territory: 市代市长, 长. */
export const headAfter = new RegExp(
  `${formerPart}${qualifierPart}(?<again>自治区|[省市区县州盟旗镇乡])?(?<post>长|主席)${endsElsewhere}`,
  'uy',
);
/** A title whose body was named before it: 宣传部部长, 党组书记. */
export const bareAfter = new RegExp(
  `(?<inner>${anyOf([...innerBodies, ...departments])})?${qualifierPart}(?<post>${anyOf(posts)})${endsElsewhere}`,
  'uy',
);

/** The word of a list that is exactly `zh`. */
export const wordIn = (words: readonly PostWord[], zh: string | undefined) =>
  words.find((word) => word.zh === zh);

/** A post as it stands in the text. */
export interface ReadPost {
  readonly end: number;
  readonly gloss: string;
  readonly parts: readonly ComposedPart[];
  readonly below: number | undefined;
  readonly word: string;
  readonly qualifier: string | undefined;
  readonly again: string | undefined;
}

/** The post that `pattern` finds at `at` of normalised text, or undefined. */
export function readPost(text: string, at: number, pattern: RegExp): ReadPost | undefined {
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

/** 外交部长, 市公安局长: print leaves out one of the two characters. `at` is the end of the body. */
export function readHead(text: string, at: number): ReadPost | undefined {
  const word = wordIn(posts, text.slice(at - 1, at + 1));
  if (!word?.zh.endsWith('长') || endsInsideWord(text, at + 1)) return undefined;
  const { zh, en: gloss, below } = word;
  const none = { qualifier: undefined, again: undefined };
  return { end: at + 1, gloss, parts: [{ zh: '长', gloss }], below, word: zh, ...none };
}
