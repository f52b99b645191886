/** What stands between quotation marks because somebody coined it: “众治良方”, “小引擎”, “投资中国”品牌. */
import { normSpan } from '../../text/offset';
import type { NameReading } from '../people/name-tagger';
import { type CoinedCandidate, likelihood, quotations, sureFrom } from './coined';
import { isFormula, loose } from './formulas';

/** What is done to what one has coined, right before it. */
const coining =
  /(?:打造|推出|构建|形成|叫响|创新|探索|实施|推行|推广|启动|创建|擦亮|做强|走出|开启|深化|落实|推进|开展|发布|设立|建立|搭建|织密|采取|推动|实现|实行|唱响|践行|弘扬|坚持|发挥|组建|成立|开设|绘就|联合|凝聚|培育|树立|创造|抓好|建设好?|培育壮大一批|被誉为|设立|打好|打响|称为|誉为|首创|首推|试行|试点|创设|推介|建起|建成|建好|开通|开辟|引入|倡导|提倡|提出|发起|制定|出台|确立|采用|运用|应用|借助|依托|遵循|按照|用好|用活|做优|做大|做活|做响|汇聚|深耕|聚力|锻造|塑造|营造|评为|获评|升级为|上线|研发|开发|叫做|叫作|独具|特色)(?:[^“”,。;:!?]{0,10})$/u;
/** What it is, right after it. */
const naming =
  /^(?:等(?:一系列|多个|一批)?|的)?[^“”,。;:!?\n]{0,4}?(?:品牌|行动|机制|模式|工程|计划|项目|平台|工作法|路径|格局|体系|服务|改革|战略|理念|政策|方案|举措|制度|矩阵|架构|志愿者|试点|应用|专项|工作室|驿站|阵地|窗口|联盟|做法|经验|方法|抓手|路线|样板|样本|名片|效应|攻坚|办理|业务|措施|方法|原则|要求|倡议|监督|管理|事项|比例|基地|小组|产业|技术|航线|精神|标准|质量|经济|通道|节点|枢纽|队伍|党支部|定位|志愿服务|合作|走廊|示范区|园区|小镇|社区|课堂|讲堂|书屋|集市|超市|银行|清单|图谱|指数|网格|小程序|大脑|管家|团队|小分队|突击队|先锋队|宣讲|轻骑兵|产品|种植|养殖|教学|培训|育人|监管|执法|审判|调解|治理|融资|贷款|保险|补贴|帮扶|救助|就业|物流|防控|考核|评价|流程|通关|审批|功能|通道|新区|港|廊道|精准|智慧|成果|目标|任务|责任|关系|规则|条款|纽带|志向|作风|信念|意识|情怀)/u;
/** What it is not: a theme, a title, a thing's name. */
const theme =
  /^的?(?:问题|乱象|现象|为(?:主)?题|为主题|主题|的主题|研讨会|论坛|展览?|晚会|开幕式|直播|节目|系列|栏目|巡展|讲座|专题|号|级|型|导弹|卫星|火箭|航母|舰|台风|管道|系统|无人机|战机|火星车|探测器|勋章|奖章|称号|奖|邮轮|发布|主题宣传|联展|演唱会|音乐会|对话|交流|活动|文学|杯|案|事件|组织|集团|公司|等国|丑闻|字样|一词|这个词|之称|后|时|期间|驾驶员)/u;
/** 开展“非遗进景区”活动: a campaign, no event. */
const campaigning = /(?:开展|深化|实施|推进|启动)[^“”,。;:!?]{0,4}$/u;
const themeBefore =
  /(?:主题[是为]?|以|围绕|题为|题目|标题|[论歌剧影片书]名|名句|诗句|谚语|俗话说|古语|所谓|听取|参观|代号|航母|导弹|型号|卫星|搭载|美军?|俄军?|勋章|授予|名言|搭载的|节目|剧目|影片|电影|歌曲|展览)[^“”,。;:!?\n]{0,3}$/u;
const speaking =
  /(?:说|表示|指出|强调|认为|称|问|回答|写道|喊|坦言|感慨|直言|呼吁|批评|谴责|宣称|声称|警告)[^“”,。;!?\n]{0,4}[:,]?$/u;
const sentence = /[。!?,;:]|[我你他她它]|(?:是|不能|应该|可以|已经|正在|必须|将会|会|了|吗|呢|吧)/u;

/**
 * The quoted coinages of normalised text. Not formulas, nor what the dictionary has, nor what `known` spans (the glossary
 * has the very words), nor speech, titles and themes.
 */
export function findQuoted(
  text: string,
  reading: NameReading,
  known: ReadonlySet<string>,
): CoinedCandidate[] {
  const found: CoinedCandidate[] = [];
  for (const { 1: content = '', index } of text.matchAll(quotations)) {
    const start = index + 1;
    const end = start + content.length;
    if (
      !/[\u4e00-\u9fff]/u.test(content) ||
      (isFormula(content) && !loose.test(content)) ||
      known.has(`${start}-${end}`)
    )
      continue;
    // In a row of quoted names, what stands before the first and after the last is said of each.
    const before = text
      .slice(Math.max(0, index - rowReach), index)
      .replace(/(?:“[^“”]{2,24}”[、和与]?)+$/u, '')
      .replace(/^.*“[^“”]*$/u, '')
      .slice(-24);
    const after = text
      .slice(end + 1, end + rowReach)
      .replace(/^(?:[、和与]?“[^“”]{2,24}”)+/u, '')
      .slice(0, 16);
    const odds = weigh(content, before, after, end - start <= 4 && reading.isWord(start, end));
    if (odds < leastOdds) continue;
    found.push({
      ...normSpan(start, end),
      kind: 'slogan',
      tier: likelihood(odds) >= sureFrom ? 'certain' : 'probable',
      score: Math.round(100 * likelihood(odds)) / 100,
      coined: { shape: 'quoted', parts: [], isExpanded: false },
    });
  }
  return found;
}

const leastOdds = -1;
/** Characters. */
const rowReach = 80;

/** 志愿者“小青荷”. */
const namedBefore = /(?:品牌|志愿者|项目|行动|机制|服务队|平台|模式|工程|工作法)$/u;

/** 金声计划, 委员通道: says itself what it is. */
const isNamedSo =
  /..(?:计划|工程|行动|模式|机制|通道|工作法|战略|倡议|制度|体系|指数|矩阵|联合体|共同体|综合体)$/u;

function weigh(content: string, before: string, after: string, isWord: boolean): number {
  const { length } = content;
  return (
    -0.4 +
    (coining.test(before) ? 1.3 : 0) +
    (naming.test(after) ? 1.6 : 0) +
    (namedBefore.test(before) ? 0.9 : 0) +
    (/^(?:(.).\1.|.(.).\2)$/u.test(content) ? 1.1 : 0) +
    (/[\u4e00-\u9fff]\+|\+[\u4e00-\u9fff]/u.test(content) ? 1.2 : 0) +
    (isNamedSo.test(content) ? 0.8 : 0) +
    (length >= 3 && length <= 6 ? 0.4 : 0) +
    (/^[^,。]{2,6}[ 、][^,。]{2,6}$/u.test(content) ? 0.6 : 0) -
    (length > 10 ? 1.2 : 0) -
    (isWord ? (length === 2 ? 3 : 1.6) : 0) -
    (theme.test(after) && !(/^(?:主题)?活动/u.test(after) && campaigning.test(before)) ? 2.5 : 0) -
    (themeBefore.test(before) ? 2 : 0) -
    (speaking.test(before) ? 1.5 : 0) -
    (/[\d一二三四五六七八九十]个$/u.test(before) ? 1.5 : 0) -
    (sentence.test(content) ? 1.2 : 0) -
    (/[\dA-Za-z-]$/u.test(content) ? 0.8 : 0) -
    (/号$/u.test(content) ? 2 : 0) -
    (/^\d+[个所家]/u.test(after) ? 1.5 : 0) -
    (/(?:楷模|标兵|之星|[库馆奖展节])$|^最美/u.test(content) ? 1.5 : 0) -
    (/^第[一二三\d]|[师员者手法式场]$/u.test(content) ? 1.5 : 0) -
    (/^等[^,。]{0,6}活动/u.test(after) ? 1.5 : 0)
  );
}
