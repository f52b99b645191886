import { Dexie, type Table } from 'dexie';
import { hashText } from '../text/hash';

/** Rows that are read at a time, and the most rows and UTF-16 units of a chunk. */
const portion = 500;
const mostRows = 4_000;
const mostText = 4_000_000;

/** Some rows of a table, as text: each as JSON on a line of its own. */
export interface PlainChunk {
  readonly rows: number;
  readonly text: string;
}

/**
 * Cuts rows into chunks. A chunk ends after a row whose key says so, about one in 1,300, so that a row more or less changes
 * one chunk and leaves the others as they were.
 */
export class ChunkCutter {
  #lines: string[] = [];
  #length = 0;

  /** Takes a row; gives back the chunk that ends with it. */
  add(key: unknown, row: unknown): PlainChunk | undefined {
    const line = JSON.stringify(row);
    this.#lines.push(line);
    this.#length += line.length;
    const isEnd = hashText(String(key)).endsWith('00');
    return isEnd || this.#lines.length >= mostRows || this.#length >= mostText ? this.rest() : undefined;
  }

  /** What no chunk has yet. */
  rest(): PlainChunk | undefined {
    if (this.#lines.length === 0) return undefined;
    const chunk = { rows: this.#lines.length, text: this.#lines.join('\n') };
    this.#lines = [];
    this.#length = 0;
    return chunk;
  }
}

/** A table's rows in chunks, in the order of their keys. Rows are read in portions: what is written meanwhile may be in or out. */
export async function* readChunks(table: Table): AsyncGenerator<PlainChunk> {
  const cutter = new ChunkCutter();
  const keyOf = keysOf(table);
  for (let last: unknown = Dexie.minKey; ; ) {
    const rows = await table
      .where(':id')
      .above(last as string)
      .limit(portion)
      .toArray();
    for (const row of rows) {
      last = keyOf(row);
      const chunk = cutter.add(last, row);
      if (chunk) yield chunk;
    }
    if (rows.length < portion) break;
  }
  const rest = cutter.rest();
  if (rest) yield rest;
}

/** Reads the primary key of a table's rows. */
export const keysOf =
  ({ schema }: Table) =>
  (row: object): unknown =>
    Dexie.getByKeyPath(row, schema.primKey.keyPath as string);

/** What a chunk is known by: the SHA-256 of its text, in hex. */
export async function hashChunk(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const packChunk = async (text: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await throughStream(new Blob([text]), new CompressionStream('gzip')).arrayBuffer());

/** The rows of a chunk. Throws where its bytes are not those that were stored. */
export async function unpackChunk(bytes: Uint8Array<ArrayBuffer>, hash: string): Promise<object[]> {
  const text = await throughStream(new Blob([bytes]), new DecompressionStream('gzip')).text();
  if ((await hashChunk(text)) !== hash) throw new Error('damaged');
  return text.split('\n').map((line) => JSON.parse(line) as object);
}

const throughStream = (blob: Blob, stream: CompressionStream | DecompressionStream): Response =>
  new Response(
    blob
      .stream()
      .pipeThrough(stream as ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>),
  );
