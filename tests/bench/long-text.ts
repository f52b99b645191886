import { openFoldTable } from '../../lib/text/fold';
import { normalise } from '../../lib/text/normalise';
import { hasSharedData, readLines } from '../eval/shared-data';
import { composeNews } from './compose-news';

/** News to read at length: real ones where they lie beside the project's folder, else composed ones. */
export interface LongText {
  readonly source: string;
  /** Documents of news length, raw. */
  readonly documents: readonly string[];
}

const newsLength = { shortest: 400, longest: 8_000 };

export function readLongText(): LongText {
  if (!hasSharedData)
    return {
      source: 'composed by seed from the glossary’s headwords',
      documents: Array.from({ length: 500 }, (_, i) => composeNews(2_500, i).join('\n\n')),
    };
  const documents = readLines<{ text: string }>('corpus/xwlb-2022-2024.jsonl.gz')
    .map(({ text }) => text.replace(/<!--.*?-->/gu, '').trim())
    .filter(({ length }) => length >= newsLength.shortest && length <= newsLength.longest);
  return { source: 'national evening news, 2022 to 2024', documents };
}

/** The first `characters` UTF-16 units of the documents put together. */
export function joined({ documents }: LongText, characters: number): string {
  let text = '';
  for (let i = 0; text.length < characters; i++) text += `${documents[i % documents.length]}\n\n`;
  return text.slice(0, characters);
}

/** The same as the matcher is given it: normalised. */
export const joinedNormalised = (text: LongText, characters: number): string =>
  normalise(joined(text, characters + 100_000), openFoldTable()).text.slice(0, characters);
