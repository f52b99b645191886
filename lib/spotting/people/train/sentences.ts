import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { openFoldTable } from '../../../text/fold';
import { normalise } from '../../../text/normalise';
import { rawOffset } from '../../../text/offset';

/** A sentence in normalised text, with its names as half-open spans. */
export interface Sentence {
  readonly text: string;
  readonly names: readonly (readonly [start: number, end: number])[];
}

interface Labelled {
  readonly text: string;
  readonly ents: readonly [start: number, end: number, kind: string][];
}

const fold = openFoldTable();

/** The labelled sentences of a gzipped file of JSON lines, normalised as pages are. */
export function readSentences(file: string): Sentence[] {
  return readRows<Labelled>(file).map(({ text, ents }) => {
    const normalised = normalise(text, fold);
    return {
      text: normalised.text,
      names: ents
        .filter(([, , kind]) => kind === 'PER')
        .map(
          ([start, end]) =>
            [normalised.map.toNorm(rawOffset(start)), normalised.map.toNorm(rawOffset(end))] as const,
        )
        .filter(([start, end]) => end > start),
    };
  });
}

/** News without labels, normalised. */
export const readItems = (file: string): { readonly date: string; readonly text: string }[] =>
  readRows<{ date: string; text: string }>(file).map(({ date, text }) => ({
    date,
    text: normalise(text, fold).text,
  }));

const readRows = <Row>(file: string): Row[] =>
  gunzipSync(readFileSync(file))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
