import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { glossaryFolder } from './read-entries';

/** Why a formulation has no entry: ordinary words, a piece of a sentence, a place, somebody's name, abroad. */
const reasons = ['ordinary', 'fragment', 'place', 'person', 'abroad'] as const;
const leftOut = v.strictObject(v.entriesFromList(reasons, v.array(v.string())));

/** What left-out.yaml leaves out, with the reason of each. Throws if the file doesn't hold lists under these reasons. */
export function readLeftOut(): ReadonlyMap<string, (typeof reasons)[number]> {
  const lists = v.parse(leftOut, parse(readFileSync(`${glossaryFolder}/left-out.yaml`, 'utf8')));
  return new Map(reasons.flatMap((reason) => lists[reason].map((text) => [text, reason] as const)));
}
