/**
 * Words that the tagger's features look for beside names. The weights were learned with these lists: who changes them
 * trains anew (npm run train:names). What titles are made of otherwise is in title-words.ts.
 */

/** Words that titles end in, of Chinese and foreign offices and of callings. */
export const titleEndings: readonly string[] = [
  '总书记 书记 省长 市长 区长 县长 州长 盟长 旗长 镇长 乡长 主席 总理 委员长 国务委员 主任 部长 局长 厅长 司长 处长 科长 股长 署长 关长 行长',
  '秘书长 常委 委员 院长 检察长 审计长 司令员 司令 政委 政治委员 参谋长 巡视员 调研员 领导 会长 理事长 董事长 总经理 总裁 执行官 校长 站长 所长 组长 队长 社长 台长 总编辑 总编 主编',
  '发言人 大使 公使 领事 总统 首相 外长 防长 财长 议长 国王 女王 王储 亲王 酋长 总干事 特使 代表 主持人 负责人 教授 院士 研究员 工程师 专家 支书 成员 特首 行政长官 参赞 使者 副手',
  '记者 编辑 通讯员 摄影 作者 导演 演员 教练 队员 选手 运动员 冠军 医生 医师 护士 律师 法官 检察官 村长 厂长 矿长 经理 老师 教师 先生 女士 同志 小姐 夫人 老人 博士 硕士 将军 上将 中将 少将 大校 战士 烈士 模范 英雄 村民 农民 职工 工人 学生 市民 居民 儿子 女儿 妻子 丈夫 父亲 母亲 总监 秘书 助理 顾问 作家 画家 诗人 歌手 艺术家 科学家 学者 企业家 皇帝 总督 参议员 众议员 议员 裁判 师长 军长 团长 连长 营长 班长 排长 船长 机长 庭长 馆长 园长 镇党委 首席 撰稿 责编 供稿 校对',
]
  .join(' ')
  .split(' ');

/** Words that often follow a name: verbs of speech and action, particles, conjunctions. */
export const wordsAfterNames: readonly string[] = [
  '出席 主持 强调 指出 介绍 说 表示 认为 称 告诉 来到 走进 率 率队 等 和 与 同 及 一行 实地 深入 转交 调研 检查 讲话 致辞 作 宣布 会见 会谈 听取 要求 参加 陪同 带队 前往 到 为 对 向 就 在 从 于 将 也 还 并 又 曾 已 是 的 任 当选 分别 一同 共同 今天 日前 近日 当天 昨天 上午 下午 通过 签署 发表 担任 接受 以 应 因 被 把 不 访 抵 会 致 回 看 问 报道 摄 撰 电 获得 夺得 战胜 击败 则 更 却 都 才 最近 先后 带领 率领 代表 举行 主任 告诉记者 先生 女士 同志 书记 坦言 透露 回忆 感慨 解释 补充 提醒 呼吁 建议 负责 主演 执导 饰演 出生 男 女 涉嫌 严重 现任 拟任 生于 逝世',
]
  .join(' ')
  .split(' ');
