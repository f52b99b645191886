import { browser } from 'wxt/browser';
import type { Spot } from '../../lib/spotting/spot';

/** What a maintainer needs to find a wrong spot again: the spot, what it was taken for and why, and no other text of the page. */
export function reportOf({ text, kind, headword, gloss, entryId, basis, score, coined }: Spot): string {
  const { version } = browser.runtime.getManifest();
  const why = [entryId, basis, coined?.shape, `score ${score}`].filter(Boolean).join(', ');
  return `Tifa ${version}: “${text.replace(/\s+/g, '')}” was taken for the ${kind} ${headword}, “${gloss}” (${why}).\nWhat is wrong: `;
}
