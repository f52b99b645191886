/** Letters of any script, digits, and signs that count; not punctuation or white space. */
export function isLetter(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
  if (unit < 0xc0) return false;
  if (unit >= 0x2000 && unit <= 0x206f) return false;
  if (unit >= 0x3000 && unit <= 0x303f) return unit >= 0x3005 && unit <= 0x3007;
  if (unit >= 0xff01 && unit <= 0xff5e) return isLetter(unit - 0xfee0);
  return !(unit >= 0xfe10 && unit <= 0xfe6f) && !(unit >= 0xff5f && unit <= 0xff65);
}

/** A text without all that is no letter. */
export function keepLetters(text: string): string {
  let letters = '';
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && isLetter(text.charCodeAt(at))) continue;
    letters += text.slice(start, at);
    start = at + 1;
  }
  return letters;
}

/** How many of the first units of `letters` a text has at an offset. */
export function sharedBeginning(text: string, at: number, letters: string): number {
  let length = 0;
  while (length < letters.length && text.charCodeAt(at + length) === letters.charCodeAt(length)) length++;
  return length;
}

/** How many of the last units of `letters` a text has before an offset. */
export function sharedEnd(text: string, at: number, letters: string): number {
  let length = 0;
  while (
    length < letters.length &&
    length < at &&
    text.charCodeAt(at - 1 - length) === letters.charCodeAt(letters.length - 1 - length)
  )
    length++;
  return length;
}
