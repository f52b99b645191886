import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** Labelled text and saved pages lie beside the project's folder, since none of their text may go into it. */
const folder = fileURLToPath(new URL('../../../shared/', import.meta.url));

export const hasSharedData = existsSync(folder);

export const readShared = (file: string): Buffer => readFileSync(folder + file);

/** A gzipped file of JSON lines. */
export function readLines<Row>(file: string): Row[] {
  return gunzipSync(readShared(file))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}
