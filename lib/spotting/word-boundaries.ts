/**
 * Titles end in 长, and so many common words begin with it: 湖南省|长沙市 must not give 省长, nor 地区|长期 区长.
 * Surnames that follow a title (市长江…, 县长宁…) are told from the words by what comes next.
 */
const wordsWithLong =
  /^长(?:江(?=[上中下流三口水南北沿经大以与和、流])|沙|春(?=[市、，,。的])|治(?=[市、久])|兴(?=[县、])|宁(?=[县区、])|安(?=[区街汽银])|期|远|顺(?=县)|城|征|效|足|达|三角|大(?=[了成后])|岛|葛|丰(?=县)|清(?=[区县])|寿|汀|泰(?=[县区])|者|短|度|假|处|跑|廊|途|线|时间|年|久|龙(?=[舟、灯])|白(?=[山朝])|乐(?=区)|势|滩|荣(?=[公海集]))/u;

/** Does a form that ends at `end` of the normalised text end in the middle of a word? */
export function endsInsideWord(text: string, end: number): boolean {
  return text.charCodeAt(end - 1) === 0x957f && wordsWithLong.test(text.slice(end - 1, end + 4));
}
