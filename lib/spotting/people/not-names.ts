/** What is named after people: 邓小平理论, 焦裕禄精神, 鲁迅文学奖, 白求恩医院, 林肯号航母. */
const namedAfter =
  /^(?:理论|思想(?![\u4e00-\u9fff]|$)|思想(?=为指导|和|体系|研究|指引|的)|主义|精神(?!矍铄|饱满|状态|抖擞|病)|(?:文学|戏剧|新闻|文艺|科技|数学|医学)?奖(?!励)|奖学金|奖章|杯(?!酒|中|子)|号(?=[航舰驱护货客邮卫飞宇列潜快巡补科破专])|基金会?|(?:国际|纪念|附属|人民)?医院|(?:干部|企业家|国际|职业)?学院|大学|中学|小学|学校|公园|广场|(?:北|南|东|西|中)?路(?=[\d,。、和与口上]|$)|大道|大街|纪念[馆碑堂园]|烈士陵园|故居|博物馆|美术馆|图书馆|书院|书屋|工作室|劳模创新|事件|机场|水库|大桥|集团|公司|银行|定律|站(?=[,。、])|班(?=[,。、组])|岛(?=[,。、])|湾(?=[,。、])|(?:市|州|省|县|镇)(?![长委政人领民里内级])|地区|方向|等地|机场|港口|内阁|半岛|海峡|战役|会战)/u;
/** 学雷锋活动, 学习雷锋好榜样. */
const studied = /^(?:活动|志愿|月|日|标兵|好榜样|实践|精神)/u;

/** Is what stands here in normalised text a name that something else bears? */
export function isNamedAfter(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 8);
  return namedAfter.test(after) || (text.charAt(start - 1) === '学' && studied.test(after));
}
