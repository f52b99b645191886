import { readFileSync } from 'node:fs';
import { openGlossaryFromSource } from '../glossary/build/open';
import type { Glossary } from '../glossary/load';
import { listLiteralWords } from '../reading/build/literal-list';
import { type LiteralWords, openLiteralWords } from '../reading/literal';
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
): Spotter => {
  let words: LiteralWords | undefined;
  // The dictionary takes half a second to list; most runs need it late or not at all.
  const literal: LiteralWords = {
    glossOf: (word) => (words ??= openLiteralWords(listLiteralWords())).glossOf(word),
  };
  return createSpotter(glossary, openFoldTable(), tagger, literal);
};
