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
import { mostOwnEntries } from '../../lib/notebook/own-entry';

/** What fields are called where the reader sees them. */
export const fieldNames: Readonly<Record<OwnField, string>> = {
  zh: 'Headword',
  variants: 'Other forms',
  kind: 'Kind',
  gloss: 'Gloss',
  pinyin: 'Pinyin',
  literal: 'Literally',
  sense: 'What it signals',
  official: 'Official renderings',
  parts: 'Parts',
  source: 'Where you have it from',
};

const faultSentences: Readonly<Record<Fault, string>> = {
  'no entry': 'This is no entry: it has no fields.',
  missing: 'This is missing.',
  'not text': 'This is not text.',
  'too short': 'A headword has at least two characters: one alone would be underlined everywhere.',
  'too long': 'This is too long.',
  'not Chinese': 'This has no Chinese characters.',
  'has a bar': 'There are too many bars: | parts the fields of a line.',
  'no such kind':
    'This is no kind: write person, institution, position, meeting, document, term, formula or slogan.',
  'not a list': 'This should be a list.',
  'too many': `These are more than ${mostItems}; leave some out.`,
  'open quotes': 'A quotation mark is not closed, so that the row can’t be told from those after it.',
};

const longest = (field: OwnField | undefined) =>
  field === 'zh' || field === 'variants' ? longestForm : field === 'sense' ? longestSense : longestLine;

/** What is wrong with a field, in a sentence. */
export const sentenceOf = ({ field, fault }: FieldFault): string =>
  fault === 'too long'
    ? `This is longer than ${longest(field).toLocaleString('en')} characters; shorten it.`
    : faultSentences[fault];

/** What is wrong with a row of a file, and in which field. */
export const reasonOf = (fault: FieldFault): string =>
  fault.field ? `${fieldNames[fault.field]}: ${sentenceOf(fault)}` : sentenceOf(fault);

/** Why nothing of a file can be read, and what to do. */
export const fileSentences: Readonly<Record<FileFault, string>> = {
  'other format': 'Only .csv, .tsv, .json, .yaml and .yml files can be read; save the list as one of these.',
  damaged: 'This file is damaged, or not in the format that its name says; save it again.',
  'no list': 'This file has no list of entries; see what an export looks like.',
  'no headword': 'No column of this table is called “headword” or “zh”; name the columns in its first row.',
  'too many rows': 'This file has more than 10,000 rows; import it in parts.',
  empty: 'There are no entries in this file.',
};

export const refusals = {
  taken: 'You have another entry with this headword; edit that one, or delete it first.',
  full: `Your glossary holds ${mostOwnEntries.toLocaleString('en')} entries at most; delete some first.`,
} as const;
