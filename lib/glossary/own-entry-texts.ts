import type { OwnEntry, OwnField } from './own-entry';

/**
 * An entry with a text for each field, as a form has it and a row of a spreadsheet: a list is an item a line, and the
 * parts of an item are divided by bars.
 */
export type EntryTexts = Readonly<Record<OwnField, string>>;

const bar = ' | ';

export const textsOf = ({ variants, official, parts, ...entry }: OwnEntry): EntryTexts => ({
  zh: entry.zh,
  variants: variants?.join('\n') ?? '',
  kind: entry.kind,
  gloss: entry.gloss,
  pinyin: entry.pinyin ?? '',
  literal: entry.literal ?? '',
  sense: entry.sense ?? '',
  official: official?.map(({ en, source }) => joinItem([en, source])).join('\n') ?? '',
  parts: parts?.map(({ zh, pinyin, gloss }) => joinItem([zh, pinyin, gloss])).join('\n') ?? '',
  source: entry.source ?? '',
});

const joinItem = (parts: readonly (string | undefined)[]) =>
  parts.filter((part) => part !== undefined).join(bar);

/** What readOwnEntry takes. An item with too many bars keeps them, so that it is refused for them. */
export const valueOfTexts = ({ variants, official, parts, ...texts }: Partial<EntryTexts>): object => ({
  ...texts,
  variants: linesOf(variants),
  official: linesOf(official).map((line) => {
    const [en, source] = splitItem(line, 2);
    return { en, source };
  }),
  parts: linesOf(parts).map((line) => {
    const items = splitItem(line, 3);
    const [zh, pinyin, gloss] = items.length < 3 ? [items[0], undefined, items[1]] : items;
    return { zh, pinyin, gloss };
  }),
});

const linesOf = (text = '') => text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');

function splitItem(line: string, most: number): (string | undefined)[] {
  const parts = line.split('|').map((part) => part.trim());
  return parts.length <= most ? parts : [...parts.slice(0, most - 1), parts.slice(most - 1).join(bar)];
}
