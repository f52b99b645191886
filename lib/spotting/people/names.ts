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

/** Ordinary words that begin like a surname and stand after titles; the statistical recogniser will not need them. */
const ordinaryWords = new Set(
  (
    '强调 介绍 表示 认为 主持 出席 致辞 会见 会议 宣布 要求 参加 陪同 通报 通过 关怀 关心 关爱 任命 任职 谈判 ' +
    '谈话 公司 公布 公开 党委 党组 党员 党和 代表 干部 关注 关于 关系 席位 来华 来访 来到 方式 ' +
    '方面 方案 简介 简称 司法 周一 周二 周三 周四 周五 周末 平安 平台 安全 安排 时间 时代 时期 ' +
    '全面 全体 全国 全区 全市 全省 全县 全会 高度 高层 高级 路上 段时 项目 计划 应当 应急 应对 ' +
    '解决 符合 单位 常委 常务 万元 马上 何时 明确 明年 成立 成为 成员 白天 水平 商量 商务 习惯 ' +
    '严重 左右 支部 巡视 负责 国家 国务 国际 国内 向前 和平 连续 江苏 江西 云南 黄河 安徽 温州 ' +
    '郑州 杭州 韩国 钱款 金融 经济 经理 居民 屈服 余名 余人 温暖 戴着 景区 房屋 华侨 华人 华东 ' +
    '华北 从事 从严 容易 能够 车辆 农民 农村 台上 桥梁 苗族 冷静 边境 边防 毛主席 韩国代 向美方 都说过 ' +
    '都表示 商量过 纪念堂 国务院 代表团'
  ).split(' '),
);

const notGiven = /[县省市区镇乡的了是在和与及或等为对向从被把这那其此该我你他她它们個个年月日时分第副]/u;

/**
 * How many characters, from `at` in normalised text, are a Chinese name that stands right after a title
 * or a byline; 0 where none does. A surname and one or two characters; where both fit, what follows
 * decides, then how often the document has each.
 */
export function nameLengthAt(text: string, at: number, count: (name: string) => number): number {
  const surname = surnameOf(text.slice(at, at + 4));
  if (!surname) return 0;
  const short = surname.length + characterLength(text, at + surname.length);
  const long = short + characterLength(text, at + short);
  const fits = (length: number) =>
    isGiven(text.slice(at + surname.length, at + length)) &&
    !ordinaryWords.has(text.slice(at, at + length)) &&
    text.charAt(at + length) !== '·';
  const ends = (length: number) => afterName.test(text.slice(at + length, at + length + 3));
  const longFits = fits(long);
  const shortFits = fits(short);
  if (!longFits) return shortFits && ends(short) ? short : 0;
  if (!shortFits && !ends(long)) return 0;
  if (ends(short) && (likelyNextWord.has(text.charAt(at + long - 1)) || !ends(long))) return short;
  if (ends(long)) return long;
  const longCount = count(text.slice(at, at + long));
  return longCount > 1 && longCount * 2 > count(text.slice(at, at + short)) ? long : 0;
}

const isGiven = (given: string) => /^\p{Script=Han}{1,2}$/u.test(given) && !notGiven.test(given);

/** UTF-16 units of the character at an offset: names have rare characters outside the basic plane. */
const characterLength = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
