import * as v from 'valibot';
import { kinds } from './category';

/**
 * An entry of the reader's own glossary: the glossary's schema (entry.ts) as far as it makes sense for one person. A
 * schema says what is wrong with a field by a `Fault`; who shows it puts it into words.
 */

export type Fault =
  | 'no entry'
  | 'missing'
  | 'not text'
  | 'too short'
  | 'too long'
  | 'not Chinese'
  | 'has a bar'
  | 'no such kind'
  | 'not a list'
  | 'too many'
  | 'open quotes';

const says = (fault: Fault) => fault;

/** Most characters of a form, of a line, and of what a term signals; most items of a list. */
export const longestForm = 60;
export const longestLine = 240;
export const longestSense = 2_000;
export const mostItems = 30;

/** White space is one space, and what does not show or is half a character goes. */
const cleanLine = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const cleanForm = (text: string) => cleanLine(text.replace(/\p{Cf}/gu, ''));
const cleanParagraphs = (text: string) =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[^\P{Cc}\n]|\p{Cs}/gu, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const cleaned = (clean: (text: string) => string, most: number) =>
  v.pipe(
    v.string(says('not text')),
    v.transform(clean),
    v.minLength(1, says('missing')),
    v.maxLength(most, says('too long')),
  );
const form = v.pipe(
  cleaned(cleanForm, longestForm),
  v.minLength(2, says('too short')),
  v.regex(/\p{Script=Han}/u, says('not Chinese')),
);
const line = cleaned(cleanLine, longestLine);
/** Part of an item whose parts a bar divides where it is written in one line (own-entry-texts.ts). */
const item = v.pipe(
  line,
  v.check((text) => !text.includes('|'), says('has a bar')),
);
const listOf = <Item extends v.GenericSchema>(one: Item) =>
  v.pipe(v.array(one, says('not a list')), v.maxLength(mostItems, says('too many')));

const ownEntry = v.strictObject({
  zh: form,
  /** Other forms of it. The glossary's files say more of each; of that the form alone is kept. */
  variants: v.exactOptional(
    listOf(
      v.union(
        [
          form,
          v.pipe(
            v.object({ zh: form }),
            v.transform(({ zh }) => zh),
          ),
        ],
        says('not Chinese'),
      ),
    ),
  ),
  kind: v.picklist(kinds, says('no such kind')),
  gloss: line,
  pinyin: v.exactOptional(line),
  literal: v.exactOptional(line),
  sense: v.exactOptional(cleaned(cleanParagraphs, longestSense)),
  /** Renderings, each with who has it so. */
  official: v.exactOptional(listOf(v.strictObject({ en: item, source: v.exactOptional(item) }))),
  parts: v.exactOptional(listOf(v.strictObject({ zh: item, pinyin: v.exactOptional(item), gloss: item }))),
  /** Where the reader has it from. */
  source: v.exactOptional(line),
});

export type OwnEntry = v.InferOutput<typeof ownEntry>;
export type OwnField = keyof OwnEntry;
export const ownFields = Object.keys(ownEntry.entries) as OwnField[];

/** What is wrong with an entry, and in which field; none where it is no entry at all. */
export interface FieldFault {
  readonly field?: OwnField;
  readonly fault: Fault;
}

interface ReadEntry {
  /** Undefined where it has faults. */
  readonly entry?: OwnEntry;
  readonly faults: readonly FieldFault[];
  /** Fields that own entries don't have. */
  readonly leftOut: readonly string[];
}

/** Reads an entry that a form or a file holds; what is empty is as good as missing. */
export function readOwnEntry(value: unknown): ReadEntry {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { faults: [{ fault: 'no entry' }], leftOut: [] };
  const written = Object.entries(value).flatMap(([name, one]) => (isBlank(one) ? [] : [[name, tidy(one)]]));
  const known = written.filter(([name]) => ownFields.includes(name as OwnField));
  const leftOut = written
    .map(([name]) => name as string)
    .filter((name) => !ownFields.includes(name as OwnField));
  const fields: Record<string, unknown> = { kind: 'term', ...Object.fromEntries(known) };
  if (typeof fields.kind === 'string') fields.kind = fields.kind.trim().toLowerCase();
  const read = v.safeParse(ownEntry, fields);
  if (read.success) return { entry: read.output, faults: [], leftOut };
  return { faults: read.issues.map(faultOf), leftOut };
}

const isBlank = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0);

/** Numbers may stand for text, and of an item of a list what is empty is missing too. */
function tidy(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (!Array.isArray(value)) return value;
  return value.map((one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).filter(([, field]) => !isBlank(field)))
      : one,
  );
}

function faultOf(issue: v.BaseIssue<unknown>): FieldFault {
  const field = issue.path?.[0]?.key as OwnField | undefined;
  // What is not there at all is told by the schema of the object, in its own words.
  const fault = issue.received === 'undefined' ? 'missing' : (issue.message as Fault);
  return { ...(field && { field }), fault: faults.has(fault) ? fault : 'not text' };
}

const faults: ReadonlySet<string> = new Set<Fault>([
  'missing',
  'not text',
  'too short',
  'too long',
  'not Chinese',
  'has a bar',
  'no such kind',
  'not a list',
  'too many',
]);
