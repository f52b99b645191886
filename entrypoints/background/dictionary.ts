import { createWordFinder, type WordFinder } from '../../lib/reading/define';
import { dictionaryFile, openDictionary } from '../../lib/reading/dictionary';
import { openFoldTable } from '../../lib/text/fold';
import { readOwnFile } from './own-file';

/** Milliseconds without a look-up after which the dictionary, some 9 MB, is let go. */
const idleTime = 3 * 60_000;

let opening: Promise<WordFinder> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Opens the dictionary when it is first wanted; a failure is not kept, so that the next request tries again. */
export function openWordFinder(): Promise<WordFinder> {
  clearTimeout(timer);
  timer = setTimeout(close, idleTime);
  opening ??= readOwnFile(dictionaryFile).then((bytes) =>
    createWordFinder(openDictionary(new Uint8Array(bytes)), openFoldTable()),
  );
  opening.catch(close);
  return opening;
}

function close(): void {
  opening = undefined;
}
