import {
  type FileFault,
  largestOwnFile,
  type OwnFile,
  readOwnFile,
  UnreadableFile,
} from '../../lib/export/read-own-entries';
import type { FieldFault } from '../../lib/glossary/own-entry';
import { NotebookDatabase } from '../../lib/notebook/database';
import {
  importOwnEntries,
  listOwnEntries,
  type OwnEntriesBefore,
  OwnEntryRefused,
} from '../../lib/notebook/own-entries';
import { planOwnImport } from '../../lib/notebook/own-entry';
import { readPinyin } from '../../lib/reading/pinyin';

/** Reads and imports a file of entries beside the page, which stays at hand meanwhile: 1 MB of YAML takes a second. */

export type Asked = { readonly do: 'read'; readonly file: File } | { readonly do: 'import' | 'cancel' };

export interface RefusedRow {
  readonly row: number;
  readonly why: FieldFault | { readonly repeats: number } | 'no room';
}

/** What a file holds, and what an import of it would do. */
export interface FoundInFile {
  readonly added: number;
  readonly replaced: readonly string[];
  readonly present: number;
  /** The first of them, and how many there are. */
  readonly refused: readonly RefusedRow[];
  readonly refusedInAll: number;
  readonly leftOut: readonly string[];
}

export interface Imported {
  readonly before: OwnEntriesBefore;
  readonly count: number;
}

export type Told =
  | { readonly is: 'progress'; readonly done: number; readonly of: number }
  | { readonly is: 'done'; readonly value: FoundInFile | Imported }
  | { readonly is: 'unreadable'; readonly fault: FileFault }
  | { readonly is: 'refused'; readonly why: OwnEntryRefused['why'] }
  | { readonly is: 'failed'; readonly message: string };

const mostListed = 50;

const database = new NotebookDatabase();
const cancelling = new AbortController();
let rows: OwnFile['rows'] = [];
const tell = (told: Told) => postMessage(told);

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.do === 'cancel') cancelling.abort();
  else
    (data.do === 'read' ? read(data.file) : importRows()).then(
      (value) => tell({ is: 'done', value }),
      (error: unknown) => tell(toldOf(error)),
    );
});

async function read(file: File): Promise<FoundInFile> {
  if (file.size > largestOwnFile) throw new UnreadableFile('too large');
  const read = readOwnFile(file.name, await file.text());
  ({ rows } = read);
  const kept = await listOwnEntries(database);
  const plan = planOwnImport(rows, new Map(kept.map((one) => [one.key, one])));
  const refused: RefusedRow[] = [
    ...read.refused.map(({ row, ...why }) => ({ row, why })),
    ...plan.repeated.map(({ row, first }) => ({ row, why: { repeats: first } })),
    ...plan.tooMany.map((row) => ({ row, why: 'no room' as const })),
  ];
  return {
    added: plan.added.length,
    replaced: plan.replaced.map(({ zh }) => zh),
    present: plan.present,
    refused: refused.sort((a, b) => a.row - b.row).slice(0, mostListed),
    refusedInAll: refused.length,
    leftOut: read.leftOut,
  };
}

/** Open pages hear of it from who asked: a worker has no extension API. */
const importRows = (): Promise<Imported> =>
  importOwnEntries({ database, now: Date.now, ownEntriesMark: { write: async () => {} } }, rows, readPinyin, {
    onProgress: (done, of) => tell({ is: 'progress', done, of }),
    // Lets a "cancel" in.
    rest: () => new Promise((resolve) => setTimeout(resolve)),
    signal: cancelling.signal,
  });

function toldOf(error: unknown): Told {
  if (error instanceof UnreadableFile) return { is: 'unreadable', fault: error.fault };
  if (error instanceof OwnEntryRefused) return { is: 'refused', why: error.why };
  return { is: 'failed', message: error instanceof Error ? error.message : String(error) };
}
