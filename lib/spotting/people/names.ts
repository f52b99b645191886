import { surnameOf } from '../../reading/surnames';

/** Words that follow a name and tell that it has ended: verbs of speech and action, particles, other titles. */
const afterName = new RegExp(
  `^(?:$|[^\\u4e00-\\u9fff]|${[
    '出席 主持 强调 指出 介绍 说 表示 认为 称 告诉 来到 走进 率 率队 等 和 与 同 及 一行 实地 深入 代表 转交 调研 检查 讲话 致辞 作 宣布 会见 听取 要求 参加 陪同 带队 前往 到 为 对 向 就',
    '在 从 于 将 也 还 并 又 曾 已 是 的 任 当选 分别 一同 共同 主任 书记 同志 先生 女士 今天 日前 近日 当天 昨天 近期 上午 下午 通过 签署 发表 担任 接受 以 应 因 被 把 不 访 抵 会 致 回 看 问 报道 摄 撰',
  ]
    .join(' ')
    .replace(/ /g, '|')})`,
  'u',
);

/** Third characters that are far more often the word after a two-character name than part of it. */
const likelyNextWord = new Set(
  '在与和等说对向为就到出强指表来走率会听要参陪前主同代介宣致作任担发接签被把将也还并又曾已是的从于以应因及不访抵回看问',
);

const notGiven = /[的了是在和与及或等为对向从被把这那其此该我你他她它们個个年月日时分第副]/u;

/**
 * How many characters, from `at` in normalised text, are a Chinese name that stands right after a title
 * or a byline; 0 where none does. A surname and one or two characters; where both fit, what follows
 * decides, then how often the document has each.
 */
export function nameLengthAt(text: string, at: number, count: (name: string) => number): number {
  const surname = surnameOf(text.slice(at, at + 4));
  if (!surname) return 0;
  const short = surname.length + 1;
  const long = short + 1;
  const fits = (length: number) =>
    isGiven(text.slice(at + surname.length, at + length), length - surname.length);
  const ends = (length: number) => afterName.test(text.slice(at + length, at + length + 3));
  const longFits = fits(long);
  const shortFits = fits(short);
  if (!longFits) return shortFits && ends(short) ? short : 0;
  if (!shortFits) return 0;
  if (ends(short) && (likelyNextWord.has(text.charAt(at + long - 1)) || !ends(long))) return short;
  if (ends(long)) return long;
  const longCount = count(text.slice(at, at + long));
  return longCount > 1 && longCount * 2 > count(text.slice(at, at + short)) ? long : 0;
}

function isGiven(given: string, length: number): boolean {
  return given.length === length && /^[\u4e00-\u9fff]+$/u.test(given) && !notGiven.test(given);
}
