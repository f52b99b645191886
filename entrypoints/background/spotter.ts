import { type Glossary, glossaryFiles, openGlossary } from '../../lib/glossary/load';
import { packSpots, type SpotAnswer } from '../../lib/messages/spot-answer';
import { listNews } from '../../lib/spotting/people/list-news';
import { nameModelFile, openNameModel } from '../../lib/spotting/people/name-model';
import { createNameTagger } from '../../lib/spotting/people/name-tagger';
import type { DocumentMemory, Meaning } from '../../lib/spotting/spot';
import { createSpotter, type Spotter } from '../../lib/spotting/spotter';
import { openFoldTable } from '../../lib/text/fold';
import { readOwnFile } from './own-file';

let opening: Promise<{ glossary: Glossary; spotter: Spotter }> | undefined;

/** Opens the glossary and the names model when it is first wanted; a failure is not kept, so that the next request tries again. */
export function openSpotter() {
  opening ??= (async () => {
    const [forms, entries, names] = await Promise.all([
      readOwnFile(glossaryFiles.forms),
      readOwnFile(glossaryFiles.entries),
      readOwnFile(nameModelFile),
    ]);
    const glossary = openGlossary(forms, entries);
    const tagger = createNameTagger(openNameModel(names));
    return { glossary, spotter: createSpotter(glossary, openFoldTable(), tagger) };
  })();
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

/**
 * Spots in each text of a document; what later texts teach is used for the earlier ones too. Only what the
 * default setting shows, and only entries that the page was not `told` before.
 */
export async function answerSpots(
  texts: readonly string[],
  memory: DocumentMemory,
  told: readonly string[],
): Promise<SpotAnswer> {
  const { glossary, spotter } = await openSpotter();
  const document = spotter(memory);
  const knownAfter: DocumentMemory[] = [];
  const spots = texts.map((text) => {
    const found = document.spot(text);
    knownAfter.push(document.memory);
    return found;
  });
  const learned = document.memory;
  texts.forEach((text, i) => {
    const news = listNews((knownAfter[i] as DocumentMemory).people, learned.people);
    if (news.some(({ name }) => text.includes(name))) spots[i] = document.spot(text);
  });
  const { meanings, places } = packSpots(
    spots.map((found) => found.filter(({ tier }) => tier === 'certain')),
  );
  return { meanings, places, entries: entriesOf(glossary, meanings, new Set(told)), memory: learned };
}

function entriesOf(
  glossary: Glossary,
  meanings: readonly Meaning[],
  told: ReadonlySet<string>,
): Record<string, string> {
  const entries: Record<string, string> = {};
  for (const { entryId } of meanings) {
    if (entryId === undefined || entries[entryId] || told.has(entryId)) continue;
    const text = glossary.textOfId(entryId);
    if (text) entries[entryId] = text;
  }
  return entries;
}
