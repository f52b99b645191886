/**
 * Pinyin to zhuyin (bopomofo), after the standard correspondence of the two (Hanyu Pinyin Fang'an, 1958, annex; ISO 7098
 * has the same). Self-contained, so that the card has it without the dictionary of readings.
 */
const initials = pairs(
  'b ㄅ p ㄆ m ㄇ f ㄈ d ㄉ t ㄊ n ㄋ l ㄌ g ㄍ k ㄎ h ㄏ j ㄐ q ㄑ x ㄒ zh ㄓ ch ㄔ sh ㄕ r ㄖ z ㄗ c ㄘ s ㄙ',
);
const finals = pairs(
  `a ㄚ o ㄛ e ㄜ ê ㄝ ai ㄞ ei ㄟ ao ㄠ ou ㄡ an ㄢ en ㄣ ang ㄤ eng ㄥ er ㄦ
  i ㄧ ia ㄧㄚ io ㄧㄛ ie ㄧㄝ iai ㄧㄞ iao ㄧㄠ iu ㄧㄡ iou ㄧㄡ ian ㄧㄢ in ㄧㄣ iang ㄧㄤ ing ㄧㄥ iong ㄩㄥ
  u ㄨ ua ㄨㄚ uo ㄨㄛ uai ㄨㄞ ui ㄨㄟ uei ㄨㄟ uan ㄨㄢ un ㄨㄣ uen ㄨㄣ uang ㄨㄤ ong ㄨㄥ ueng ㄨㄥ
  ü ㄩ üe ㄩㄝ üan ㄩㄢ ün ㄩㄣ`,
);
const toneMarks = ['\u0304', '\u0301', '\u030c', '\u0300'];
const toneSigns = ['', 'ˊ', 'ˇ', 'ˋ'];

/**
 * One syllable of pinyin with its tone mark in zhuyin: "zhuāng" is "ㄓㄨㄤ", "de" is "˙ㄉㄜ". Capitals and apostrophes
 * don't count, and a final r is ㄦ. What is no syllable is returned as it is.
 */
export function readZhuyin(syllable: string): string {
  const marked = syllable.toLowerCase().replaceAll("'", '').normalize('NFD');
  const tone = toneMarks.findIndex((mark) => marked.includes(mark));
  const plain = marked.replace(/[\u0300\u0301\u0304\u030c]/g, '').normalize('NFC');
  const letters = lettersOf(plain) ?? (plain.endsWith('r') && lettersOf(plain.slice(0, -1))?.concat('ㄦ'));
  if (!letters) return syllable;
  return tone < 0 ? `˙${letters}` : letters + toneSigns[tone];
}

function lettersOf(plain: string): string | undefined {
  const spelled = plain
    .replace(/^yu/, 'ü')
    .replace(/^yi?/, 'i')
    .replace(/^wu?/, 'u')
    .replace(/^([jqx])u/, '$1ü');
  const [, first = '', rest = ''] = /^([zcs]h|[^aeiouüê]?)(.*)$/.exec(spelled) ?? [];
  const initial = first === '' ? '' : initials.get(first);
  if (initial === undefined) return undefined;
  if (rest === 'i' && /^(?:[zcs]h?|r)$/.test(first)) return initial;
  const final = finals.get(rest);
  return final === undefined ? undefined : initial + final;
}

function pairs(table: string): ReadonlyMap<string, string> {
  const words = table.split(/\s+/);
  return new Map(words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1] as string]] : [])));
}
