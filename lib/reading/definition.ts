/** One entry of the general dictionary, as it is shown. */
export interface DictionaryEntry {
  readonly simplified: string;
  readonly traditional: string;
  /** With tone marks, a space between syllables. */
  readonly pinyin: string;
  /** 1 to 6, as in the word list of the Chinese proficiency test of 2012; none for other words. */
  readonly hskBand?: number;
  /** At least one; in the dictionary's order. */
  readonly glosses: readonly string[];
}

/** A word of a text with all of its readings; none where no dictionary has it. */
export interface DictionaryWord {
  /** As it stands in the text. */
  readonly zh: string;
  readonly entries: readonly DictionaryEntry[];
}

/** What the dictionary says of a place in a text. */
export interface Definition extends DictionaryWord {
  /** Where the word stands in the text that was asked about: raw UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** Its reading here, where it is no entry. */
  readonly pinyin: string;
  /** Other words over the same place, which reach out of this one. */
  readonly also: readonly DictionaryWord[];
  /** The words that it is made of, where there are any but itself and its characters. */
  readonly parts: readonly DictionaryWord[];
  /** Each character once, in order. */
  readonly characters: readonly DictionaryWord[];
}

/** A word of a running text with its reading there; what is not Chinese has none. */
export interface ReadWord {
  readonly zh: string;
  readonly pinyin: string;
}
