/** Combining macron, acute, caron and grave. */
const marks = ['\u0304', '\u0301', '\u030c', '\u0300'];

/**
 * Numbered pinyin as CC-CEDICT writes it, with tone marks instead: "yi1 hui4 r5" is "yī huìr", "nu:3" is "nǚ".
 * What is no syllable stays as it is; "xx5", which stands for an unknown reading, becomes "?".
 */
export function markTones(numbered: string): string {
  return numbered.split(' ').map(markSyllable).join(' ').replace(/ r\b/g, 'r').replace(/ ,/g, ',');
}

function markSyllable(syllable: string): string {
  if (syllable === 'xx5') return '?';
  const parts = /^((?:[a-z]|u:|ü)+)([1-5])$/i.exec(syllable);
  if (!parts) return syllable;
  const letters = (parts[1] as string).replace(/u:/g, 'ü').replace(/U:/g, 'Ü');
  const mark = marks[Number(parts[2]) - 1];
  if (!mark) return letters;
  const at = placeOfMark(letters);
  return (letters.slice(0, at + 1) + mark + letters.slice(at + 1)).normalize('NFC');
}

/** The mark stands on a or e, on the o of ou, else on the last vowel; hm, m, n and ng have it on m or n. */
function placeOfMark(letters: string): number {
  const main = letters.search(/[ae]|ou/i);
  if (main >= 0) return main;
  const last = letters.search(/[iouü](?!.*[iouü])/i);
  return last >= 0 ? last : letters.search(/[mn]/i);
}
