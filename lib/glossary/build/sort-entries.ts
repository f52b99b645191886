import { readPinyin } from '../../reading/pinyin';

/** By reading without tones, then with them, then by characters: the order of a dictionary. */
export function compareReadings(a: Readable, b: Readable): number {
  const [one, other] = [sortKey(a), sortKey(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

interface Readable {
  readonly zh: string;
  readonly pinyin?: string | undefined;
}

function sortKey({ zh, pinyin }: Readable): string {
  const reading = (pinyin ?? readPinyin(zh)).toLowerCase();
  const plain = reading.normalize('NFD').replace(/[\u0300-\u036f'"]/g, '');
  return `${plain}\t${reading}\t${zh}`;
}

/**
 * A YAML list with its items sorted, each kept as it is written. `items` are what the items hold, in the order of
 * the text. What stands before the first item stays there.
 */
export function sortList(text: string, items: readonly Readable[]): string {
  const { head, blocks } = cut(text, /^(?=- )/mu);
  if (blocks.length !== items.length) throw new Error('the list has items that do not begin with "- "');
  const sorted = blocks
    .map((block, i) => ({ block: block.trimEnd(), item: items[i] as Readable }))
    .sort((a, b) => compareReadings(a.item, b.item));
  return `${head}${sorted.map(({ block }) => `${block}\n`).join('')}`;
}

/** A YAML map with its keys sorted, each value kept as it is written. */
export function sortMap(text: string): string {
  const { head, blocks } = cut(text, /^(?=[a-z0-9-]+:)/mu);
  return `${head}${blocks
    .map((block) => block.trimEnd())
    .sort()
    .map((block) => `${block}\n`)
    .join('')}`;
}

/** The blocks of a text that begin where `beginning` matches, and what stands before the first. */
function cut(text: string, beginning: RegExp): { head: string; blocks: string[] } {
  const pieces = text.split(beginning);
  return beginning.test(pieces[0] ?? '')
    ? { head: '', blocks: pieces }
    : { head: pieces[0] ?? '', blocks: pieces.slice(1) };
}
