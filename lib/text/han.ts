/** Is this UTF-16 code unit a Han character of the basic plane (unified, extension A or compatibility)? */
export function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    unit === 0x3007
  );
}

const hanPair = /[\u3400-\u4dbf\u4e00-\u9fff]{2}/;
const kanaOrHangul = /[\u3041-\u30ff\uac00-\ud7af]/;

/**
 * Does this stretch of text hold Chinese to read? Two Han characters side by side, and no kana or
 * hangul, which would make it Japanese or Korean.
 */
export function isChinese(text: string): boolean {
  return hanPair.test(text) && !kanaOrHangul.test(text);
}
