/** A text that the reader has pasted or dropped into the reading room. */
export interface KeptText {
  /** As `textId` makes it. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
}

/** The largest text that is kept, in bytes of UTF-8. */
export const largestText = 1_000_000;
/** A first line that is longer, in UTF-16 units, is no heading; the title is its beginning. */
const longestTitle = 80;

/** The id of a text: the first half of its SHA-256, in hex. The same text has the same id, and so the same address. */
export async function textId(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...digest.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Text as it is kept: one kind of line break, and nothing blank around it. */
export const cleanText = (raw: string): string =>
  raw
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '')
    .replace(/^\ufeff?\s*\n|\s+$/g, '');

/** A text taken apart for reading. */
interface TextParts {
  readonly title: string;
  /** The title stands above the text, and is not only its beginning. */
  readonly hasHeading: boolean;
  /** Those below the heading. */
  readonly paragraphs: readonly string[];
}

/** Takes a text apart: its first line is the title. */
export function readText(text: string): TextParts {
  const [first = '', ...rest] = splitParagraphs(text);
  const line = (first.split('\n')[0] as string).trim();
  if (line.length > longestTitle)
    return { title: `${line.slice(0, longestTitle)}…`, hasHeading: false, paragraphs: [first, ...rest] };
  const afterTitle = first.split('\n').slice(1).join('\n');
  return { title: line, hasHeading: true, paragraphs: [...splitParagraphs(afterTitle), ...rest] };
}

/** A line that ends a sentence, with the marks that may close it. */
const sentenceEnd = /[。！？!?…][”’」』）)]*$/;
const indent = /^(?:[\u3000\t]| {2})/;

/**
 * Paragraphs end at a blank line, after a line that ends a sentence, and before a line that is indented. Other
 * line breaks stay: in print they may stand inside a word, which spotting knows of.
 */
function splitParagraphs(text: string): string[] {
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed === '') {
      isOpen = false;
      continue;
    }
    if (isOpen && !indent.test(line)) paragraphs.push(`${paragraphs.pop()}\n${trimmed}`);
    else paragraphs.push(trimmed);
    isOpen = !sentenceEnd.test(trimmed);
  }
  return paragraphs;
}
