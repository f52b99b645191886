/**
 * What characters and short words say in slogans, where the dictionary's first sense is another: 共 is shared, 促 to promote. Our own.
 */
const lines = `
之 of; 的 of; 和 and; 与 and; 个 –; 大 major; 在 in; 上 on; 下 down; 中 in; 内 inside; 外 outside; 不 not; 无 without; 有 have; 能 can; 应 should; 尽 fully; 即 at once; 更 more; 最 most; 好 well; 新 new; 强 strong; 优 excellent
共 together; 联 join; 促 promote; 建 build; 学 study; 办 do; 评 assess; 赢 win; 融 merge; 享 enjoy; 商 consult; 治 govern; 推 push; 抓 grasp; 保 secure; 稳 steady; 进 advance; 改 reform; 增 raise; 降 lower; 减 cut; 补 fill; 拉 stretch; 扛 shoulder; 记 keep in mind
防 prevent; 控 control; 查 check; 管 manage; 守 guard; 护 protect; 扶 support; 助 help; 帮 help; 带 lead; 领 lead; 引 draw in; 育 nurture; 培 train; 创 create; 立 establish; 破 break; 转 shift; 调 adjust; 优化 optimise; 提 raise; 扩 expand; 拓 broaden; 延 extend; 链 chain; 网 network; 格 grid; 圈 circle; 点 point; 线 line; 面 area; 片 district; 站 station; 端 end; 云 cloud; 数 data; 智 smart; 慧 wise
党 Party; 民 people; 人 people; 企 enterprise; 政 government; 商事 commerce; 村 village; 镇 town; 乡 township; 县 county; 区 district; 市 city; 街 street; 家 home; 户 household; 院 institute; 校 school; 师 teacher; 生 student; 医 medical care; 养 care; 老 elderly; 幼 children; 小 small; 童 children; 青 youth; 妇 women; 军 army; 警 police; 法 law; 德 virtue; 孝 filial duty; 廉 integrity; 清 clean; 清风 clean wind; 正 upright; 气 spirit; 风 style of work; 心 heart; 情 feeling; 志 will; 魂 soul; 根 root; 本 foundation; 责 duty; 权 power; 利 benefit; 惠 benefit; 富 prosper; 美 beautiful; 绿 green; 净 clean; 安 safe; 宁 peaceful; 康 healthy; 乐 happy; 福 happiness; 寿 long life; 兴 thrive; 旺 flourish; 盛 flourish; 复兴 rejuvenation; 振兴 revitalise
策 policy; 技 skill; 科 science; 产 industry; 业 trade; 农 farming; 粮 grain; 田 field; 菜 vegetables; 林 forest; 水 water; 山 hills; 河 river; 湖 lake; 海 sea; 路 road; 桥 bridge; 城 city; 园 park; 港 port; 仓 store; 库 store; 税 tax; 贷 loan; 贸 trade; 金 gold; 银 silver; 北 north; 南 south; 东 east; 西 west; 京 capital; 亚 Asia; 中欧 China and Europe
一 one; 双 both; 两 two; 多 many; 全 whole; 精 fine; 准 exact; 细 careful; 实 solid; 严 strict; 快 fast; 高 high; 深 deep; 宽 broad; 长 long; 短 short; 前 ahead; 后 behind; 先 first; 初 first; 早 early; 常 regular; 长效 lasting; 品 product; 患 patient; 案 case; 项 item; 件 item; 单 list; 表 form; 图 map; 码 code; 卡 card; 窗 counter; 门 door; 次 time; 处 place; 日 day; 年 year; 季 season; 春 spring; 冬 winter; 夏 summer; 秋 autumn
联办 do jointly; 联建 build jointly; 共建 build together; 共治 govern together; 共融 merge; 共赢 win together; 共商 consult together; 共推 push together; 共促 promote together; 联学 study jointly; 联评 assess jointly; 共学 learn together; 联手 join hands; 标兵 pacesetter; 组织 organisation; 活动 activities; 引擎 engine; 阵地 outpost; 赋能 empower; 融合 fusion; 驱动 drive; 要事 important matters; 项目 project; 资源 resources; 良方 good recipe; 众 everyone; 芳 fragrance; 邻 neighbour; 暖 warm; 暖心 heart-warming; 红 red; 旗 flag; 先锋 vanguard; 惠民 benefit the people; 为民 for the people; 便民 convenient for the people; 开放 opening up; 主义 -ism; 计划 plan; 行动 action; 工程 project; 模式 model; 精神 spirit; 数字 digital; 创新 innovation; 共同 common; 共享 share
`;

/** English of a word as slogans use it. */
export const sloganWords: ReadonlyMap<string, string> = new Map(
  lines
    .trim()
    .split(/[;\n]/)
    .map((line) => line.trim())
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const),
);
