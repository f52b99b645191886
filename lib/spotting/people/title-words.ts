/**
 * What a word that ends a title says of its holder: that they hold public office, that they do not, or that only the
 * body tells (a 院长 heads a court or a hospital).
 */
type Holder = 'official' | 'other' | 'by body';

const functionsOf: Readonly<Record<Holder, string>> = {
  official: `
    总书记 书记 第一书记 省长 市长 区长 县长 州长 盟长 旗长 镇长 乡长 主席 总理 委员长 国务委员 部长 局长 厅长 司长 处长 科长 股长 署长 关长 专员
    秘书长 常委 委员 候补委员 检察长 审计长 司令员 司令 政委 政治委员 参谋长 总参谋长 巡视员 调研员 一级巡视员 二级巡视员 一级调研员
    二级调研员 三级调研员 四级调研员 主任科员 科员 督察专员 督学 领导 主要领导 有关领导 相关领导 领导同志 部领导 市领导 区领导 县领导 省领导 镇领导
    发言人 新闻发言人 大使 公使 参赞 总领事 领事 总统 国家元首 最高元首 首相 外长 防长 财长 内政部长 议长 国王 女王 王储 亲王 酋长 埃米尔
    总干事 特使 特别代表 高级代表 行政长官 特首 支书 村支书 党组成员 党委委员 常务主席 执行主席 总督 参议员 众议员 议员 国务卿 国务秘书 国家安全顾问 大法官
    法官 检察官 审判长 庭长 村官 人大代表 政协委员 全国人大代表 全国政协委员 将军 上将 中将 少将 元帅 总队长 支队长 民警 村主任 国务资政 领导人 元首 候选人 督察长 警长 高级警长 副省级干部 厅级干部
    治安官 警察局长 部长级代表 总司令 纪检组长 大臣
  `,
  other: `
    记者 特约记者 特派记者 编辑 责编 责任编辑 通讯员 特约通讯员 撰稿 摄影 作者 评论员 主编 总编辑 总编 副刊 校对 供稿 编导 制片 主播 播音员 主持人
    教授 副教授 讲师 院士 研究员 副研究员 助理研究员 首席科学家 科学家 工程师 高级工程师 总工程师 首席工程师 设计师 总设计师 总建筑师 技术员 专家 首席专家 学者 博士 分析师 经济学家 高级经济师 首席经济学家 总经济师 总会计师
    医师 主任医师 副主任医师 医生 护士长 护士 教师 老师 教练 主教练 队员 选手 运动员 冠军 队长 演员 导演 编剧 作家 诗人 画家 歌手 艺术家 律师
    董事长 董事局主席 总经理 总裁 首席执行官 执行官 经理 厂长 矿长 车间主任 店长 创始人 企业家 理事长 校长 园长 馆长 航天员 指令长 飞行员 船长 机长 列车长 值班站长 讲解员 志愿者 传承人 代表性传承人 网格员
    台长 社长 总监 执行总监 董事 监事 合伙人 首席代表 负责人 相关负责人 有关负责人 主要负责人 工作人员 班长 组员 技师 驾驶员 司机 调度员 护林员 会计 出纳 顾问 高级顾问 法律顾问 实习生 助手 职员 工友
  `,
  'by body': `
    主任 执行主任 院长 所长 站长 会长 组长 行长 中心主任 干事长 总工 处级干部 干部 代表 助理 秘书 书记员 首席 主管 成员 总管
  `,
};

/** Each word that a title may end in, with what it says of its holder. */
export const titleFunctions: ReadonlyMap<string, Holder> = new Map(
  (Object.keys(functionsOf) as Holder[]).flatMap((holder) =>
    functionsOf[holder]
      .trim()
      .split(/\s+/)
      .map((word) => [word, holder] as const),
  ),
);

export const longestFunction = Math.max(...[...titleFunctions.keys()].map(({ length }) => length));

/** Ranks below the full one, and such as stand in for it. */
export const deputyWords = [
  '常务副',
  '第一副',
  '执行副',
  '高级副',
  '副',
  '代理',
  '代',
  '署理',
  '助理',
  '见习',
  '荣誉',
  '名誉',
  '首席副',
  '新任',
];

/** Holds the title no more, or not yet. */
export const formerWords = ['时任', '原任', '前任', '候任', '拟任', '已故', '原', '前'];

/** Bodies whose head is no official though the word for the head could be one's. */
export const civilBodies =
  /医院|大学|学院|学校|中学|小学|幼儿园|研究[院所中室]|科学院|社科院|工程院|实验室|公司|集团|企业|厂|银行(?!行长)|协会|学会|商会|基金会|联合会(?<!残疾人联合会|工商业联合会|妇女联合会)|合作社|编辑部|报社|电视台|乐团|剧院|剧团|博物馆|图书馆|纪念馆|俱乐部|智库|车间|科室|[内外儿]科|工作室|设计院|律师事务所|(?:球|车|乐|服务|医疗|救援|突击|代表)队$/u;

const states = `
    联合国 自民党 欧盟 欧洲 非盟 非洲联盟 东盟 北约 世卫 世界卫生组织 世界贸易组织 世贸 上海合作组织 上合组织 阿盟 阿拉伯 海合会 国际奥委会 世界银行 亚投行 新开发银行
    美国 英国 法国 德国 俄罗斯 苏联 日本 韩国 朝鲜 蒙古国 蒙古 越南 老挝 柬埔寨 泰国 缅甸 马来西亚 新加坡 印度尼西亚 印尼 菲律宾 文莱 东帝汶
    印度 巴基斯坦 孟加拉国 斯里兰卡 尼泊尔 不丹 马尔代夫 阿富汗 伊朗 伊拉克 叙利亚 约旦 黎巴嫩 以色列 巴勒斯坦 沙特阿拉伯 沙特 阿联酋 卡塔尔 科威特 巴林 阿曼 也门 土耳其 塞浦路斯
    哈萨克斯坦 乌兹别克斯坦 吉尔吉斯斯坦 塔吉克斯坦 土库曼斯坦 格鲁吉亚 亚美尼亚 阿塞拜疆 乌克兰 白俄罗斯 摩尔多瓦
    意大利 西班牙 葡萄牙 荷兰 比利时 卢森堡 瑞士 奥地利 瑞典 挪威 丹麦 芬兰 冰岛 爱尔兰 希腊 波兰 捷克 斯洛伐克 匈牙利 罗马尼亚 保加利亚 塞尔维亚 克罗地亚 斯洛文尼亚 波黑 黑山 北马其顿 阿尔巴尼亚 爱沙尼亚 拉脱维亚 立陶宛 马耳他 摩纳哥 梵蒂冈 列支敦士登 圣马力诺 安道尔
    埃及 利比亚 突尼斯 阿尔及利亚 摩洛哥 苏丹 南苏丹 埃塞俄比亚 厄立特里亚 索马里 吉布提 肯尼亚 乌干达 坦桑尼亚 卢旺达 布隆迪 刚果 加蓬 喀麦隆 中非 乍得 赤道几内亚 尼日利亚 尼日尔 贝宁 多哥 加纳 科特迪瓦 布基纳法索 马里 塞内加尔 冈比亚 几内亚 塞拉利昂 利比里亚 毛里塔尼亚 佛得角 圣多美和普林西比 圣多美
    安哥拉 赞比亚 津巴布韦 马拉维 莫桑比克 纳米比亚 博茨瓦纳 南非 莱索托 斯威士兰 马达加斯加 毛里求斯 塞舌尔 科摩罗
    加拿大 墨西哥 古巴 海地 多米尼加 多米尼克 牙买加 巴哈马 特立尼达 巴巴多斯 格林纳达 圣卢西亚 安提瓜 圭亚那 苏里南 危地马拉 伯利兹 萨尔瓦多 洪都拉斯 尼加拉瓜 哥斯达黎加 巴拿马 哥伦比亚 委内瑞拉 厄瓜多尔 秘鲁 玻利维亚 智利 阿根廷 乌拉圭 巴拉圭 巴西
    澳大利亚 新西兰 巴布亚新几内亚 斐济 所罗门群岛 瓦努阿图 萨摩亚 汤加 密克罗尼西亚 马绍尔 帕劳 瑙鲁 基里巴斯 图瓦卢 库克群岛 纽埃 哈马斯 杰哈德 真主党 胡塞武装 胡塞 法兰西共和国 国际货币基金组织 外国 各国 驻华
`
  .trim()
  .split(/\s+/)
  .sort((a, b) => b.length - a.length);

/** States and the bodies that join them: offices that begin so are foreign ones. */
export const foreignBodies = new RegExp(`^(?:${states.join('|')})`, 'u');

const anyState = states.filter((state) => state.length > 1).join('|');

/** The same wherever they stand, and by one character before what a state has: 以军, 俄外长. */
export const statesInText = new RegExp(
  `${anyState}|(?<![\\u4e00-\\u9fff])[美俄英法德日韩印巴以乌伊叙黎埃朝](?:军|总统|总理|外长|防长|国防部|外交部|空军|海军|陆军|首相|议长)`,
  'gu',
);

/** What tells a state's part in a group of states, before its name: 上海合作组织成员国白俄罗斯. */
export const memberStates = new RegExp(
  `^.*(?:成员|主席|观察员|伙伴|东道|理事|缔约|当事|邻)国(?=${anyState})`,
  'u',
);

/** A state with one or two things before a mark, at the end of a text: 爱尔兰农业、. */
export const stateWithField = new RegExp(`(?:${anyState})(?:[\\u4e00-\\u9fff]{2,6}、){1,3}$`, 'u');

const stateNames = new Set(states);

/** Is this the name of a state or of a body of states, and so of nobody? */
export const isState = (name: string): boolean => stateNames.has(name);
