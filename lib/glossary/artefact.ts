/**
 * The container of our binary artefacts: a header, a table of sections, the sections, each a typed
 * array that is viewed in place, so that opening costs next to nothing.
 *
 * Layout, little-endian u32: magic, format version, checksum, number of sections, how many bytes the checksum
 * covers from here on; then per section: type, byte offset, byte length. Sections keep the order in which they were
 * packed.
 */
const magic = 0x41464954; // "TIFA"
const version = 2;
const headerWords = 5;
const wordsPerSection = 3;

type Section = Uint8Array | Uint16Array | Uint32Array | Int32Array;
const types = [Uint8Array, Uint16Array, Uint32Array, Int32Array] as const;

/** Bytes that are not the artefact that this version of the extension was built with. */
export class CorruptArtefact extends Error {
  override name = 'CorruptArtefact';
  constructor(what: string) {
    super(`dataDamaged: ${what}`);
  }
}

/**
 * Packs the sections. `unchecked` of them, the last ones, are not covered by the checksum, which would cost more than
 * all the rest of opening: who reads them checks what is read.
 */
export function packSections(sections: readonly Section[], unchecked = 0): Uint8Array<ArrayBuffer> {
  const start = (headerWords + sections.length * wordsPerSection) * 4;
  const size = sections.reduce((sum, section) => sum + align(section.byteLength), start);
  const bytes = new Uint8Array(size);
  const words = new Uint32Array(bytes.buffer, 0, start / 4);
  let offset = start;
  let covered = start;
  sections.forEach((section, i) => {
    const type = types.findIndex((type) => section instanceof type);
    words.set([type, offset, section.byteLength], headerWords + i * wordsPerSection);
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), offset);
    offset += align(section.byteLength);
    if (i < sections.length - unchecked) covered = offset;
  });
  words.set([magic, version, 0, sections.length, covered]);
  words[2] = checksum(bytes, covered);
  return bytes;
}

/** Views of the sections, in the order they were packed. Throws CorruptArtefact. */
export function openSections(buffer: ArrayBuffer): Section[] {
  if (buffer.byteLength < headerWords * 4 || buffer.byteLength % 4) throw new CorruptArtefact('cut short');
  const words = new Uint32Array(buffer);
  if (words[0] !== magic) throw new CorruptArtefact('not a glossary');
  if (words[1] !== version) throw new CorruptArtefact(`format ${words[1]} instead of ${version}`);
  const covered = Math.min(words[4] as number, buffer.byteLength);
  if (words[2] !== checksum(new Uint8Array(buffer), covered)) throw new CorruptArtefact('checksum');
  return Array.from({ length: words[3] as number }, (_, i) => {
    const at = headerWords + i * wordsPerSection;
    const View = types[words[at] as number];
    const offset = words[at + 1] as number;
    const length = words[at + 2] as number;
    if (!View || offset + length > buffer.byteLength) throw new CorruptArtefact('section table');
    return new View(buffer, offset, length / View.BYTES_PER_ELEMENT);
  });
}

const align = (bytes: number) => (bytes + 3) & ~3;

/** FNV-1a over the 32-bit words after the checksum itself: it finds cut and flipped bytes, not malice. */
function checksum(bytes: Uint8Array<ArrayBuffer>, covered: number): number {
  const words = new Uint32Array(bytes.buffer, 0, covered >> 2);
  let hash = 0x811c9dc5;
  for (let i = 3; i < words.length; i++) hash = Math.imul(hash ^ (words[i] as number), 0x01000193);
  return hash >>> 0;
}

/** FNV-1a over bytes, for texts that are checked one by one. */
export function checksumOf(text: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ (text[i] as number), 0x01000193);
  return hash >>> 0;
}
