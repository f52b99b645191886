/** Is this UTF-16 code unit a Han character of the basic plane (unified, extension A or compatibility)? */
export function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    unit === 0x3007
  );
}

/** Unified, extension A and compatibility ideographs, and radicals. */
const han = '[\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u2f00-\\u2fd5]';
/** Documents space out names and titles: 国　务　院. */
const hanPair = new RegExp(`${han}\\s{0,4}${han}`);
/** Kana and hangul; not the middle dot ・, which Chinese text has too. */
const kanaOrHangul = /[\u3041-\u30fa\u30fc-\u30ff\uac00-\ud7af]/;
const mostForeign = 0.1;

/** Has this text two Han characters side by side, or with a little space between? Where not, it has no Chinese to read. */
export const hasHan = (text: string): boolean => hanPair.test(text);

/**
 * Does this stretch of text hold Chinese to read? It has Han characters together, and not so much kana or
 * hangul that it is Japanese or Korean; a brand name in kana does not make it so.
 */
export function isChinese(text: string): boolean {
  if (!hasHan(text)) return false;
  if (!kanaOrHangul.test(text)) return true;
  const han = text.match(/[\u3400-\u4dbf\u4e00-\u9fff]/g)?.length ?? 0;
  const foreign = text.match(/[\u3041-\u30fa\u30fc-\u30ff\uac00-\ud7af]/g)?.length ?? 0;
  return foreign <= han * mostForeign;
}
