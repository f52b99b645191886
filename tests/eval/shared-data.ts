import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { ServedPage } from '../visit/serve';

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

/** The text of each item of the evening news, by its id. */
export const readEveningNews = (): Map<string, string> =>
  new Map(
    readLines<{ id: string; text: string }>('corpus/xwlb-2022-2024.jsonl.gz').map(({ id, text }) => [
      id,
      text,
    ]),
  );

/** The saved pages, in the order of their index, with the character set that their bytes are in. */
export function listSharedPages(): { readonly file: string; readonly charset: string }[] {
  const [header = [], ...rows] = readShared('pages/index.tsv')
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  return rows.map((row) => ({
    file: row[header.indexOf('file')] as string,
    charset: row[header.indexOf('bytes_encoding')] as string,
  }));
}

/** A saved page as it is served: its own scripts don't run, so that nothing but Tifa could change it. */
export function findSharedPage(path: string): ServedPage | undefined {
  const found = listSharedPages().find(({ file }) => `/${file}` === path);
  return (
    found && {
      body: readShared(`pages/${found.file}`),
      type: `text/html; charset=${found.charset}`,
      headers: { 'content-security-policy': "script-src 'none'" },
    }
  );
}
