import type { FileFault } from '../../lib/export/read-own-entries';
import {
  type Fault,
  type FieldFault,
  longestForm,
  longestLine,
  longestSense,
  mostItems,
  type OwnField,
} from '../../lib/glossary/own-entry';
import { t, writeNumber } from '../../lib/locales/translate';
import { mostOwnEntries } from '../../lib/notebook/own-entry';

const faultKeys = {
  'no entry': 'noEntry',
  missing: 'missing',
  'not text': 'notText',
  'too short': 'tooShort',
  'not Chinese': 'notChinese',
  'has a bar': 'hasBar',
  'no such kind': 'noSuchKind',
  'not a list': 'notList',
  'open quotes': 'openQuotes',
} as const satisfies Record<Exclude<Fault, 'too long' | 'too many'>, string>;

const longest = (field: OwnField | undefined) =>
  field === 'zh' || field === 'variants' ? longestForm : field === 'sense' ? longestSense : longestLine;

/** What is wrong with a field, in a sentence. */
export function sentenceOf({ field, fault }: FieldFault): string {
  if (fault === 'too long') return t('fault.tooLong', { most: writeNumber(longest(field)) });
  if (fault === 'too many') return t('fault.tooMany', { most: writeNumber(mostItems) });
  return t(`fault.${faultKeys[fault]}`);
}

/** What is wrong with a row of a file, and in which field. */
export const reasonOf = (fault: FieldFault): string =>
  fault.field
    ? t('fault.inField', { field: t(`field.${fault.field}`), fault: sentenceOf(fault) })
    : sentenceOf(fault);

const fileFaultKeys = {
  'other format': 'otherFormat',
  damaged: 'damaged',
  'no list': 'noList',
  'no headword': 'noHeadword',
  'too many rows': 'tooManyRows',
  'too large': 'tooLarge',
  empty: 'empty',
} as const satisfies Record<FileFault, string>;

/** Why nothing of a file can be read, and what to do. */
export const sentenceOfFile = (fault: FileFault): string => t(`fileFault.${fileFaultKeys[fault]}`);

/** Why an entry can't be kept, and what to do. */
export const sentenceOfRefusal = (why: 'taken' | 'full' | 'cancelled'): string =>
  why === 'full' ? t('glossarySaid.full', { most: writeNumber(mostOwnEntries) }) : t(`glossarySaid.${why}`);
