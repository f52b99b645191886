import type { FoldTable } from './fold';
import { isHan } from './han';
import { type Join, LineWidths } from './lines';
import { normOffset } from './offset';
import { OffsetMap } from './offset-map';

/** Text made alike for matching, and the way back to what was on the page. */
export interface Normalised {
  readonly text: string;
  readonly map: OffsetMap;
  /** Where a line break between two Han characters was taken out, ascending. */
  readonly joins: readonly Join[];
}

const space = 0x20;
const lineFeed = 0x0a;
const openBracket = 0x28;
const dropped = -1;
/** A stacked menu has a character a line. */
const widestMenu = 1;

/**
 * Makes `raw` alike for matching: drops what does not show (zero-width characters, soft hyphens,
 * variation selectors), folds full-width letters and punctuation, corner quotes, middle dots,
 * compatibility ideographs and radicals, collapses white space, takes out readings that a converter has
 * left behind a character, 現(xiàn)代, and takes out a single line break between Han characters (print
 * layouts break words there; `joins` says where), unless the line is a single character: a menu. Two line
 * breaks stay, and so does a break before two full-width blanks: they part paragraphs, unless the first stops in
 * the middle of a sentence, where a column or page ends. With `fold`, traditional characters become
 * simplified. Idempotent.
 */
export function normalise(raw: string, fold?: FoldTable): Normalised {
  if (isPlain(raw, fold)) return { text: raw, map: new OffsetMap(null), joins: [] };

  const units = new Uint16Array(raw.length);
  const starts = new Uint32Array(raw.length);
  const lines = new LineWidths();
  let length = 0;
  const emit = (unit: number, from: number) => {
    units[length] = unit;
    starts[length++] = from;
  };

  for (let i = 0; i < raw.length; i++) {
    const unit = plainAt(raw, i, fold);
    if (unit === dropped) continue;
    if (unit !== space && unit !== lineFeed) {
      const end = unit === openBracket && isHan(units[length - 1] ?? 0) ? readingEnd(raw, i, fold) : 0;
      if (end > 0) i = end - 1;
      else {
        emit(unit, i);
        lines.add(unit);
      }
      continue;
    }
    const run = readSpace(raw, i, fold);
    const between = length > 0 && isHan(units[length - 1] as number) && isHan(run.next);
    if (run.secondBreak > 0 && !(between && isBrokenOff(units, length))) {
      emit(lineFeed, run.firstBreak);
      emit(lineFeed, run.secondBreak);
      lines.endParagraph();
    } else if (run.firstBreak < 0) {
      emit(space, i);
      lines.add(space);
    } else if (!between) {
      emit(space, i);
      lines.endLine();
    } else if (lines.widthSinceBreak <= widestMenu) {
      emit(lineFeed, run.firstBreak);
      lines.endMenuLine();
    } else {
      lines.endLine(normOffset(length));
    }
    i = run.end - 1;
  }
  return {
    text: decode(units.subarray(0, length)),
    map: new OffsetMap(starts.slice(0, length)),
    joins: lines.finish(),
  };
}

const comma = 0x2c;
/** 。 ! ? */
const sentenceEnds = new Set([0x3002, 0x21, 0x3f]);
const longestSentence = 500;

/** Has the paragraph whole sentences, then one that has passed a comma but not ended? Headings and bylines have not. */
function isBrokenOff(units: Uint16Array, length: number): boolean {
  let passedComma = false;
  for (let i = length - 1; i >= Math.max(0, length - longestSentence) && units[i] !== lineFeed; i--) {
    if (sentenceEnds.has(units[i] as number)) return passedComma;
    passedComma ||= units[i] === comma;
  }
  return false;
}

/** Is there nothing to change? So it is with most text. */
function isPlain(raw: string, fold?: FoldTable): boolean {
  for (let i = 0; i < raw.length; i++) {
    const unit = raw.charCodeAt(i);
    if (unit === space ? raw.charCodeAt(i + 1) === space : plainAt(raw, i, fold) !== unit) return false;
    if (unit === lineFeed || (unit === space && raw.charCodeAt(i + 1) === lineFeed)) return false;
    if (unit === space && plainAt(raw, i + 1, fold) === dropped) return false;
    if (unit === openBracket && i > 0 && isHan(raw.charCodeAt(i - 1)) && readingEnd(raw, i, fold) > 0)
      return false;
  }
  return true;
}

/** High surrogate of plane 14: variation selectors and tags, none of which shows. */
const invisiblePlane = 0xdb40;

/** The code unit at an offset as it is matched, or `dropped`. */
function plainAt(raw: string, at: number, fold?: FoldTable): number {
  const unit = raw.charCodeAt(at);
  if ((unit & 0xf800) !== 0xd800) return plain(unit, fold);
  return unit === invisiblePlane || (unit >= 0xdc00 && raw.charCodeAt(at - 1) === invisiblePlane)
    ? dropped
    : unit;
}

/** One code unit as it is matched, or `dropped`. White space is `space`, or `lineFeed` where it breaks the line. */
function plain(unit: number, fold?: FoldTable): number {
  if (unit < 0x80) return unit <= space ? (unit === lineFeed || unit === 0x0d ? lineFeed : space) : unit;
  if (unit >= 0x4e00 && unit <= 0x9fff) return fold ? (fold[unit] as number) : unit;
  if (unit >= 0xff01 && unit <= 0xff5e) return unit - 0xfee0;
  if (unit < 0x2000) return unit === 0xa0 ? space : unit === 0xad ? dropped : unit;
  if (unit <= 0x206f) return generalPunctuation(unit);
  switch (unit) {
    case 0x3000:
      return space;
    case 0x300c:
    case 0xff62:
      return 0x201c;
    case 0x300d:
    case 0xff63:
      return 0x201d;
    case 0x300e:
      return 0x2018;
    case 0x300f:
      return 0x2019;
    case 0x30fb:
    case 0xff65:
    case 0x2219:
    case 0x22c5:
      return 0xb7;
    case 0xfeff:
      return dropped;
  }
  if (unit >= 0xe000 && unit <= 0xf8ff) return space;
  if (unit >= 0xfe00 && unit <= 0xfe0f) return dropped;
  if ((unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0x2f00 && unit <= 0x2fd5)) {
    const unified = String.fromCharCode(unit).normalize('NFKC');
    const code = unified.length === 1 ? unified.charCodeAt(0) : unit;
    return fold ? (fold[code] as number) : code;
  }
  return fold ? (fold[unit] as number) : unit;
}

function generalPunctuation(unit: number): number {
  if (unit <= 0x200a || unit === 0x202f || unit === 0x205f) return space;
  if (unit === 0x2028 || unit === 0x2029) return lineFeed;
  if (unit <= 0x200f || (unit >= 0x202a && unit <= 0x202e) || unit >= 0x2060) return dropped;
  return unit === 0x2022 || unit === 0x2027 ? 0xb7 : unit;
}

/** A syllable with its tone in brackets, and no longer than syllables are. */
const reading = /^\((?=.{1,6}\))[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ][a-zü]*\)/;
const longestReading = 8;

/** The raw offset after the bracketed reading that begins at `start`; 0 where none does. */
function readingEnd(raw: string, start: number, fold?: FoldTable): number {
  let text = '';
  let end = start;
  for (; end < raw.length && text.length < longestReading && !text.endsWith(')'); end++) {
    const unit = plainAt(raw, end, fold);
    if (unit !== dropped) text += String.fromCharCode(unit);
  }
  return reading.test(text) ? end : 0;
}

/** A new paragraph begins with this. */
const indent = '\u3000\u3000';

interface SpaceRun {
  /** Raw offsets of the first two line breaks in the run, -1 where there is none; an indent stands for one. */
  firstBreak: number;
  secondBreak: number;
  /** The first raw offset after the run, and the unit there as it is matched. */
  end: number;
  next: number;
}

function readSpace(raw: string, start: number, fold?: FoldTable): SpaceRun {
  let firstBreak = -1;
  let secondBreak = -1;
  let end = start;
  for (; end < raw.length; end++) {
    const unit = plainAt(raw, end, fold);
    if (unit === space && firstBreak >= 0 && secondBreak < 0 && raw.startsWith(indent, end))
      secondBreak = end;
    if (unit === dropped || unit === space) continue;
    if (unit !== lineFeed) return { firstBreak, secondBreak, end, next: unit };
    const ofPair = raw.charCodeAt(end) === lineFeed && raw.charCodeAt(end - 1) === 0x0d;
    if (firstBreak < 0) firstBreak = end;
    else if (secondBreak < 0 && !ofPair) secondBreak = end;
  }
  return { firstBreak, secondBreak, end, next: 0 };
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** TextDecoder is the fastest way from code units to a string, but it replaces lone surrogates. */
function decode(units: Uint16Array): string {
  const text = decoder.decode(units);
  if (!text.includes('\ufffd')) return text;
  let exact = '';
  for (let i = 0; i < units.length; i += 8192) exact += String.fromCharCode(...units.subarray(i, i + 8192));
  return exact;
}
