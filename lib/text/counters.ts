/** 浏览：33, 1164次阅读, 3条评论 */
const counts =
  /(?:浏览|瀏覽|阅读|閱讀|点击|點擊|访问|人气|评论|評論|点赞|转发|分享|收藏)(?:量|数|次数|人数)?[:：\s]*\d[\d,.]*[万萬]?\+?|\d[\d,.]*[万萬]?\+?\s*(?:次(?:阅读|閱讀|浏览|瀏覽|点击)|人(?:阅读|参与|评论)|[条個个]评论)/g;
/** 2 小时前 */
const ages = /\d+\s*(?:秒|分钟|分鐘|小时|小時|天|個月|个月)前/g;

/** A text without what changes of itself from visit to visit: how often it was read, and how long ago it was written. */
export const dropCounters = (text: string): string => text.replace(counts, '').replace(ages, '');
