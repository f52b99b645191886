import { readFileSync } from 'node:fs';
import { openGlossaryFromSource } from '../glossary/build/open';
import type { Glossary } from '../glossary/load';
import { openFoldTable } from '../text/fold';
import { nameModelFile, openNameModel } from './people/name-model';
import { createNameTagger, type NameTagger } from './people/name-tagger';
import { createSpotter, type Spotter } from './spotter';

/** The tagger with the weights of `file`: those that are kept beside it, unless told. Node only. */
export function openNameTagger(
  file: URL | string = new URL(`people/${nameModelFile}`, import.meta.url),
): NameTagger {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  return createNameTagger(openNameModel(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer));
}

/** The spotter that the extension runs, from its sources. Node only. */
export const openSpotterFromSource = (
  glossary: Glossary = openGlossaryFromSource(),
  tagger: NameTagger = openNameTagger(),
): Spotter => createSpotter(glossary, openFoldTable(), tagger);
