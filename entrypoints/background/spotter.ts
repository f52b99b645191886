import { type Glossary, glossaryFiles, openGlossary } from '../../lib/glossary/load';
import { packSpots, type SpotAnswer } from '../../lib/messages/spot-answer';
import { termKey } from '../../lib/notebook/mark';
import { type LiteralWords, literalFile, openLiteralWords } from '../../lib/reading/literal';
import type { Settings } from '../../lib/settings/settings';
import { listNews } from '../../lib/spotting/list-news';
import type { OwnGlossary } from '../../lib/spotting/own-glossary';
import { nameModelFile, openNameModel } from '../../lib/spotting/people/name-model';
import { createNameTagger } from '../../lib/spotting/people/name-tagger';
import type { DocumentMemory, Meaning, Spot } from '../../lib/spotting/spot';
import { createSpotter, type Spotter } from '../../lib/spotting/spotter';
import { openFoldTable } from '../../lib/text/fold';
import { readOwnFile } from './own-file';

let opening: Promise<{ glossary: Glossary; spotter: Spotter }> | undefined;

/** Opens the glossary and the names model when it is first wanted; a failure is not kept, so that the next request tries again. */
export function openSpotter() {
  opening ??= (async () => {
    const [forms, entries, names, words] = await Promise.all([
      readOwnFile(glossaryFiles.forms),
      readOwnFile(glossaryFiles.entries),
      readOwnFile(nameModelFile),
      readOwnFile(literalFile),
    ]);
    const glossary = openGlossary(forms, entries);
    const tagger = createNameTagger(openNameModel(names));
    let opened: LiteralWords | undefined;
    // Most pages coin nothing: the list is decoded when it is first wanted.
    const literal: LiteralWords = {
      glossOf: (word) => (opened ??= openLiteralWords(new TextDecoder().decode(words))).glossOf(word),
    };
    return { glossary, spotter: createSpotter(glossary, openFoldTable(), tagger, literal) };
  })();
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

/**
 * Spots in each text of a document; what later texts teach is used for the earlier ones too. Only so much as the
 * reader wants to be shown, and only entries that the page was not `told` before.
 */
export async function answerSpots(
  texts: readonly string[],
  memory: DocumentMemory,
  told: readonly string[],
  settings: Settings,
  own: OwnGlossary | undefined,
): Promise<SpotAnswer> {
  const { glossary, spotter } = await openSpotter();
  const document = spotter(memory, own);
  const knownAfter: DocumentMemory[] = [];
  const spots = texts.map((text) => {
    const found = document.spot(text);
    knownAfter.push(document.memory);
    return found;
  });
  const learned = document.memory;
  texts.forEach((text, i) => {
    const news = listNews(knownAfter[i] as DocumentMemory, learned);
    if (news.some((word) => text.includes(word))) spots[i] = document.spot(text);
  });
  const { meanings, places } = packSpots(spots.map((found) => found.filter(isShown(settings))));
  return { meanings, places, entries: entriesOf(glossary, own, meanings, new Set(told)), memory: learned };
}

/** The entries with these ids, as JSON texts. */
export async function answerEntries(
  ids: readonly string[],
  own: OwnGlossary | undefined,
): Promise<Record<string, string>> {
  const { glossary } = await openSpotter();
  return Object.fromEntries(
    ids.flatMap((id) => {
      const text = own?.textOfId(id) ?? glossary.textOfId(id);
      return text === undefined ? [] : [[id, text]];
    }),
  );
}

function isShown({ show, hidden }: Settings): (spot: Spot) => boolean {
  const hiddenIds = new Set(hidden.map(({ id }) => id));
  return (spot) =>
    (show === 'everything' ||
      (spot.tier === 'certain' && (show === 'balanced' || spot.coined === undefined))) &&
    !hiddenIds.has(termKey(spot));
}

/** An own entry is told each time: it may have changed. */
function entriesOf(
  glossary: Glossary,
  own: OwnGlossary | undefined,
  meanings: readonly Meaning[],
  told: ReadonlySet<string>,
): Record<string, string> {
  const entries: Record<string, string> = {};
  for (const { entryId, basis } of meanings) {
    if (entryId === undefined || entries[entryId] || (basis !== 'own' && told.has(entryId))) continue;
    const text = basis === 'own' ? own?.textOfId(entryId) : glossary.textOfId(entryId);
    if (text) entries[entryId] = text;
  }
  return entries;
}
