import papaparse from 'papaparse';
import { parseDocument } from 'yaml';
import {
  type Fault,
  type FieldFault,
  type OwnEntry,
  type OwnField,
  ownFields,
  readOwnEntry,
} from '../glossary/own-entry';
import { valueOfTexts } from '../glossary/own-entry-texts';
import { unguard } from './csv';

/** The largest file that is read, in bytes, and the most rows. */
export const largestOwnFile = 1_000_000;
const mostOwnRows = 10_000;

/** What a file of entries holds. Rows are numbered as a reader finds them: lines of a spreadsheet, else from 1. */
export interface OwnFile {
  readonly rows: readonly { readonly row: number; readonly entry: OwnEntry }[];
  readonly refused: readonly ({ readonly row: number } & FieldFault)[];
  /** Fields of the file that own entries don't have. */
  readonly leftOut: readonly string[];
}

/** Why nothing of a file can be read. */
export type FileFault =
  | 'other format'
  | 'damaged'
  | 'no list'
  | 'no headword'
  | 'too many rows'
  | 'too large'
  | 'empty';

export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
  constructor(readonly fault: FileFault) {
    super(fault);
  }
}

interface RawRow {
  readonly row: number;
  readonly value?: unknown;
  readonly fault?: Fault;
}

/**
 * Reads a file of entries by what its name ends in. Each row is validated by itself, and a bad one does not keep the others
 * out. Throws UnreadableFile.
 */
export function readOwnFile(name: string, text: string): OwnFile {
  const read = readers[name.replace(/^.*\./, '').toLowerCase()];
  if (!read) throw new UnreadableFile('other format');
  const raw = read(text.replace(/^\ufeff/, ''));
  if (raw.length === 0) throw new UnreadableFile('empty');
  if (raw.length > mostOwnRows) throw new UnreadableFile('too many rows');
  const rows: { row: number; entry: OwnEntry }[] = [];
  const refused: ({ row: number } & FieldFault)[] = [];
  const leftOut = new Set<string>();
  for (const { row, value, fault } of raw) {
    const {
      entry,
      faults,
      leftOut: others,
    } = fault ? { faults: [{ fault }], leftOut: [] } : readOwnEntry(value);
    if (entry) rows.push({ row, entry });
    else refused.push({ row, ...(faults[0] as FieldFault) });
    for (const other of others) if (leftOut.size < mostNamed) leftOut.add(other.slice(0, longestName));
  }
  return { rows, refused, leftOut: [...leftOut] };
}

const mostNamed = 20;
const longestName = 40;

const readers: Readonly<Record<string, (text: string) => RawRow[]>> = {
  csv: readTable,
  tsv: readTable,
  json: (text) => listRows(attempt(() => JSON.parse(text))),
  yaml: readYaml,
  yml: readYaml,
};

/** Other names that a column may have. */
const columnNames: Readonly<Record<string, OwnField>> = {
  headword: 'zh',
  word: 'zh',
  term: 'zh',
  'other forms': 'variants',
  meaning: 'gloss',
  english: 'gloss',
  'official renderings': 'official',
};

const delimiters = [',', ';', '\t'];

/** Rows below a header. The header tells the delimiter: spreadsheets of some countries part cells by semicolons. */
function readTable(text: string): RawRow[] {
  const alike = text.replace(/\r\n?/g, '\n');
  for (const delimiter of delimiters) {
    const { data, errors } = papaparse.parse<string[]>(alike, {
      delimiter,
      newline: '\n',
      preview: mostOwnRows + 2,
    });
    const columns = (data[0] ?? []).map(fieldOf);
    if (!columns.includes('zh')) continue;
    const broken = new Set(errors.flatMap(({ type, row }) => (type === 'Quotes' ? [row] : [])));
    return data.flatMap((cells, i) => {
      if (i === 0 || cells.every((cell) => cell.trim() === '')) return [];
      const row = i + 1;
      return broken.has(i) ? { row, fault: 'open quotes' } : { row, value: valueOfRow(columns, cells) };
    });
  }
  throw new UnreadableFile('no headword');
}

function fieldOf(heading: string): string {
  const name = unguard(heading).trim().toLowerCase();
  return Object.hasOwn(columnNames, name) ? (columnNames[name] as string) : name;
}

function valueOfRow(columns: readonly string[], cells: readonly string[]): unknown {
  const isOurs = (name: string) => ownFields.includes(name as OwnField);
  const written = cells.map((cell, at): [string, string] => [columns[at] ?? '', unguard(cell)]);
  return {
    ...Object.fromEntries(written.filter(([name]) => name !== '' && !isOurs(name))),
    ...valueOfTexts(Object.fromEntries(written.filter(([name]) => isOurs(name)))),
  };
}

/**
 * Without aliases: a few lines of them can stand for more than there is room for. Whether a key stands twice is not
 * looked at, since that takes the square of their number.
 */
function readYaml(text: string): RawRow[] {
  checkNesting(text);
  const document = attempt(() =>
    parseDocument(text, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false }),
  );
  if (document.errors.length > 0) throw new UnreadableFile('damaged');
  return listRows(attempt(() => document.toJS({ maxAliasCount: 0 })));
}

const deepest = 30;

/** No entry nests deep, and the parser takes seconds over a file that does nothing else. */
function checkNesting(text: string): void {
  let rows = 0;
  for (const line of text.split(/^(?=- )/m)) {
    if (++rows > mostOwnRows + 1) throw new UnreadableFile('too many rows');
    if (
      /(?:[-?:][ \t]+){9}|["']{9}/.test(line) ||
      line.split(/[[{]/).length > deepest + line.split(/[\]}]/).length
    )
      throw new UnreadableFile('damaged');
  }
}

/** A list of entries, or what `toJson` puts around it. */
function listRows(value: unknown): RawRow[] {
  const list = Array.isArray(value) ? value : (value as { entries?: unknown } | null)?.entries;
  if (!Array.isArray(list)) throw new UnreadableFile('no list');
  return list.map((one, i) => ({ row: i + 1, value: one }));
}

function attempt<Value>(parse: () => Value): Value {
  try {
    return parse();
  } catch {
    throw new UnreadableFile('damaged');
  }
}
