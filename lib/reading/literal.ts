/** Short English for single words, by which what nobody has translated is glossed word for word. */
export interface LiteralWords {
  /** English of a word of one or two simplified characters, a few words long; undefined where the list has none. */
  glossOf(word: string): string | undefined;
}

export const literalFile = 'literal.txt';

/** Opens the list that build/literal-list.ts makes: lines of a word, a tab and its English, ascending by UTF-16 units. */
export function openLiteralWords(list: string): LiteralWords {
  return {
    glossOf(word) {
      let low = 0;
      let high = list.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const start = list.lastIndexOf('\n', middle - 1) + 1;
        const tab = list.indexOf('\t', start);
        const found = list.slice(start, tab);
        if (found === word) return list.slice(tab + 1, list.indexOf('\n', tab));
        if (found < word) low = list.indexOf('\n', tab) + 1;
        else high = start;
      }
      return undefined;
    },
  };
}
