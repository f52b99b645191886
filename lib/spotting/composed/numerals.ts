const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Numbers as session names write them, in Chinese up to 999 or in digits; for use in a pattern. */
export const numeral = '(?:\\d{1,5}|[〇零一二三四五六七八九十百]{1,5})';

/** The value of a numeral, or undefined where the characters make none: 六十六 is 66, 一百零二 102. */
export function numberOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const parts =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text);
  if (!text || !parts) return undefined;
  const [, hundreds, tens, ten, ones] = parts;
  return 100 * digit(hundreds) + (ten ? 10 * (tens ? digit(tens) : 1) : 0) + digit(ones);
}

const digit = (character: string | undefined) => (character ? (digits[character] as number) : 0);

/** "1st", "12th", "23rd". */
export function ordinal(n: number): string {
  const ending = n % 100 >= 11 && n % 100 <= 13 ? undefined : ['st', 'nd', 'rd'][(n % 10) - 1];
  return `${n}${ending ?? 'th'}`;
}
