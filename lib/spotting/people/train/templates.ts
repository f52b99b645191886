import type { NameMaker } from './augment';
import { isChineseName } from './augment';
import { pick } from './random';
import type { Sentence } from './sentences';

/**
 * Sentences in the manner of local news, lists, bylines, notices and resumes, put together at random: the labelled news
 * has few of them, and none from after 1998. Slots: {n} a Chinese name, {f} a foreign one, {m} one of a minority, {p} a padded one, {t} a title, {b} a body,
 * {c} a place, {l} a list of names, {s} names parted by spaces, {w} an ordinary word, {d} a number.
 */
const templates = `
  {t}{n}出席并讲话
  {t}{n}主持会议,{t}{n}参加
  {t}{n}、{t}{n}参加调研
  {t}{l}出席
  {t}{l}等参加
  {t}{n}一行来到{b}调研
  {n}{t}陪同
  {n}强调,要抓好{w}工作
  {n}指出,{w}是{w}的关键
  会上,{n}通报了{w}情况,{n}、{n}作了发言
  {n}等区领导参加活动
  市领导{l}参加
  区领导{l}陪同检查
  县领导{l}出席会议
  大会执行主席{s}
  大会执行主席{l}在主席台就座
  主席团常务主席{l}
  出席会议的有:{s}
  参加会议的有{l}
  名单如下: {s}
  应到委员{d}人,实到{d}人:{l}
  {t} {n}
  {t}:{n}
  {t} {s}
  □记者 {n}
  记者 {n} 通讯员 {n}
  本报记者 {n} {n}
  本报讯 (记者 {n} 通讯员 {n}){t}{n}近日到{c}调研
  (记者 {n})
  新华社{c}{d}月{d}日电(记者{n}、{n})
  (记者{n} {n} {n})
  撰稿 {n} 摄影 {n}
  责任编辑:{n}
  责编 {n} 美编 {n} 校对 {n}
  文/{n} 图/{n}
  作者:{n}
  来源:{b} 编辑:{n}
  总台央视记者 {n}:
  {b}{t} {n}:{w}要{w}
  {n},男,汉族,{d}年{d}月生,{c}人,{d}年参加工作,中共党员,现任{t}
  {n},女,{d}年{d}月生,大学学历,拟任{t}
  {n}:男,{d}岁,现任{t}
  {c}原{t}{n}涉嫌严重违纪违法,目前正接受纪律审查和监察调查
  {t}{n}接受审查调查
  {t}{n}被开除党籍和公职
  决定任命{n}为{t}
  免去{n}的{t}职务
  接受{n}辞去{t}职务的请求
  {n}同志任{t}
  任命{n}为{t},{n}为{t}
  {n}当选为{t}
  选举{n}为{t}
  {n}同志逝世,享年{d}岁
  {n}烈士牺牲时年仅{d}岁
  {n}先生代表{b}致辞
  {n}女士说
  {c}村民{n}告诉记者
  {c}居民{n}说,
  党员{n}是{b}的一名干部
  在{c},{n}正在忙着{w}
  {n}今年{d}岁,是{c}{b}职工
  {n}和{n}是同事
  {n}与{n}会见了{f}
  {n}同{f}举行会谈
  {t}{f}访问{c}
  {t}{f}说
  {f}表示,愿同中方加强{w}合作
  {f}总统同{n}通电话
  获奖者{n}说
  冠军由{n}获得
  {n}以{d}比{d}战胜{n}
  {n}、{n}为{b}揭牌
  {n}向{w}代表颁奖
  {n}对{w}提出要求
  {n}在{c}调研时强调
  {n}到{b}看望{w}
  {n}带队检查{w}
  {n}率队赴{c}考察{w}
  {n}说
  {n}表示
  {n}介绍,{w}已经{w}
  按照{n}要求
  受{n}委托,{n}主持会议
  {p}、{p}、{n}参加
  {t} {p}
  {s}等{d}名同志
  {b}{n}荣获{w}称号
  专家{n}认为
  教授{n}作报告
  “{w}之星”{n}
  {n}代表{w}发言
  {n}作工作报告
  {n}带领{w}增收
  让{n}没想到的是
  据{n}介绍
  {n}来到{c}
  {n}走进{b}
  {n}的{w}
  {n}家
  {d}岁的{n}
  {n}和妻子{n}
  老党员{n}
  {n}{n}
  {n} {n} {n}
  {n},{t}
  {n}({t})
  主持人:{n}
  {t}兼{t}{n}
  {t}、{t}{n}汇报了{w}
  经{c}人大常委会会议表决,{n}为{t}
  {b}要加强{w},推进{w}
  {c}{b}召开{w}会议
  会议强调,要{w}、{w}
  {c}加快{w},全面{w}
  坚持{w},加强{w}
  {t}要带头{w}
  {b}的{w}
  各{t}、{b}负责人参加会议
  {b}主任会议研究{w}
  {t}{m}出席
  {t}{m}、{t}{n}参加
  {m}说
  {c}牧民{m}告诉记者
  {m}、{m}、{n}当选
  {n}率执法检查组到{c}检查
  {n}率调研组赴{b}
  {n}会见了来访的{b}{t}{n}一行
  {t}(主持日常工作){n}主持
  {t}、{t}(提名){n}参加
  {t}候选人{n}作表态发言
  {n}先后来到{c}、{b},详细了解{w}情况
  {n}一边{w},一边{w}
  {n}对{b}的{w}给予肯定
  {n}要求,各级各部门要{w}
  {n}宣布{w}正式{w}
  {n}在会上作了{w}报告
  {n}就{w}提出意见
  {n}向{n}颁发聘书
  {n}给{w}送去{w}
  {n}为{w}上党课
  {n}把{w}带回{c}
  {n}将赴{c}任职
  {n}正在{c}走访
  {n}已经连续{d}年{w}
  {n}也参加了活动
  {n}从{c}来到{c}
  {n}于{d}年来到{b}工作
  {n}及{n}参加
  {t}{n}和{t}{n}共同为{w}揭幕
  {t}{n}与{t}{n}分别讲话
  {n}和{f}在会谈中
  {f}与{f}举行会晤
  {t}{f}与{t}{f}通话
  {f}今天抵达{c}
  {f}先生获得{w}奖
  {f}战胜{f}
  球员{f}在第{d}分钟破门
  {f}以{d}秒夺冠
  {f}还说
  {n}老师的课
  清代{n}曾主持{w}
  作家{n}的小说
  著名演员{n}
  历史学家{n}考证
  {n}故居
  {n}1{d}年在{c}创办{w}
  徒弟{n}讲述师傅{n}的故事
  会计{n}、出纳{n}被处分
  涉案人员{n}、{n}已移送检察机关
  审核:{n} 监制:{n} 终审:{n}
  编辑 {n} 版式 {n}
  组长:{n}({t})
  副组长:{n} {n} {n}
  成员:{s}
  姓名:{n}
  {n}(女)、{n}、{n}(回族)、{n}
  区委委员:{l}
  {n}|{t}|{d}
  送花圈的有:{l}
  列席会议的有:{t}{n},{t}{n},{t}{n}
  在主席台就座的有:{l}
  {t}{l},{t}{l},{t}{l}出席
  {t}{n}、{n}、{n},{t}{n},{t}{n}
  {w}{w}{w}
  {w}
  {w}
  {w}{w}
  {w} {w} {w}
  {w}|{w}|{w}
  {b}
  {c}
  {t}
  {w}{b}
  {c}{w}{w}
  {w}、{w}、{w}、{w}
  {b}、{b}、{b}
  {c}、{c}、{c}等地
  {w}和{w}
  {w}的{w}和{w}
  {t}强调{w}
  {t}主持召开{w}会议
  {t}会议
`
  .trim()
  .split('\n')
  .map((line) => line.trim());

/** Parts that names of minorities are put together from: Tibetan, Mongol, Yi and Dai ones without a dot, Turkic ones with it. */
const tibetan =
  '扎西 多吉 次仁 卓玛 央金 旺堆 尼玛 洛桑 格桑 平措 达瓦 索朗 白玛 普布 顿珠 曲珍 旦增 加措 次旦 拉姆 仁青 边巴 巴桑 罗布 德吉 贡布 土登 强巴 坚赞 群培 益西 才让 当周 桑杰 措姆'.split(
    ' ',
  );
const mongol =
  '巴特尔 其其格 乌兰 那顺 孟和 斯琴 额尔敦 布和 宝音 朝鲁 苏和 巴图 格日勒 图雅 高娃 娜仁 托娅 哈斯 毕力格 阿古拉 牧仁 敖其尔'.split(
    ' ',
  );
const yi = '阿的 吉克 沙马 阿尔 木乃 曲比 吉木 阿苏 俄木 海来 且沙 拉毅 木呷 尔古 伍牛 日哈 子布'.split(' ');
const turkic =
  '阿不都 买买提 艾尔肯 吐尔逊 努尔 阿依 古丽 热合曼 吾买尔 阿布力孜 玉素甫 卡德尔 依明 库尔班 热西提 扎克尔 雪克来提 迪力 木拉提 哈力克 帕尔哈提 沙比尔 尼牙孜 艾山 巴依 肉孜 托合提'.split(
    ' ',
  );

function minorityName(random: () => number): string {
  const parts = pick([tibetan, tibetan, mongol, yi, turkic], random);
  const part = () => pick(parts, random);
  if (parts === turkic)
    return `${part()}${random() < 0.5 ? part() : ''}·${part()}${random() < 0.3 ? part() : ''}`;
  return part() + (random() < (parts === mongol ? 0.4 : 0.85) ? part() : '');
}

const levels = '省 市 区 县 州 镇 乡 街道 村 社区 自治区 旗 集团 公司 大学 医院'.split(' ');
const bodies =
  '委 政府 人大常委会 政协 纪委监委 委组织部 委宣传部 委统战部 委政法委 法院 检察院 教育局 公安局 财政局 住建局 城管局 人社局 发改委 民政局 卫健委 农业农村局 应急管理局 委办公室 政府办公室 总工会 团委 妇联 工商联 党工委 管委会 党委 党组 信访局 文旅局 审计局 供销社 融媒体中心 行政服务中心 生态环境局 市场监管局 交通运输局 水务局 税务局 气象局 退役军人事务局 医保局 残联 红十字会 支部 村委会 居委会'.split(
    ' ',
  );
const posts =
  '书记 副书记 书记、主任 主任 副主任 常务副主任 主席 副主席 局长 副局长 党组书记、局长 党组成员、副局长 部长 副部长 常委 常委、组织部部长 常委、宣传部部长 委员 秘书长 副秘书长 院长 检察长 一级巡视员 二级巡视员 一级调研员 二级调研员 四级调研员 科长 所长 站长 党支部书记 第一书记 董事长 总经理 党委书记、董事长 副总经理 校长 教授 研究员 主任医师 工程师 总工程师 队长 驻村第一书记 网格员 负责人 工作人员'.split(
    ' ',
  );
const heads =
  '省长 副省长 代省长 市长 副市长 常务副市长 代市长 区长 副区长 常务副区长 代区长 县长 副县长 代县长 镇长 副镇长 乡长 村主任 州长 旗长 区领导 市领导 县领导'.split(
    ' ',
  );
const central =
  '国务院总理 国务院副总理 国务委员 国家主席 国家副主席 全国政协主席 全国政协副主席 全国人大常委会委员长 外交部长 外交部发言人 商务部部长 中央政治局委员 中央书记处书记 中央军委委员 总统 首相 外长 议长 驻华大使 国王 总理 副总理 国防部长 秘书长 总干事'.split(
    ' ',
  );

/** What the templates are filled with beside names. */
export interface Filling {
  readonly maker: NameMaker;
  readonly words: readonly string[];
  readonly places: readonly string[];
}

/** One sentence from a template drawn at random. */
export function fillTemplate({ maker, words, places }: Filling, random: () => number): Sentence {
  let text = '';
  const names: [number, number][] = [];
  const addName = (name: string) => {
    names.push([text.length, text.length + name.length]);
    text += name;
  };
  const level = () =>
    random() < 0.6
      ? pick(levels, random)
      : `${pick(places, random)}${random() < 0.5 ? '' : pick(levels, random)}`;
  const body = () => level() + pick(bodies, random);
  const title = () => {
    const chance = random();
    const one =
      chance < 0.2
        ? pick(heads, random)
        : chance < 0.3
          ? pick(central, random)
          : chance < 0.8
            ? body() + pick(posts, random)
            : pick(posts, random);
    return (
      (random() < 0.1 ? pick(places, random) : '') +
      one +
      (random() < 0.15 ? `、${random() < 0.5 ? pick(heads, random) : pick(posts, random)}` : '')
    );
  };
  const list = (mark: string, short: boolean) => {
    const count = 2 + Math.floor(random() * (random() < 0.3 ? 18 : 5));
    for (let i = 0; i < count; i++) {
      if (i > 0) text += mark;
      addName(maker.chinese());
      if (short && random() < 0.2) text += ' ';
    }
  };
  const template = pick(templates, random);
  for (const piece of template.split(/(\{\w\})/)) {
    switch (piece) {
      case '{n}':
        addName(maker.chinese());
        break;
      case '{f}':
        addName(maker.foreign());
        break;
      case '{m}':
        addName(minorityName(random));
        break;
      case '{p}': {
        let name = maker.chinese();
        while (!isChineseName(name) || name.length !== 2) name = maker.chinese();
        addName(random() < 0.5 ? `${name[0]} ${name[1]}` : name);
        break;
      }
      case '{t}':
        text += title();
        break;
      case '{b}':
        text += body();
        break;
      case '{c}':
        text += pick(places, random) + (random() < 0.4 ? pick(levels, random) : '');
        break;
      case '{l}':
        list('、', false);
        break;
      case '{s}':
        list(' ', false);
        break;
      case '{w}':
        text += pick(words, random);
        break;
      case '{d}':
        text += '0'.repeat(1 + Math.floor(random() * 2));
        break;
      default:
        text += piece;
    }
  }
  return { text: text + pick(['。', ',', '', ''], random), names };
}
