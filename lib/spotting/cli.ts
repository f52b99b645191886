/**
 * The `spot` command: a Unix filter over JSON lines, {"id", "text"} in, {"id", "spots"} out, in the same
 * order, with the spotter that the extension runs. `--all` also prints what the default setting hides; `--roster` adds
 * who is in each text, with titles, mentions and what they did.
 */

import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { openSpotterFromSource } from './open';
import { readRoster } from './people/roster';

const all = process.argv.includes('--all');
const withRoster = process.argv.includes('--roster');
const spotter = openSpotterFromSource();
let number = 0;

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  number++;
  if (line.trim() === '') continue;
  const document = readDocument(line);
  if (!document) {
    console.error(`Line ${number} is not a JSON object with a "text" string; it was left out.`);
    process.exitCode = 1;
    continue;
  }
  const { text, ...passed } = document;
  const spots = spotter()
    .spot(text)
    .filter(({ tier }) => all || tier === 'certain');
  const roster = withRoster && { roster: readRoster([{ text, spots }]) };
  if (!process.stdout.write(`${JSON.stringify({ ...passed, spots, ...roster })}\n`))
    await once(process.stdout, 'drain');
}

function readDocument(line: string): (Record<string, unknown> & { text: string }) | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string')
      return value as Record<string, unknown> & { text: string };
  } catch {}
  return undefined;
}
